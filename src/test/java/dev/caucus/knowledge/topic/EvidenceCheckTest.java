package dev.caucus.knowledge.topic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.knowledge.KnowledgeFailure;
import dev.caucus.knowledge.Passage;
import dev.caucus.knowledge.reader.ArticleReader;
import dev.caucus.knowledge.reader.UnreadableArticleException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceCheckTest {

  private static final Map<String, List<Passage>> ARTICLES =
      Map.of(
          "trams",
          passages("trams.md", SampleTopic.TRAMS),
          "000",
          passages("000.md", SampleTopic.BUSES));

  private static List<Passage> passages(String path, String text) {
    try {
      return new ArticleReader().read(path, text.getBytes(UTF_8)).article().passages();
    } catch (UnreadableArticleException e) {
      throw new AssertionError(e);
    }
  }

  private static List<KnowledgeFailure> failures(String topic) {
    TopicReading reading = SampleTopic.read(topic);
    return EvidenceCheck.failures(SampleTopic.PATH, reading.cited(), ARTICLES, ARTICLES.keySet());
  }

  @Test
  void findsSentencesItemsCellsAndCodeWhateverTheirWhiteSpace() {
    assertThat(failures(SampleTopic.TEXT)).isEmpty();
  }

  @Test
  void findsAWholeRow() {
    String row = "quote: \"Tram — Single ride: 3 crowns; Day: 9 crowns\"";
    assertThat(failures(SampleTopic.with("quote: 3 crowns", row))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // article
        "article: 000    | article: 001 | 27 | No article has the id \"001\" | Did you mean \"000\"?",
        "article: 000    | article: boats | 27 | No article has the id \"boats\" | add the article",
        // heading
        "heading: Fares  | heading: Fare | 81 | no text right under the heading \"Fare\" | The nearest is \"Fares\"",
        "heading: Fares  | heading: In the tram | 81 | under the heading \"In the tram\" | The nearest is \"Comfort › In the tram\"; write all headings",
        "heading: Fares  | heading: Comfort | 81 | under the heading \"Comfort\" | The nearest is \"Comfort › In the tram\"",
        "heading: Fares  | heading: \"\" | 82 | no such words above its first heading | They stand under \"Fares\"",
        "heading: \"\"   | heading: On trams | 44 | under the heading \"On trams\" | The nearest is",
        "heading: \"\"\\n                quote: needs rails | heading: Fares\\n                quote: needs rails | 45 | no such words under \"Fares\": \"needs rails\" | They stand above",
        // quote
        "quote: A bus has soft | quote: A bus has hard | 52 | under \"Comfort\": \"A bus has hard seats.\" | the nearest are \"A bus has soft seats.\"",
        "quote: A bus has soft seats. | quote: Nothing alike | 52 | \"Nothing alike\" | Quote words as they stand there.",
        "quote: A bus has soft seats. | quote: A bus has a lane of its own. | 52 | no such words | They stand under \"Speed\"",
        "quote: A bus has soft seats. | quote: A bus shakes a little. A bus has soft seats. | 52 | no such words | go beyond one sentence",
        "quote: 3 crowns | quote: a tram passes | 82 | no such words | the nearest are",
      })
  void namesWhatIsWrong(String there, String instead, int line, String problem, String remedy) {
    String text = SampleTopic.with(there.replace("\\n", "\n"), instead.replace("\\n", "\n"));
    assertThat(failures(text))
        .singleElement()
        .satisfies(failure -> {
          assertThat(failure.path()).isEqualTo(SampleTopic.PATH);
          assertThat(failure.problem()).contains(problem).endsWith(".");
          assertThat(failure.line()).isEqualTo(line);
          assertThat(failure.remedy()).contains(remedy).endsWith(".");
        });
  }

  @Test
  void namesEachDefectOnce() {
    String text = SampleTopic.TEXT.replace("article: trams", "article: trains");
    assertThat(failures(text)).hasSize(7).extracting(KnowledgeFailure::line).isSorted();
  }

  @Test
  void knowsWhatToWriteForAnArticleWithoutHeadings() {
    List<CitedPlace> cited =
        SampleTopic.read(SampleTopic.TEXT).cited().stream()
            .filter(place -> place.evidence().heading().equals("Fares"))
            .toList();
    assertThat(
            EvidenceCheck.failures(
                SampleTopic.PATH,
                cited,
                Map.of("trams", passages("trams.txt", "3 crowns.")),
                List.of()))
        .singleElement()
        .asString()
        .contains("It has no headings: write \"\"");
  }
}
