package dev.caucus.poll;

import dev.caucus.chat.Block;
import dev.caucus.chat.Choice;
import dev.caucus.chat.PollState;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Visibility;
import dev.caucus.poll.PollToken.Deed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws what only one person sees of a poll: its creator's menu, or a voter's ballot. */
final class ManageWriter {

  private ManageWriter() {}

  /** What its creator can do with a poll now, by the name of the button. */
  static Map<String, Deed> deeds(Standing standing) {
    Poll poll = standing.poll();
    Map<String, Deed> deeds = new LinkedHashMap<>();
    if (poll.isOpen()) {
      deeds.put("close", Deed.CLOSE);
      deeds.put("remind", Deed.REMIND);
    }
    if (!poll.isClosed() && standing.tally().voters() == 0) {
      deeds.put("edit", Deed.EDIT);
    }
    if (poll.isClosed() && !poll.plan().anonymous()) {
      deeds.put("reopen", Deed.REOPEN);
    }
    if (poll.state() != PollState.SCHEDULED && poll.isTold()) {
      deeds.put("export", Deed.EXPORT);
    }
    if (poll.plan().timing().weekly()) {
      deeds.put("stop", Deed.STOP);
    }
    deeds.put("delete", Deed.DELETE);
    return deeds;
  }

  static Reply menu(Standing standing) {
    Poll poll = standing.poll();
    List<Choice> choices =
        deeds(standing).entrySet().stream()
            .map(deed -> PollWriter.choice(deed.getKey(), deed.getValue(), poll))
            .toList();
    return personal(standing, List.of(), PollWords.say("manage"), new Block.Choices(choices));
  }

  /** Asks once more before everything is gone. */
  static Reply sure(Standing standing) {
    Poll poll = standing.poll();
    return personal(
        standing,
        List.of(),
        PollWords.say("delete.sure", standing.tally().voters()),
        new Block.Choices(
            List.of(
                PollWriter.choice("delete-surely", Deed.DELETE_SURELY, poll),
                PollWriter.choice("keep", Deed.MANAGE, poll))));
  }

  /** Somebody's ballot, with what they can do about it. */
  static Reply ballot(Standing standing, List<Integer> own) {
    Poll poll = standing.poll();
    Reply reply =
        personal(
            standing,
            own,
            PollWords.ballot(poll, own),
            new Block.Choices(PollWriter.votes(poll, Deed.CHOOSE)),
            own.isEmpty()
                ? new Block.Choices(List.of(), true)
                : new Block.Choices(
                    List.of(PollWriter.choice("withdraw", Deed.WITHDRAW, poll)), true));
    return reply;
  }

  private static Reply personal(
      Standing standing, List<Integer> own, String text, Block... buttons) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Text.of(standing.poll().plan().question()));
    blocks.add(new Block.Notice(text));
    blocks.addAll(List.of(buttons));
    blocks.removeIf(
        block -> block instanceof Block.Choices(var choices, var aside) && choices.isEmpty());
    return new Reply(Visibility.PRIVATE, blocks, PollWriter.outcome(standing, own));
  }
}
