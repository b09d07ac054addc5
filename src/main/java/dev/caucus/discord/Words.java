package dev.caucus.discord;

import dev.caucus.chat.Block;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Visibility;
import dev.caucus.chat.Wording;
import dev.caucus.conversation.GivenAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the bot says in Discord and nowhere else. */
final class Words {

  private Words() {}

  /** An answer that is not kept any more. */
  static Reply gone() {
    return notice("expired", Wording.say("discord.answer-gone"));
  }

  /** Somebody else's answer. */
  static Reply notYours() {
    return notice("denied", Wording.say("discord.not-yours"));
  }

  /** Somebody who may not change how the bot behaves in a channel. */
  static Reply notAllowed() {
    return notice("denied", Wording.say("discord.settings-denied"));
  }

  /** A reply that Discord does not let the bot read. */
  static Reply unreadable() {
    return notice("unreadable", Wording.say("discord.unreadable"));
  }

  /** Something that failed, with the id that the log has of it. */
  static Reply failed(String errorId) {
    return notice("failed", Wording.say("conversation.failed", errorId));
  }

  /** A private answer for everybody, with the question that it answers. */
  static Reply shared(GivenAnswer answer, @Nullable String sharer) {
    String line =
        sharer == null
            ? Wording.say("discord.shared", answer.question())
            : Wording.say("discord.shared-by", sharer, answer.question());
    return answer.reply().with(new Block.Notice(line));
  }

  private static Reply notice(String code, String message) {
    return new Reply(
        Visibility.PRIVATE, List.of(new Block.Notice(message)), new Outcome.Notice(code, message));
  }
}
