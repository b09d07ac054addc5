package dev.caucus.knowledge.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import dev.caucus.knowledge.KnowledgeFailure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {

  private final List<KnowledgeFailure> remarks = new ArrayList<>();

  @Test
  void readsEveryKey() throws UnreadableArticleException {
    FrontMatter head =
        read(
            """
            ---
            id: django-vs-node
            title: Django vs Node.js
            author: Lavesh Katariya
            publisher: Brilworks
            published: 2023-11-01
            updated: "2023-11-02T10:00:00Z"
            url: https://example.org/django
            reading_time: 15 minutes
            words: 2500
            ---
            # Text
            """);

    assertThat(head.body()).isEqualTo("# Text\n");
    Provenance facts = head.provenance();
    assertThat(facts.id()).isEqualTo("django-vs-node");
    assertThat(facts.title()).isEqualTo("Django vs Node.js");
    assertThat(facts.author()).isEqualTo("Lavesh Katariya");
    assertThat(facts.publisher()).isEqualTo("Brilworks");
    assertThat(facts.published()).isEqualTo(LocalDate.of(2023, 11, 1));
    assertThat(facts.updated()).isEqualTo(LocalDate.of(2023, 11, 2));
    assertThat(facts.url()).isEqualTo("https://example.org/django");
    assertThat(facts.further())
        .containsExactly(entry("reading_time", "15 minutes"), entry("words", "2500"));
    assertThat(remarks).isEmpty();
  }

  @Test
  void knowsWhatPublishingSystemsCallTheDates() throws UnreadableArticleException {
    Provenance facts =
        read("---\ndate: 2024-06-20\nlastmod: 2024-06-21T08:00:00Z\n---\nText").provenance();
    assertThat(facts.published()).isEqualTo(LocalDate.of(2024, 6, 20));
    assertThat(facts.updated()).isEqualTo(LocalDate.of(2024, 6, 21));
    assertThat(facts.further()).isEmpty();
  }

  @Test
  void keepsADateThatIsNoneAsAnyOtherFact() throws UnreadableArticleException {
    Provenance facts = read("---\ndate: last spring\n---\nText").provenance();
    assertThat(facts.published()).isNull();
    assertThat(facts.further()).containsExactly(entry("date", "last spring"));
  }

  @Test
  void mayTellThatAnArticleIsPublishedInsteadOfWhen() throws UnreadableArticleException {
    Provenance facts = read("---\npublished: true\ndate: 2024-06-20\n---\nText").provenance();
    assertThat(facts.published()).isEqualTo(LocalDate.of(2024, 6, 20));
    assertThat(facts.further()).isEmpty();
  }

  @Test
  void isNotNeeded() throws UnreadableArticleException {
    FrontMatter head = read("# Text\n\n---\n\nMore");

    assertThat(head.present()).isFalse();
    assertThat(head.body()).isEqualTo("# Text\n\n---\n\nMore");
  }

  @Test
  void mayBeEmpty() throws UnreadableArticleException {
    assertThat(read("---\n---\nText").provenance()).isEqualTo(Provenance.NONE);
    assertThat(read("---\n# a comment\nauthor:\n---\nText").provenance())
        .isEqualTo(Provenance.NONE);
  }

  @Test
  void takesSeveralAuthorsAsOneText() throws UnreadableArticleException {
    assertThat(read("---\nauthor: [Ann, Bob]\n---\nText").provenance().author())
        .isEqualTo("Ann, Bob");
  }

  @Test
  void remarksOnWhatItCannotUse() throws UnreadableArticleException {
    FrontMatter head = read("---\ntitle: T\nseo:\n  robots: none\n---\nText");

    assertThat(head.provenance().further()).isEmpty();
    assertThat(remarks)
        .extracting(KnowledgeFailure::toString)
        .containsExactly(
            "a.md:4: The front matter's “seo” has no plain value and is not used."
                + " Write “seo: value”, or remove it.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title: T~published: 2/22/2026 | 3 | “published” is “2/22/2026”, which is not a date.
          updated: 2023-02-30           | 2 | “updated” is “2023-02-30”, which is not a date.
          published: false              | 2 | “published” is “false”, so nothing is answered from it.
          updated: true                 | 2 | “updated” is “true”, which is not a date.
          published: soon               | 2 | “published” is “soon”, which is not a date.
          id: no spaces                 | 2 | “id” is “no spaces”, which is not allowed.
          title: T~~id: a/b             | 4 | “id” is “a/b”, which is not allowed.
          url: javascript:alert(1)      | 2 | “url” is “javascript:alert(1)”, which is not allowed.
          url: ftp://example.org        | 2 | “url” is “ftp://example.org”, which is not allowed.
          just words                    | 2 | The front matter is “just words” and has no keys.
          - one~- two                   | 2 | The front matter is a list and has no keys.
          title: T~title: U             | 3 | The front matter has “title” twice.
          ? [a]~: b                     | 2 | A key of the front matter is not a word.
          """)
  void namesLineAndValueOfWhatIsWrong(String yaml, int line, String problem) {
    assertThatExceptionOfType(UnreadableArticleException.class)
        .isThrownBy(() -> read("---\n" + yaml.replace('~', '\n') + "\n---\nText"))
        .satisfies(e -> {
          assertThat(e.failure().line()).isEqualTo(line);
          assertThat(e.failure().problem()).isEqualTo(problem);
          assertThat(e.failure().remedy()).endsWith(".");
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title: T~author: a: b   | 3
          title: "T~author: b     | 4
          title: [T               | 3
          title: *nothing         | 2
          title: "\\UFFFFFFFF"    | 2
          """)
  void namesTheLineOfBrokenYaml(String yaml, int line) {
    assertThatExceptionOfType(UnreadableArticleException.class)
        .isThrownBy(() -> read("---\n" + yaml.replace('~', '\n') + "\n---\nText"))
        .satisfies(e -> {
          assertThat(e.failure().line()).isEqualTo(line);
          assertThat(e.failure().problem()).startsWith("The front matter is not valid YAML: ");
        });
  }

  @Test
  void hasToEnd() {
    assertThatExceptionOfType(UnreadableArticleException.class)
        .isThrownBy(() -> read("---\ntitle: T\n\nText"))
        .satisfies(e -> assertThat(e.failure().line()).isEqualTo(1));
  }

  @Test
  void makesNoObjects() {
    assertThatExceptionOfType(UnreadableArticleException.class)
        .isThrownBy(() -> read("---\nimage: !!java.net.URL [\"http://example.org\"]\n---\nText"))
        .satisfies(e -> assertThat(e.failure().line()).isEqualTo(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "? "})
  void survivesDeepNesting(String opening) {
    assertThatExceptionOfType(UnreadableArticleException.class)
        .isThrownBy(() -> read("---\n" + opening.repeat(20_000) + "\n---\nText"));
  }

  private FrontMatter read(String text) throws UnreadableArticleException {
    return FrontMatter.of("a.md", text, remarks);
  }
}
