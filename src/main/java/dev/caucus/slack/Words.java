package dev.caucus.slack;

import dev.caucus.chat.Block;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Visibility;
import dev.caucus.chat.Wording;
import dev.caucus.conversation.GivenAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the bot says in Slack and nowhere else. */
final class Words {

  private Words() {}

  /** An answer that is not kept any more. */
  static Reply gone() {
    return notice("expired", Wording.say("slack.answer-gone"));
  }

  /** Something that went wrong, under that error id. */
  static Reply failed(String errorId) {
    return notice("failed", Wording.say("conversation.failed", errorId));
  }

  /** Somebody else's answer. */
  static Reply notYours() {
    return notice("denied", Wording.say("slack.not-yours"));
  }

  /** A private answer for everybody, with the question that it answers. */
  static Reply shared(GivenAnswer answer, @Nullable String sharer) {
    String line =
        sharer == null
            ? Wording.say("slack.shared", answer.question())
            : Wording.say("slack.shared-by", sharer, answer.question());
    return answer.reply().with(new Block.Notice(line));
  }

  private static Reply notice(String code, String message) {
    return new Reply(
        Visibility.PRIVATE, List.of(new Block.Notice(message)), new Outcome.Notice(code, message));
  }
}
