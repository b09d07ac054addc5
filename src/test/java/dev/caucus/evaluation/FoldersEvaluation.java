package dev.caucus.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.QuietUnlessFailing.Printing;
import dev.caucus.answer.Answerers;
import dev.caucus.answer.QuestionAnswerer;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Outcome.Status;
import dev.caucus.knowledge.index.ServedFolder;
import dev.caucus.knowledge.meaning.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks folders of other people's articles, without any topic, as sure as a server would be; fails
 * where fewer questions are answered right than once were. Of the garden, the payments and the
 * network only the totals were looked at; the others have shown what to mend.
 *
 * <p>To see the figures: {@code mvn test -Plong-run -Dtest=FoldersEvaluation}, and with {@code
 * -Devaluation.details=true} what is wrong.
 */
@Tag("long-run")
@Printing
class FoldersEvaluation {

  private static final Path FOLDERS =
      Path.of("src/test/resources/dev/caucus/evaluation/folders").toAbsolutePath();
  private static final boolean DETAILS = Boolean.getBoolean("evaluation.details");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * A question with what a right answer to it shows.
   *
   * @param expect a pattern that is found in it; null where the articles have no answer
   */
  private record Asked(String question, String kind, @Nullable String expect) {

    boolean isRight(Outcome.Answer answer) {
      boolean answered = answer.status() == Status.ANSWERED || answer.status() == Status.DISPUTED;
      return expect == null
          ? !answered
          : answered
              && Pattern.compile(expect, Pattern.CASE_INSENSITIVE).matcher(answer.answer()).find();
    }
  }

  /** How many of a kind were asked, and were answered right. */
  private static final class Tally {
    private int asked;
    private int right;

    void add(boolean isRight) {
      asked++;
      right += isRight ? 1 : 0;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "handbook, 44, 6",
    "databases, 41, 5",
    "library, 32, 5",
    "builds, 31, 4",
    "garden, 29, 2",
    "payments, 30, 4",
    "travel, 32, 6",
    "network, 29, 2"
  })
  void answersAreAsGoodAsTheyWere(String folder, int inScope, int declined, @TempDir Path data)
      throws IOException {
    Map<String, Tally> byKind = new TreeMap<>();
    Tally known = new Tally();
    Tally unknown = new Tally();
    try (ServedFolder served =
        ServedFolder.of(FOLDERS.resolve(folder).resolve("articles"), data, Models.model())) {
      QuestionAnswerer answerer = Answerers.calibratedOn(served);
      for (Asked asked : questions(folder)) {
        boolean right = isRight(asked, answerer);
        byKind.computeIfAbsent(asked.kind(), kind -> new Tally()).add(right);
        (asked.expect() == null ? unknown : known).add(right);
      }
    }
    print(folder, known, unknown, byKind);
    assertThat(known.right).as("answered right").isGreaterThanOrEqualTo(inScope);
    assertThat(unknown.right).as("declined").isGreaterThanOrEqualTo(declined);
  }

  private static List<Asked> questions(String folder) throws IOException {
    return Files.readAllLines(FOLDERS.resolve(folder).resolve("questions.jsonl")).stream()
        .map(line -> JSON.readValue(line, Asked.class))
        .toList();
  }

  private static boolean isRight(Asked asked, QuestionAnswerer answerer) {
    Outcome.Answer answer =
        (Outcome.Answer) answerer.answer(asked.question(), null).reply().outcome();
    boolean right = asked.isRight(answer);
    if (DETAILS && !right) {
      System.out.printf(
          "%s%n  (%.2f %s) %s%n%n",
          asked.question(),
          answer.confidence(),
          answer.status(),
          answer.answer().replace("\n", "\n  "));
    }
    return right;
  }

  private static void print(String folder, Tally known, Tally unknown, Map<String, Tally> byKind) {
    System.out.printf(
        "%s: %d of %d in scope right, %d of %d others declined%n",
        folder, known.right, known.asked, unknown.right, unknown.asked);
    byKind.forEach(
        (kind, tally) -> System.out.printf("  %-14s %d of %d%n", kind, tally.right, tally.asked));
  }
}
