package dev.caucus.conversation;

import dev.caucus.chat.Block;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.chat.Wording;
import org.jspecify.annotations.Nullable;

/**
 * An answer that the bot has given.
 *
 * @param id what stands for it in the tokens of its buttons
 * @param conversation where it was given
 * @param asker the platform's id of whoever asked
 * @param question what was asked
 * @param understood the question with all written out that it referred back to, as far as is known
 */
public record GivenAnswer(
    String id,
    ConversationRef conversation,
    String asker,
    String question,
    String understood,
    Reply reply) {

  /**
   * The reply for everybody, with the question that it answers.
   *
   * @param sharer what whoever shares it is called; null if nobody knows
   */
  public Reply sharedBy(@Nullable String sharer) {
    String line =
        sharer == null
            ? Wording.say("answers.shared", question)
            : Wording.say("answers.shared-by", sharer, question);
    return reply.with(new Block.Notice(line));
  }

  /** Whether it was given to whoever takes a turn now. */
  public boolean isFor(Origin origin) {
    return conversation.platform().equals(origin.conversation().platform())
        && asker.equals(origin.participant().id());
  }
}
