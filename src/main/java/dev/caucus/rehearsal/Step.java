package dev.caucus.rehearsal;

import dev.caucus.chat.Outcome.Strength;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of a scripted conversation: what somebody does, or what the bot is expected to do. */
sealed interface Step {

  /** Where it stands in its file, counted from 1. */
  int line();

  /** Somebody types. */
  record Types(int line, boolean somebodyElse, String text) implements Step {}

  /** The user presses the button with that value. */
  record Picks(int line, String value) implements Step {}

  /**
   * The user presses whatever these answers say, and skips all else, until there is a verdict.
   *
   * @param answers the values by criterion
   */
  record Answers(int line, Map<String, String> answers) implements Step {}

  /**
   * The bot asks for a criterion.
   *
   * @param criterion its id, {@value #ANY} or {@value #TOPIC}
   */
  record Asks(int line, String criterion) implements Step {

    /** Whatever is asked for. */
    static final String ANY = "any";

    /** Which topic it shall be about. */
    static final String TOPIC = "topic";
  }

  /**
   * The bot says that it has understood these answers.
   *
   * @param answers the values by criterion
   */
  record Notes(int line, Map<String, String> answers) implements Step {}

  /**
   * The bot gives its verdict.
   *
   * @param verdict the option's id, or either
   * @param strength how sure it is; null if it does not matter
   * @param because criteria that are among the reasons
   * @param against criteria that are among what speaks against
   * @param flips what the verdict would be with another answer, by criterion
   */
  record Recommends(
      int line,
      String verdict,
      @Nullable Strength strength,
      List<String> because,
      List<String> against,
      Map<String, String> flips)
      implements Step {}

  /** The bot answers a question, and the answer has that part. */
  record AnswersWith(int line, String part) implements Step {}

  /** The bot says something that has that part. */
  record Says(int line, String part) implements Step {}

  /** The bot says something about itself, known by that code. */
  record Tells(int line, String code) implements Step {}
}
