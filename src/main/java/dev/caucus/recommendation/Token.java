package dev.caucus.recommendation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button of a dialogue stands for; it travels in the platform's message, so nothing that it
 * says is trusted.
 */
sealed interface Token {

  /** {@code r}, what to do, a dialogue's or topic's id, and what it is about, if anything. */
  Pattern FORM =
      Pattern.compile(
          "r:(?<kind>[a-z]):(?<id>[0-9a-f]{12})(?::(?<first>[a-z0-9_]{1,40}))?(?::(?<second>[a-z0-9_]{1,40}))?");

  /** The token as it is written. */
  String written();

  /** What a written token stands for; empty if it is none of a dialogue's. */
  static Optional<Token> read(String written) {
    Matcher token = FORM.matcher(written);
    if (!token.matches()) {
      return Optional.empty();
    }
    return read(
        token.group("kind").charAt(0),
        token.group("id"),
        Optional.ofNullable(token.group("first")),
        Optional.ofNullable(token.group("second")));
  }

  private static Optional<Token> read(
      char kind, String id, Optional<String> first, Optional<String> second) {
    return switch (kind) {
      case Answer.KIND ->
          first.flatMap(criterion -> second.map(value -> new Answer(id, criterion, value)));
      case Back.KIND ->
          first.filter(n -> n.matches("\\d{1,4}")).map(n -> new Back(id, Integer.parseInt(n)));
      case Why.KIND -> first.map(criterion -> new Why(id, criterion));
      case Change.KIND -> Optional.of(new Change(id, first.orElse("")));
      case GoOn.KIND -> Optional.of(new GoOn(id));
      case Anew.KIND -> Optional.of(new Anew(id));
      case Begin.KIND -> Optional.of(new Begin(id));
      default -> Optional.empty();
    };
  }

  /** A token that belongs to one dialogue. */
  sealed interface OfDialogue extends Token {

    String dialogue();
  }

  /** Answers a criterion with a value, or skips it. */
  record Answer(String dialogue, String criterion, String value) implements OfDialogue {

    static final char KIND = 'a';

    @Override
    public String written() {
      return "r:" + KIND + ":" + dialogue + ":" + criterion + ":" + value;
    }
  }

  /**
   * Takes the last answer back.
   *
   * @param steps how many answers there were when it was offered
   */
  record Back(String dialogue, int steps) implements OfDialogue {

    static final char KIND = 'b';

    @Override
    public String written() {
      return "r:" + KIND + ":" + dialogue + ":" + steps;
    }
  }

  /** Explains what a question is good for. */
  record Why(String dialogue, String criterion) implements OfDialogue {

    static final char KIND = 'w';

    @Override
    public String written() {
      return "r:" + KIND + ":" + dialogue + ":" + criterion;
    }
  }

  /**
   * Tries another answer.
   *
   * @param criterion to what; empty to pick one first
   */
  record Change(String dialogue, String criterion) implements OfDialogue {

    static final char KIND = 'c';

    @Override
    public String written() {
      return "r:" + KIND + ":" + dialogue + (criterion.isEmpty() ? "" : ":" + criterion);
    }
  }

  /** Asks what is still open after another answer was tried. */
  record GoOn(String dialogue) implements OfDialogue {

    static final char KIND = 'g';

    @Override
    public String written() {
      return "r:" + KIND + ":" + dialogue;
    }
  }

  /** Begins the topic anew. */
  record Anew(String dialogue) implements OfDialogue {

    static final char KIND = 'n';

    @Override
    public String written() {
      return "r:" + KIND + ":" + dialogue;
    }
  }

  /**
   * Begins a topic.
   *
   * @param topic the beginning of the fingerprint of its id, which itself may be of any length
   */
  record Begin(String topic) implements Token {

    static final char KIND = 't';

    @Override
    public String written() {
      return "r:" + KIND + ":" + topic;
    }
  }
}
