package dev.caucus.knowledge.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.Passage;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleReaderTest {

  @ParameterizedTest
  @ValueSource(strings = {"a.md", "a.markdown", "b/A.MD", "a.html", "a.htm", "a.txt", "a.b.Txt"})
  void acceptsTextByItsEnding(String name) {
    assertThat(ArticleReader.accepts(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.pdf", "md", "a.", "a.mdx", "topic.yml", "a.txt~", ""})
  void acceptsNothingElse(String name) {
    assertThat(ArticleReader.accepts(name)).isFalse();
  }

  @Test
  void readsAnArticleWithItsProvenance() {
    Article article =
        Rendered.read(
            "node-or-django/articles/django.md",
            """
            ---
            title: Django vs Node.js
            author: Lavesh Katariya
            publisher: Brilworks
            published: 2023-11-01
            updated: 2023-11-01
            url: https://example.org/
            reading_time: 15 minutes
            ---
            # Django vs Node.js

            Both are used on the backend.
            """);

    assertThat(article.id()).isEqualTo("node-or-django-django");
    assertThat(article.path()).isEqualTo("node-or-django/articles/django.md");
    assertThat(article.title()).isEqualTo("Django vs Node.js");
    assertThat(article.published()).isEqualTo(LocalDate.of(2023, 11, 1));
    assertThat(article.passages()).extracting(Passage::position).containsExactly(0, 1);
    assertThat(article.passages()).element(0).extracting(Passage::headings).asList().isEmpty();
    assertThat(Rendered.passage(article.passages().getLast()))
        .isEqualTo(
            """
            PROVENANCE in About this article
              “Django vs Node.js” was written by its author, Lavesh Katariya.
              “Django vs Node.js” was published on 1 November 2023 by Brilworks.
              “Django vs Node.js” was last updated on 1 November 2023.
              “Django vs Node.js” is found at the address https://example.org/
              The reading time of “Django vs Node.js” is 15 minutes.
            """);
  }

  @Test
  void saysNothingAboutAnArticleThatSaysNothingAboutItself() {
    assertThat(Rendered.read("a.md", "---\ntitle: T\nid: t\n---\nText.").passages())
        .extracting(Passage::kind)
        .containsExactly(Passage.Kind.PARAGRAPH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.md", "a.html", "a.txt"})
  void readsFrontMatterAboveAnyFormat(String path) {
    Article article = Rendered.read(path, "---\r\ntitle: T\r\nid: x.y\r\n---\r\nSome text here.");

    assertThat(article.title()).isEqualTo("T");
    assertThat(article.id()).isEqualTo("x.y");
    assertThat(article.passages().getFirst().text()).isEqualTo("Some text here.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.md", "a.html", "a.txt"})
  void readsAnArticleOfOneLine(String path) {
    Article article = Rendered.read(path, "Only a line");

    assertThat(article.passages()).extracting(Passage::text).containsExactly("Only a line");
  }

  @Test
  void readsAHeadingAloneAsText() {
    assertThat(Rendered.passages("a.md", "# Only a title"))
        .isEqualTo("PARAGRAPH\n  Only a title\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " \n\t\n", "\uFEFF", "\u00A0", "---\ntitle: T\n---\n", "---\n---", "<!-- -->"})
  void refusesAnArticleWithoutText(String text) {
    for (String path : new String[] {"a.md", "a.html"}) {
      assertThatExceptionOfType(UnreadableArticleException.class)
          .isThrownBy(() -> new ArticleReader().read(path, text.getBytes(UTF_8)))
          .satisfies(e -> assertThat(e.failure().problem()).startsWith("The file has no text"));
    }
  }

  @Test
  void refusesWhatIsTooLarge() {
    assertThatExceptionOfType(UnreadableArticleException.class)
        .isThrownBy(() -> new ArticleReader().read("a.md", new byte[ArticleReader.LARGEST + 1]))
        .withMessage(
            "a.md: The file has 5.0 MB; at most 5 MB are read. Split it into several articles.");
  }

  @Test
  void refusesWhatWouldExhaustTheMemory() {
    byte[] content = "- a\n".repeat(260_000).getBytes(UTF_8);

    assertThatExceptionOfType(UnreadableArticleException.class)
        .isThrownBy(() -> new ArticleReader().read("a.md", content))
        .withMessageContaining("260000 lines and marks");
  }

  @Test
  void refusesOtherKindsOfFiles() {
    assertThatExceptionOfType(UnreadableArticleException.class)
        .isThrownBy(() -> new ArticleReader().read("a.pdf", new byte[10]))
        .satisfies(e -> assertThat(e.failure().remedy()).contains(".md"));
  }
}
