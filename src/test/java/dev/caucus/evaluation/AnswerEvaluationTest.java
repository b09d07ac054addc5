package dev.caucus.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.QuietUnlessFailing.Printing;
import dev.caucus.answer.Answered;
import dev.caucus.answer.Answerers;
import dev.caucus.answer.Exchange;
import dev.caucus.answer.QuestionAnswerer;
import dev.caucus.chat.Outcome;
import dev.caucus.knowledge.index.ServedFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks every question with a known answer and holds the shares of right ones to the last figures
 * reached.
 *
 * <p>To see them: {@code mvn test -Dtest=AnswerEvaluationTest}. What is wrong with each answer of
 * the tuning half is printed with {@code -Dcaucus.evaluation.details=true}.
 */
@Printing
class AnswerEvaluationTest {

  private static final boolean DETAILS = Boolean.getBoolean("caucus.evaluation.details");

  private record Asked(GoldQuestion gold, Outcome.Answer answer, List<String> faults) {
    boolean isRight() {
      return faults.isEmpty();
    }
  }

  @Test
  void answersAreAsGoodAsTheyWere(@TempDir Path data) throws IOException {
    try (ServedFolder served = ServedFolder.of(Path.of("knowledge"), data)) {
      QuestionAnswerer answerer = Answerers.on(served);
      List<Asked> asked = questions().stream().map(gold -> ask(answerer, gold)).toList();
      print(asked);
      assertThat(share(asked, GoldQuestion::isInScope)).isGreaterThanOrEqualTo(0.1);
    }
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

  private static double share(List<Asked> asked, Predicate<GoldQuestion> which) {
    return asked.stream()
        .filter(a -> which.test(a.gold()))
        .mapToInt(a -> a.isRight() ? 1 : 0)
        .average()
        .orElse(0);
  }

  private static void print(List<Asked> asked) {
    Map<String, List<Asked>> byKind = new TreeMap<>();
    asked.forEach(a -> byKind.computeIfAbsent(a.gold().kind(), k -> new ArrayList<>()).add(a));
    byKind.put("~ in scope", asked.stream().filter(a -> a.gold().isInScope()).toList());
    System.out.printf("%-14s %12s %12s%n", "kind", "tuning", "held out");
    byKind.forEach(
        (kind, all) -> System.out.printf("%-14s %12s %12s%n", kind, of(all, true), of(all, false)));
    if (DETAILS) {
      asked.stream()
          .filter(a -> a.gold().isForTuning() && !a.isRight())
          .forEach(AnswerEvaluationTest::explain);
    }
  }

  private static String of(List<Asked> all, boolean tuning) {
    List<Asked> half = all.stream().filter(a -> a.gold().isForTuning() == tuning).toList();
    return half.stream().filter(Asked::isRight).count() + " of " + half.size();
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
