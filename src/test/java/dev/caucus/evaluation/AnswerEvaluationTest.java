package dev.caucus.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.caucus.Aside;
import dev.caucus.QuietUnlessFailing.Printing;
import dev.caucus.answer.Answered;
import dev.caucus.answer.Answerers;
import dev.caucus.answer.Exchange;
import dev.caucus.answer.QuestionAnswerer;
import dev.caucus.chat.Outcome;
import dev.caucus.knowledge.Meaning;
import dev.caucus.knowledge.index.ServedFolder;
import dev.caucus.knowledge.meaning.Models;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks every question with a known answer, and fails where fewer of a kind are answered right than
 * once were.
 *
 * <p>To see the figures: {@code mvn test -Dtest=AnswerEvaluationTest}, and with {@code
 * -Devaluation.words=true} those of words alone. Rules and numbers are chosen on the tuning half
 * alone; {@code -Devaluation.details=true} prints what is wrong with its answers. {@code
 * -Devaluation.folder=…} asks the same of other articles on the topic, {@code
 * -Devaluation.calibrated=true} with the confidence that a server would have.
 */
@Aside
@Printing
class AnswerEvaluationTest {

  private static final String OURS = "knowledge";
  private static final String FOLDER = System.getProperty("evaluation.folder", OURS);
  private static final boolean WORDS = Boolean.getBoolean("evaluation.words");
  private static final boolean CALIBRATED = Boolean.getBoolean("evaluation.calibrated");
  private static final boolean DETAILS = Boolean.getBoolean("evaluation.details");

  /** How many of each kind were right when the answers were best: tuning half, held-out half. */
  private static final Map<String, Floor> FLOORS =
      Map.of(
          "in scope", WORDS ? new Floor(47, 45) : new Floor(49, 45),
          "disagreement", WORDS ? new Floor(5, 3) : new Floor(5, 4),
          "out_of_scope", WORDS ? new Floor(9, 9) : new Floor(9, 8),
          "chit_chat", new Floor(3, 3),
          "unsafe_input", new Floor(6, 5));

  private record Floor(int tuning, int heldOut) {}

  private record Asked(GoldQuestion gold, Outcome.Answer answer, List<String> faults) {
    boolean isRight() {
      return faults.isEmpty();
    }
  }

  @Test
  void answersAreAsGoodAsTheyWere(@TempDir Path data) throws IOException {
    try (ServedFolder served =
        ServedFolder.of(Path.of(FOLDER), data, WORDS ? Meaning.NONE : Models.model())) {
      Map<String, List<Asked>> byKind =
          report(CALIBRATED ? Answerers.calibratedOn(served) : Answerers.on(served));
      assumeTrue(FOLDER.equals(OURS), "the figures to hold are those of our own articles");
      FLOORS.forEach((kind, floor) -> hold(kind, byKind.getOrDefault(kind, List.of()), floor));
    }
  }

  static Map<String, List<Asked>> report(QuestionAnswerer answerer) throws IOException {
    Map<String, List<Asked>> byKind = new TreeMap<>();
    for (GoldQuestion gold : questions()) {
      Asked asked = ask(answerer, gold);
      byKind.computeIfAbsent(gold.kind(), kind -> new ArrayList<>()).add(asked);
      if (gold.isInScope()) {
        byKind.computeIfAbsent("in scope", kind -> new ArrayList<>()).add(asked);
      }
    }
    print(byKind);
    return byKind;
  }

  private static void hold(String kind, List<Asked> asked, Floor floor) {
    assertThat(right(asked, true))
        .as("right of %s, tuning half", kind)
        .isGreaterThanOrEqualTo(floor.tuning());
    assertThat(right(asked, false))
        .as("right of %s, held out", kind)
        .isGreaterThanOrEqualTo(floor.heldOut());
  }

  private static List<GoldQuestion> questions() throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    List<GoldQuestion> questions = new ArrayList<>();
    try (InputStream lines = AnswerEvaluationTest.class.getResourceAsStream("questions.jsonl")) {
      for (String line : new String(lines.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        questions.add(json.readValue(line, GoldQuestion.class));
      }
    }
    return questions;
  }

  private static Asked ask(QuestionAnswerer answerer, GoldQuestion gold) {
    Exchange before = null;
    if (gold.context() != null) {
      before = answerer.answer(gold.context(), null).exchange();
    }
    Answered answered = answerer.answer(gold.question(), before);
    Outcome.Answer answer = (Outcome.Answer) answered.reply().outcome();
    return new Asked(gold, answer, gold.faults(answer));
  }

  private static void print(Map<String, List<Asked>> byKind) {
    System.out.printf("%-14s %16s %16s%n", "kind", "tuning", "held out");
    byKind.forEach((kind, asked) ->
        System.out.printf("%-14s %16s %16s%n", kind, share(asked, true), share(asked, false)));
    if (DETAILS) {
      byKind.values().stream()
          .flatMap(List::stream)
          .distinct()
          .filter(asked -> asked.gold().isForTuning() && !asked.isRight())
          .forEach(AnswerEvaluationTest::explain);
    }
  }

  private static String share(List<Asked> asked, boolean tuning) {
    long all = asked.stream().filter(each -> each.gold().isForTuning() == tuning).count();
    int right = right(asked, tuning);
    return "%d of %d (%d %%)".formatted(right, all, Math.round(100.0 * right / Math.max(1, all)));
  }

  private static int right(List<Asked> asked, boolean tuning) {
    return (int)
        asked.stream()
            .filter(each -> each.gold().isForTuning() == tuning && each.isRight())
            .count();
  }

  private static void explain(Asked asked) {
    @Nullable String context = asked.gold().context();
    System.out.printf(
        "%n%s %s%s%n  %s%n  (%.2f %s) %s%n",
        asked.gold().id(),
        context == null ? "" : context + " → ",
        asked.gold().question(),
        asked.faults(),
        asked.answer().confidence(),
        asked.answer().status(),
        asked.answer().answer().replace("\n", "\n  "));
  }
}
