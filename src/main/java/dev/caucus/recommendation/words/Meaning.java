package dev.caucus.recommendation.words;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a message means in a dialogue.
 *
 * @param values the criteria that it answers, by id, each with the value's id or {@code skip}
 * @param intent what it asks the dialogue to do, if it does
 * @param question the part of it that is a question for the articles, if any is
 * @param correction whether it says that something before was wrong ("actually", "I meant")
 */
public record Meaning(
    Map<String, String> values,
    @Nullable Intent intent,
    @Nullable String question,
    boolean correction) {

  /** A message that means nothing here. */
  public static final Meaning NOTHING = new Meaning(Map.of(), null, null, false);

  public Meaning {
    values = Map.copyOf(values);
  }

  /** Something that a dialogue can be told to do. */
  public enum Intent {
    /** Leave out what is asked. */
    SKIP,
    /** Take the last answer back. */
    BACK,
    /** Explain what the question is good for. */
    WHY,
    /** End without a verdict. */
    LEAVE,
    /** Begin anew. */
    RESTART,
    /** Give the verdict with what is known. */
    FINISH,
    /** Say the question again, or what was answered. */
    REPEAT
  }
}
