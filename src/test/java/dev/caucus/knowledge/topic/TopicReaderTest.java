package dev.caucus.knowledge.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.knowledge.Criterion;
import dev.caucus.knowledge.Criterion.Condition;
import dev.caucus.knowledge.Criterion.Dispute;
import dev.caucus.knowledge.Criterion.Evidence;
import dev.caucus.knowledge.Criterion.Value;
import dev.caucus.knowledge.Criterion.Weight;
import dev.caucus.knowledge.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicReaderTest {

  private static final Dispute SHAKING =
      new Dispute(
          "Shaking",
          List.of(
              new Evidence("trams", "Comfort › In the tram", "A tram does not shake."),
              new Evidence("000", "Comfort", "A bus shakes a little.")));

  private static final Weight COMFORT =
      new Weight(
          "tram",
          2,
          "A tram does not shake.",
          List.of(
              new Evidence(
                  "trams", "Comfort › In the tram", "It has room for prams, and for wheelchairs."),
              new Evidence("trams", "", "needs rails")),
          new Condition("hurry", "great"),
          new Dispute(
              "Softness", List.of(new Evidence("000", "Comfort", "A bus has soft seats."))));

  private static Topic topic(TopicReading reading) {
    return Objects.requireNonNull(reading.topic());
  }

  @Test
  void readsEveryKey() {
    TopicReading reading = SampleTopic.read(SampleTopic.TEXT);
    assertThat(reading.failures()).isEmpty();
    Topic topic = topic(reading);
    assertThat(topic.id()).isEqualTo("ride");
    assertThat(topic.title()).isEqualTo("Tram or bus");
    assertThat(topic.options())
        .containsExactly(
            new Topic.Option("tram", "Tram", List.of("streetcar", "trolley")),
            new Topic.Option("bus", "Bus", List.of()));
    assertThat(topic.lead()).isEqualTo(new Topic.Lead(1, 2.5));
    assertThat(topic.disputes())
        .containsExactly(
            new Dispute(
                "Jams",
                List.of(
                    new Evidence("trams", "Speed", "passes every"),
                    new Evidence("000", "Comfort", "shakes a"))));
    assertThat(topic.dismissed()).extracting(Dispute::aspect).containsExactly("Rails");
    assertThat(topic.criteria()).hasSize(2);
    assertThat(topic.criteria().getFirst())
        .isEqualTo(
            new Criterion(
                "comfort",
                "Comfort",
                "Do you mind a little shaking?",
                "A tram does not shake.",
                List.of("comfort"),
                "much",
                "little",
                "little",
                "much",
                List.of(
                    new Value(
                        "much",
                        "Yes, I do",
                        List.of("smooth"),
                        List.of("very much"),
                        List.of(COMFORT),
                        List.of()),
                    new Value(
                        "little", "No, I do not", List.of(), List.of(), List.of(), List.of())),
                List.of(SHAKING)));
  }

  @Test
  void keepsTheLinesOfAQuoteFromCode() {
    Topic topic = topic(SampleTopic.read(SampleTopic.TEXT));
    assertThat(topic.criteria().get(1).values().getFirst().weights().getFirst().evidence())
        .containsExactly(new Evidence("trams", "Speed", "10 stops\n  in 12 minutes"));
  }

  @Test
  void knowsWhereEachPieceOfEvidenceIsWritten() {
    assertThat(SampleTopic.read(SampleTopic.TEXT).cited())
        .hasSize(7)
        .contains(new CitedPlace(SHAKING.evidence().getFirst(), 24, 25, 26));
  }

  @Test
  void acceptsATopicThatOnlyNamesItsOptions() {
    String text = SampleTopic.TEXT.substring(0, SampleTopic.TEXT.indexOf("lead:"));
    TopicReading reading = SampleTopic.read(text);
    assertThat(reading.failures()).isEmpty();
    assertThat(topic(reading).recommends()).isFalse();
    assertThat(topic(reading).lead()).isEqualTo(Topic.Lead.DEFAULT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "'yes'", "\"yes\"", "!!str yes"})
  void acceptsYesHoweverItIsWritten(String key) {
    assertThat(SampleTopic.read(SampleTopic.with("\"yes\": much", key + ": much")).failures())
        .isEmpty();
  }

  @Test
  void acceptsAliases() {
    String text =
        SampleTopic.with("cues: [comfort]", "cues: &words [comfort]")
            .replace("replies: [very much]", "replies: *words");
    assertThat(SampleTopic.read(text).failures()).isEmpty();
  }

  @Test
  void acceptsAByteOrderMarkAndWindowsLineEnds() {
    String text = "\uFEFF" + SampleTopic.TEXT.replace("\n", "\r\n");
    assertThat(SampleTopic.read(text)).isEqualTo(SampleTopic.read(SampleTopic.TEXT));
  }

  @Test
  void namesAllDefectsByLineAndServesTitleAndOptions() {
    String text =
        SampleTopic.with("clear: 2.5", "clear: 0.5")
            .replace("name: Comfort", "nmae: Comfort")
            .replace("weight: 1.5", "weight: -1");
    TopicReading reading = SampleTopic.read(text);
    assertThat(reading.failures())
        .extracting(failure -> failure.line() + " " + failure.problem())
        .containsExactly(
            "10 A lead is clear before it gives a verdict: 0.5 is smaller than 1.",
            "12 The key \"name\" of a criterion is missing.",
            "13 \"nmae\" is no key of a criterion.",
            "77 The value of \"weight\" is no number above 0 but \"-1\".");
    assertThat(topic(reading).options()).hasSize(2);
    assertThat(topic(reading).recommends()).isFalse();
  }

  @Test
  void servesNothingWithoutUsableNames() {
    for (String text :
        List.of(
            SampleTopic.with("title: Tram or bus", "title: ''"),
            SampleTopic.with("name: Bus", "label: Bus"),
            SampleTopic.with("- id: bus", "- id: tram"))) {
      TopicReading reading = SampleTopic.read(text);
      assertThat(reading.failures()).isNotEmpty();
      assertThat(reading.topic()).isNull();
    }
  }

  @Test
  void namesAnOptionThatNoAnswersMakeTheVerdict() {
    TopicReading reading = SampleTopic.read(SampleTopic.with("verdict: 1", "verdict: 2"));
    assertThat(reading.failures())
        .singleElement()
        .asString()
        .startsWith("ride/topic.yml:6: \"bus\" can never be recommended")
        .contains("at most 1.5 ahead of \"tram\"", "needs 2", "lead.verdict");
  }

  @Test
  void countsAWeightAgainstAnOptionUnlessThereIsAConditionOnIt() {
    String low = SampleTopic.with("verdict: 1", "verdict: 1.5");
    String against =
        "- {option: tram, weight: 0.5, because: A tram passes every jam,"
            + " evidence: [{article: trams, heading: Speed, quote: every jam}]}\n          ";
    String counted = low.replace("- option: bus", against + "- option: bus");
    assertThat(counted).isNotEqualTo(low);
    assertThat(SampleTopic.read(low).failures()).isEmpty();
    assertThat(SampleTopic.read(counted).failures())
        .singleElement()
        .asString()
        .contains("\"bus\" can never be recommended: it gets at most 1 ahead");
    String conditional = counted.replace("weight: 0.5", "weight: 0.5, unless: {comfort: much}");
    assertThat(SampleTopic.read(conditional).failures()).isEmpty();
  }

  @Test
  void namesAFileOfAnotherKindShortly() {
    String text = "title: T\noptions:\n" + "- word\n".repeat(10_000);
    assertThat(SampleTopic.read(text).failures())
        .hasSize(201)
        .last()
        .asString()
        .contains(":203:", "9800 more");
  }

  @Test
  void readsALargeFileFullOfDefectsSoon() {
    StringBuilder text = new StringBuilder("title: T\noptions:\n");
    for (int i = 0; i < 8_000; i++) {
      text.append("- {id: o").append(i).append(", name: O}\n");
    }
    text.append("criteria:\n- values:\n  - weights:\n");
    for (int i = 0; i < 8_000; i++) {
      text.append("    - {option: x").append(i).append(", weight: 1, evidence: []}\n");
    }
    assertThat(text.length()).isLessThan(TopicReader.LARGEST);
    Assertions.assertTimeout(
        Duration.ofSeconds(10),
        () -> assertThat(SampleTopic.read(text.toString()).failures()).hasSize(201));
  }

  @Test
  void refusesWhatIsTooLarge() {
    TopicReading reading = SampleTopic.read("title: " + "a".repeat(TopicReader.LARGEST));
    assertThat(reading.failures()).singleElement().asString().contains("more than 1 MB", "Split");
    assertThat(reading.topic()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "? "})
  void refusesWhatIsNestedTooDeeply(String opening) {
    TopicReading reading = SampleTopic.read(opening.repeat(20_000));
    assertThat(reading.failures()).singleElement().asString().contains("nested");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&a [*a, *a]",
        "&a {title: *a, options: *a}",
        "&a {*a : *a}",
        "title: &t T\noptions: &o [{id: a, name: *t}, *o, *o]",
        "title: T\noptions: [{<<: {id: a}, name: T}, {id: b, name: B}]",
        "<<: [*x]",
        "--- a\n--- b",
        "%YAML 1.3\n--- {}",
        "title: !!binary \"%%\"\noptions: !!set {a, b}",
        "? [a, b]\n: c",
      })
  void survivesOddYaml(String text) {
    assertThat(SampleTopic.read(text).failures()).isNotEmpty();
  }

  @Test
  void refusesWhatIsNotUtf8() {
    byte[] latin = "title: Straßenbahn\noptions: []".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(TopicReader.read(SampleTopic.PATH, latin).failures())
        .singleElement()
        .asString()
        .contains("no text in UTF-8");
  }
}
