package dev.caucus.recommendation.words;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.caucus.knowledge.Criterion;
import dev.caucus.knowledge.Topic;
import dev.caucus.recommendation.weighing.Answers;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

/** What holds for what any message at all means. */
class AnyReplyTest {

  private static final Topic TOPIC = Topics.nodeOrDjango();
  private static final OwnWords WORDS = new OwnWords(TOPIC);

  @Property(tries = 100)
  void isReadWithinASecond(
      @ForAll @StringLength(max = 4_000) String message, @ForAll("asked") Criterion asked) {
    assertTimeoutPreemptively(ofSeconds(1), () -> WORDS.read(message, asked, Answers.NONE));
  }

  @Property(tries = 500)
  void namesOnlyValuesThatTheTopicHas(
      @ForAll("messages") String message, @ForAll("asked") Criterion asked) {
    WORDS
        .read(message, asked, Answers.NONE.with("team_language", "python"))
        .values()
        .forEach((criterion, value) ->
            assertThat(value.equals(Answers.SKIP) || has(criterion, value)).isTrue());
  }

  @Property(tries = 200)
  void quotesTheMessageWhereItAsks(@ForAll("messages") String message) {
    String question = WORDS.read(message, null, Answers.NONE).question();
    if (question != null) {
      assertThat(message).contains(question);
    }
  }

  private static boolean has(String criterion, String value) {
    return TOPIC.criterion(criterion).flatMap(each -> each.value(value)).isPresent();
  }

  @Provide
  Arbitrary<Criterion> asked() {
    return Arbitraries.of(TOPIC.criteria());
  }

  /** Words that mean something, in any order. */
  @Provide
  Arbitrary<String> messages() {
    List<String> pieces =
        Stream.concat(
                Stream.of(
                    "no",
                    "not",
                    "and",
                    "or",
                    "nor",
                    "neither",
                    ",",
                    ".",
                    "?",
                    "but",
                    "actually",
                    "what if",
                    "instead of",
                    "don't know",
                    "mostly",
                    "a bit of",
                    "skip",
                    "why",
                    "we need",
                    "is",
                    "10k",
                    "users",
                    "<@U1>",
                    "👍",
                    "real-time",
                    "budget"),
                TOPIC.criteria().stream()
                    .flatMap(criterion -> criterion.values().stream())
                    .flatMap(
                        value -> Stream.concat(value.cues().stream(), value.replies().stream())))
            .toList();
    return Arbitraries.of(pieces).list().ofMaxSize(12).map(words -> String.join(" ", words));
  }
}
