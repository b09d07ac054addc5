package dev.caucus.chat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a reply means, for programs. */
public sealed interface Outcome {

  /**
   * A question was asked.
   *
   * @param answer the visible text without citations
   * @param confidence the probability that the answer is right, 0 to 1
   * @param suggestions questions to go on with
   */
  record Answer(
      Status status,
      String answer,
      double confidence,
      List<Citation> citations,
      List<String> suggestions)
      implements Outcome {

    /** The same answer for a place where something else goes on. */
    public Answer withoutSuggestions() {
      return new Answer(status, answer, confidence, citations, List.of());
    }
  }

  /**
   * A dialogue asks for something.
   *
   * @param topic the topic's id
   * @param dialogue the dialogue's id; empty while it is still open what it will be about
   * @param criterion what is asked for, by id
   * @param position which question this is, counted from 1; 0 for one beside the dialogue's own,
   *     such as which topic it is to be about
   * @param atMost how many questions there can be, this and the past ones included; 0 likewise
   * @param choices the answers and what else can be done: {@code skip}, {@code back}, {@code why}
   */
  record Question(
      String topic,
      String dialogue,
      String criterion,
      int position,
      int atMost,
      List<Choice> choices)
      implements Outcome {}

  /**
   * A dialogue has come to its verdict.
   *
   * @param topic the topic's id
   * @param dialogue the dialogue's id
   * @param verdict the option's id, or {@value #EITHER}
   * @param scores how much speaks for each option, by its id, in the topic's order
   * @param reasons what speaks for the verdict; for {@value #EITHER}, all that speaks for anything
   * @param against what speaks for other options
   * @param flips single answers that would change the verdict
   * @param disputes what the articles say different things about
   */
  record Recommendation(
      String topic,
      String dialogue,
      String verdict,
      Strength strength,
      Map<String, Double> scores,
      List<Reason> reasons,
      List<Reason> against,
      List<Flip> flips,
      List<Disputed> disputes)
      implements Outcome {

    /** The verdict where no option is far enough ahead. */
    public static final String EITHER = "either";
  }

  /**
   * Why an answer speaks for an option.
   *
   * @param option the option's id
   * @param criterion the criterion's id
   * @param value the id of the answer
   * @param weight how much it speaks for it
   * @param text the reason as a sentence
   * @param citations where the articles say it; never empty
   */
  record Reason(
      String option,
      String criterion,
      String value,
      double weight,
      String text,
      List<Citation> citations) {}

  /**
   * A single other answer with which the verdict would be another.
   *
   * @param criterion the criterion's id
   * @param from the answer that was given: the value's id, or {@code skip}
   * @param to the other answer
   * @param verdict what the verdict would be
   * @param certain whether it holds whatever the answers to the questions are that were not asked
   */
  record Flip(String criterion, String from, String to, String verdict, boolean certain) {}

  /** Something about which the articles say different things. */
  record Disputed(String aspect, List<Citation> citations) {}

  /**
   * How a poll stands.
   *
   * @param poll the poll's id
   * @param anonymous whether nobody learns who voted for what
   * @param hidden whether the votes are told only when it is closed
   * @param voters how many people have voted
   * @param closesAt when it closes by itself; null if somebody has to close it; once it is closed,
   *     when it was
   * @param winners the ids of the options that won; several for a tie, none while it is open or if
   *     nobody voted
   * @param choices the options and what else can be done with it, such as {@code withdraw} and
   *     {@code close}
   * @param yours the ids of the options on the reader's own ballot, in the order of preference;
   *     empty in what everybody sees
   */
  record Poll(
      String poll,
      PollState state,
      String question,
      PollMode mode,
      boolean anonymous,
      boolean hidden,
      List<PollOption> options,
      int voters,
      @Nullable Instant closesAt,
      List<String> winners,
      List<Choice> choices,
      List<String> yours)
      implements Outcome {}

  /**
   * One of the things to vote for.
   *
   * @param id the option's id within the poll
   * @param votes how many ballots name it, or where the order counts, name it first; null while
   *     that is not told
   */
  record PollOption(String id, String label, @Nullable Integer votes) {}

  /** How sure a verdict is. */
  enum Strength {
    /** One option is far ahead. */
    CLEAR,
    /** One option is ahead, but not by much. */
    LEANING,
    /** No option is far enough ahead. */
    TOO_CLOSE
  }

  /**
   * The bot says something about itself.
   *
   * @param code what it is, for instance {@code help} or {@code expired}
   */
  record Notice(String code, String message) implements Outcome {}

  /** How a question was answered. */
  enum Status {
    /** The articles say it. */
    ANSWERED,
    /** The articles say different things about it. */
    DISPUTED,
    /** The articles do not say it. */
    UNKNOWN,
    /** It was no question: a greeting, thanks. */
    SOCIAL,
    /** There was nothing to understand. */
    INVALID
  }
}
