package dev.caucus.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.Aside;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Aside
class ClustersTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-06-29");
  private static final Nearest NEAREST =
      new Nearest("kettles", "Kettles", "Care", 3, "Descale it.");

  private final Clusters clusters = new Clusters(new StemLikeness(new Stems()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "How much does hosting Django cost?    | What is the price of Django hosting?",
        "Can I use GraphQL with Django?         | Does Django support GraphQL?",
        "who maintains the kettle               | Who is maintaining our kettles?",
        "Is there a vegan menu in the canteen?  | What vegan menus does the canteen have?",
        "How do I rotate the API keys?          | rotating API keys",
        "Where is the VPN documented?           | Is there any documentation for the VPN?",
      })
  void putsTogetherWhatAsksMuchTheSame(String one, String other) {
    assertThat(clusters.of(List.of(asked(one, 1), asked(other, 2))))
        .singleElement()
        .satisfies(cluster -> {
          assertThat(cluster.question()).isEqualTo(other);
          assertThat(cluster.others()).containsExactly(one);
          assertThat(cluster.times()).isEqualTo(3);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Which companies use Django?            | Which companies use Node.js?",
        "Does Django support GraphQL?           | Does Django support MongoDB?",
        "What does the canteen cost?            | What does the gym cost?",
        "How do I rotate the API keys?          | How do I rotate the logs?",
        "Who wrote the handbook?                | When does the canteen open?",
      })
  void keepsApartWhatAsksSomethingElse(String one, String other) {
    assertThat(clusters.of(List.of(asked(one, 1), asked(other, 1)))).hasSize(2);
  }

  @Test
  void addsUpDaysAndKindsOfOneWordingWhateverItsCase() {
    Gap last = gap(Kind.UNHELPFUL, "is it FREE of lead?", MONDAY.plusDays(2), 1, NEAREST);
    Gap first = gap(Kind.UNKNOWN, "Is it free of lead?", MONDAY, 4, null);
    assertThat(clusters.of(List.of(last, first)))
        .containsExactly(
            new GapCluster(
                "is it FREE of lead?", List.of(), 4, 1, MONDAY.plusDays(2), 0.2, NEAREST));
  }

  @Test
  void tellsTheMostFrequentFirstAndOfThoseTheNewest() {
    Gap old = gap(Kind.UNKNOWN, "Do kettles whistle?", MONDAY, 2, null);
    Gap recent = gap(Kind.UNKNOWN, "Are mugs insured?", MONDAY.plusDays(1), 2, null);
    Gap frequent = gap(Kind.UNKNOWN, "Who waters plants?", MONDAY.minusDays(9), 3, null);
    assertThat(clusters.of(List.of(old, recent, frequent)))
        .extracting(GapCluster::question)
        .containsExactly("Who waters plants?", "Are mugs insured?", "Do kettles whistle?");
  }

  @Test
  void comparesWithLeadersOnlySoThatAClusterDoesNotDrift() {
    Likeness neighbours = questions -> (one, other) -> Math.abs(one - other) < 2 ? 0.6 : 0;
    List<Gap> chain = List.of(asked("a", 3), asked("b", 2), asked("c", 1));
    assertThat(new Clusters(neighbours).of(chain))
        .extracting(GapCluster::question)
        .containsExactly("a", "c");
  }

  @Test
  void isFastEnoughForAPageWithThousandsOfQuestions() {
    List<Gap> many = new ArrayList<>();
    IntStream.range(0, 6_000)
        .forEach(
            n -> many.add(asked("Does thing" + n + " fit shelf" + n % 70 + " in room" + n % 9, 1)));
    assertThat(clusters.of(many)).isNotEmpty();
  }

  @Test
  void findsNothingWhereNothingWasAsked() {
    assertThat(clusters.of(List.of())).isEmpty();
  }

  private static Gap asked(String question, int times) {
    return gap(Kind.UNKNOWN, question, MONDAY, times, null);
  }

  private static Gap gap(
      Kind kind, String question, LocalDate day, int times, @Nullable Nearest nearest) {
    return new Gap(kind, question, day, times, 0.2, nearest);
  }
}
