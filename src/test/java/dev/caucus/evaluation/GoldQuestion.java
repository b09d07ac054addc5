package dev.caucus.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.caucus.chat.Citation;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Outcome.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A question with what a right answer to it shows.
 *
 * @param context the question asked before in the same conversation
 * @param mustAny in each list at least one pattern is found in the answer
 * @param mustNot no pattern is found in the answer
 * @param article which source has to be cited: an id, "both" for any, "none"
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record GoldQuestion(
    String id,
    String question,
    String kind,
    @Nullable String context,
    @JsonProperty("must_any") List<List<String>> mustAny,
    @JsonProperty("must_not") List<String> mustNot,
    String article,
    String expect) {

  /** The half on which every rule and number was chosen; the other one only tells how well. */
  boolean isForTuning() {
    return Integer.parseInt(id.replaceAll("\\D", "")) % 2 == 1;
  }

  /** Whether the articles have an answer. */
  boolean isInScope() {
    return expect.equals("answer") || expect.equals("both_sides");
  }

  /** What is wrong with an answer; empty if nothing is. */
  List<String> faults(Outcome.Answer answer) {
    List<String> faults = new ArrayList<>();
    for (List<String> any : mustAny) {
      if (any.stream().noneMatch(pattern -> found(pattern, answer.answer()))) {
        faults.add("lacks " + any);
      }
    }
    mustNot.stream()
        .filter(pattern -> found(pattern, answer.answer()))
        .forEach(pattern -> faults.add("has " + pattern));
    faults.addAll(faultsOfStatus(answer));
    return faults;
  }

  private List<String> faultsOfStatus(Outcome.Answer answer) {
    boolean answered = answer.status() == Status.ANSWERED || answer.status() == Status.DISPUTED;
    boolean right =
        switch (expect) {
          case "answer" -> answered && cites(answer.citations());
          case "both_sides" ->
              answered && answer.citations().stream().map(Citation::article).distinct().count() > 1;
          case "decline" -> answer.status() == Status.UNKNOWN;
          case "social" -> answer.status() == Status.SOCIAL && answer.citations().isEmpty();
          case "safe" -> true;
          default -> throw new IllegalArgumentException(expect);
        };
    return right
        ? List.of()
        : List.of(
            "is "
                + answer.status()
                + " citing "
                + answer.citations().stream().map(Citation::article).distinct().toList());
  }

  private boolean cites(List<Citation> citations) {
    return article.equals("none")
        || (article.equals("both") && !citations.isEmpty())
        || citations.stream().anyMatch(citation -> citation.article().equals(article));
  }

  private static boolean found(String pattern, String text) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matcher(text).find();
  }
}
