package dev.caucus.poll;

import dev.caucus.chat.Block;
import dev.caucus.chat.Choice;
import dev.caucus.chat.Citation;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.PollState;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Visibility;
import dev.caucus.poll.PollToken.Deed;
import dev.caucus.poll.words.Spoken;
import dev.caucus.poll.words.Timing;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Draws a poll for those who vote in it. */
final class PollWriter {

  private final Clock clock;

  PollWriter(Clock clock) {
    this.clock = clock;
  }

  /** The poll as everybody in a channel sees it. */
  Reply shared(Standing standing) {
    List<Block> blocks = new ArrayList<>(facts(standing));
    blocks.addAll(buttons(standing.poll(), aside(standing.poll(), Deed.MINE), false));
    return new Reply(Visibility.PUBLIC, blocks, outcome(standing, List.of()));
  }

  /** The poll as one person sees it, who votes in the same place. */
  Reply personal(Standing standing, List<Integer> own) {
    Poll poll = standing.poll();
    List<Block> blocks = new ArrayList<>(facts(standing));
    if (!own.isEmpty()) {
      blocks.add(new Block.Notice(PollWords.ballot(poll, own)));
    }
    blocks.addAll(buttons(poll, aside(poll, own.isEmpty() ? null : Deed.WITHDRAW), true));
    return new Reply(Visibility.PUBLIC, blocks, outcome(standing, own));
  }

  /** All but the buttons. */
  List<Block> facts(Standing standing) {
    Poll poll = standing.poll();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Text(PollWords.say("state." + state(poll)), poll.plan().question(), List.of()));
    if (poll.isClosed()) {
      blocks.add(Block.Text.of(ResultWords.of(standing)));
    }
    blocks.addAll(options(standing));
    if (poll.isClosed() && poll.isRanked()) {
      blocks.addAll(Rounds.of(standing));
    }
    blocks.addAll(moments(poll));
    blocks.add(new Block.Notice(PollWords.rules(poll, standing.tally().voters())));
    blocks.add(new Block.Notice(PollWords.secrecy(poll)));
    blocks.addAll(sources(poll));
    return blocks;
  }

  private static List<Block> options(Standing standing) {
    Poll poll = standing.poll();
    List<Block> blocks = new ArrayList<>();
    List<Block.Item> grounds =
        poll.grounds().stream()
            .map(ground -> new Block.Item(ground.option(), ground.text(), numbers(ground)))
            .toList();
    if (!grounds.isEmpty()) {
      blocks.add(new Block.Items(PollWords.say("grounds"), grounds));
    }
    if (poll.isTold()) {
      blocks.add(bars(standing));
    }
    return blocks;
  }

  private static Block bars(Standing standing) {
    List<String> labels = standing.poll().plan().options();
    List<Integer> votes = standing.tally().votes();
    int most = votes.stream().max(Integer::compare).orElse(0);
    return new Block.Tally(
        IntStream.range(0, labels.size())
            .mapToObj(option ->
                new Block.Bar(
                    id(option),
                    labels.get(option),
                    votes.get(option),
                    standing.share(option),
                    standing.poll().isClosed()
                        ? standing.winners().contains(option)
                        : most > 0 && votes.get(option) == most,
                    PollWords.share(standing, option)))
            .toList());
  }

  private List<Block> moments(Poll poll) {
    Timing timing = poll.plan().timing();
    List<Block> moments = new ArrayList<>();
    if (poll.state() == PollState.SCHEDULED && timing.starts() != null) {
      moments.add(new Block.Moment(PollWords.say("opens"), timing.starts(), poll.zone()));
    }
    if (!poll.isClosed() && timing.closes() != null) {
      String left = Spoken.left(clock.instant(), timing.closes());
      moments.add(new Block.Moment(PollWords.say("closes"), timing.closes(), poll.zone(), left));
    }
    return moments;
  }

  private static List<Block> sources(Poll poll) {
    List<Citation> citations =
        poll.grounds().stream().flatMap(ground -> ground.citations().stream()).distinct().toList();
    return citations.isEmpty() ? List.of() : List.of(new Block.Citations(citations));
  }

  private static List<Integer> numbers(Ground ground) {
    return ground.citations().stream().map(Citation::number).toList();
  }

  /** Where many share a message, each ranks the options on a ballot of their own. */
  private static List<Block> buttons(Poll poll, List<Choice> aside, boolean own) {
    List<Block> blocks = new ArrayList<>();
    if (poll.isOpen()) {
      blocks.add(
          poll.isRanked() && !own
              ? new Block.Choices(List.of(choice("rank", Deed.MINE, poll)))
              : new Block.Choices(votes(poll, Deed.VOTE)));
    }
    blocks.add(new Block.Choices(aside, true));
    return blocks;
  }

  private static List<Choice> aside(Poll poll, @Nullable Deed ballot) {
    List<Choice> choices = new ArrayList<>();
    if (poll.isOpen() && ballot != null && !(poll.isRanked() && ballot == Deed.MINE)) {
      choices.add(choice(ballot.name().toLowerCase(Locale.ROOT), ballot, poll));
    }
    if (poll.isOpen() && poll.plan().growing()) {
      choices.add(choice("add", Deed.ADD, poll));
    }
    choices.add(choice("manage", Deed.MANAGE, poll));
    return choices;
  }

  /** A button for each option. */
  static List<Choice> votes(Poll poll, Deed deed) {
    List<String> labels = poll.plan().options();
    return IntStream.range(0, labels.size())
        .mapToObj(option ->
            new Choice(id(option), labels.get(option), PollToken.of(deed, poll, option).written()))
        .toList();
  }

  static Choice choice(String value, Deed deed, Poll poll) {
    return choice(value, deed, poll.id());
  }

  static Choice choice(String value, Deed deed, String id) {
    return new Choice(value, PollWords.say("button." + value), new PollToken(deed, id).written());
  }

  /** What programs learn of it. */
  static Outcome.Poll outcome(Standing standing, List<Integer> own) {
    return outcome(standing, own, deeds(standing));
  }

  /** What programs learn of a poll that is not posted yet. */
  static Outcome.Poll preview(Standing standing, Draft draft) {
    return outcome(
        standing,
        List.of(),
        List.of(
            choice("post", Deed.POST, draft.id()),
            choice("change", Deed.CHANGE, draft.id()),
            choice("discard", Deed.DISCARD, draft.id())));
  }

  private static Outcome.Poll outcome(Standing standing, List<Integer> own, List<Choice> choices) {
    Poll poll = standing.poll();
    List<String> labels = poll.plan().options();
    return new Outcome.Poll(
        poll.id(),
        poll.state(),
        poll.plan().question(),
        poll.plan().mode(),
        poll.plan().anonymous(),
        poll.plan().hidden(),
        IntStream.range(0, labels.size())
            .mapToObj(option ->
                new Outcome.PollOption(
                    id(option),
                    labels.get(option),
                    poll.isTold() ? standing.tally().votes().get(option) : null))
            .toList(),
        standing.tally().voters(),
        poll.isClosed() ? poll.ended() : poll.plan().timing().closes(),
        standing.winners().stream().map(PollWriter::id).toList(),
        choices,
        own.stream().map(PollWriter::id).toList());
  }

  /** All that can be done with it now; whether somebody may is found out when they do. */
  private static List<Choice> deeds(Standing standing) {
    Poll poll = standing.poll();
    List<Choice> choices = new ArrayList<>();
    if (poll.isOpen()) {
      choices.addAll(votes(poll, Deed.VOTE));
      choices.add(choice("withdraw", Deed.WITHDRAW, poll));
      choices.add(choice("close", Deed.CLOSE, poll));
    }
    Map<String, Deed> others = ManageWriter.deeds(standing);
    others.forEach((value, deed) -> {
      if (deed != Deed.CLOSE) {
        choices.add(choice(value, deed, poll));
      }
    });
    return choices;
  }

  /** How options are called for programs: by their position, counted from 1. */
  static String id(int option) {
    return String.valueOf(option + 1);
  }

  static String state(Poll poll) {
    return poll.state().name().toLowerCase(Locale.ROOT);
  }
}
