package dev.caucus.conversation;

import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.store.Forgetful;
import java.util.Optional;

/**
 * Keeps the answers that were given, so that they can be shared, deleted and rated later.
 *
 * <p>Every call is complete and durable when it returns, and safe from any thread.
 */
public interface GivenAnswers extends Forgetful {

  /**
   * Keeps an answer.
   *
   * @return the same reply, which now tells its {@link Reply#kept() id}
   */
  Reply keep(Origin origin, String question, Reply reply);

  /** The answer of that id. */
  Optional<GivenAnswer> find(String id);

  /** Keeps what somebody thinks of an answer, instead of what they thought of it before. */
  void rate(String id, Origin by, boolean helpful);
}
