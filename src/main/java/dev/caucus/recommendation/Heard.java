package dev.caucus.recommendation;

import dev.caucus.chat.Block;
import dev.caucus.chat.Reply;
import java.util.List;

/** What a dialogue makes of a message. */
public sealed interface Heard {

  /** It was for the dialogue. */
  record Settled(List<Reply> replies) implements Heard {

    static Settled with(Reply reply) {
      return new Settled(List.of(reply));
    }
  }

  /**
   * It holds a question for the articles; the dialogue goes on afterwards.
   *
   * @param question the question
   * @param after what the dialogue says after the answer
   */
  record Digression(String question, Reply after) implements Heard {}

  /**
   * It is nothing that the dialogue understands, but perhaps a question for the articles.
   *
   * @param question the message
   * @param after what the dialogue says if the articles have an answer
   * @param word what goes before that if they have none
   */
  record Unclear(String question, Reply after, Block word) implements Heard {

    /** What the dialogue says if the articles have no answer. */
    public Reply otherwise() {
      return after.with(word);
    }
  }
}
