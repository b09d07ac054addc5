package dev.caucus.knowledge.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.Aside;
import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.Passage;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@Aside
class HtmlFormatTest {

  @Test
  void readsTheContentOfAPageAndNotWhatSurroundsIt() {
    assertThat(
            passages(
                """
                <!doctype html><html><head><title>Page | Site</title><style>p {}</style></head>
                <body>
                <header><h1>Site</h1></header>
                <nav><ul><li>Menu</li></ul></nav>
                <main>
                  <article>
                    <header><h1>Title</h1><p>By Ann</p></header>
                    <p>Intro with <b>bold</b>, <a href="x">a link</a><script>no()</script>.</p>
                    <h2>Section</h2>
                    <p>Text.</p>
                    <aside>Advertisement</aside>
                    <footer>Filed under news</footer>
                  </article>
                </main>
                <footer>Imprint</footer>
                </body></html>
                """))
        .isEqualTo(
            """
            PARAGRAPH
              By Ann

            PARAGRAPH
              Intro with bold, a link.

            PARAGRAPH in Section
              Text.

            PARAGRAPH in Section
              Filed under news
            """);
  }

  @Test
  void takesTheTitleForASectionFurtherDown() {
    Article article =
        read("<h1>Tea</h1><p>Hot.</p><h2>Kinds</h2><h3>Tea</h3><p>Green.</p><h1>Tea</h1><p>End.");
    assertThat(article.passages())
        .extracting(Passage::headings)
        .containsExactly(List.of(), List.of("Kinds", "Tea"), List.of());
    assertThat(read("<title>Tea</title><h2>Tea</h2><p>Hot.").passages())
        .extracting(Passage::headings)
        .containsExactly(List.of());
  }

  @Test
  void takesTheTitleFromTheFirstHeadingElseThePage() {
    String head = "<title>Page | Site</title>";

    assertThat(read(head + "<h1>Heading</h1><p>Text").title()).isEqualTo("Heading");
    assertThat(read(head + "<h2>Section</h2><p>Text").title()).isEqualTo("Page");
    assertThat(read(head + "<header><h1>Heading</h1></header><main>Text</main>").title())
        .isEqualTo("Heading");
    assertThat(read("<p>Text").title()).isEqualTo("Page");
  }

  @Test
  void believesThePagesHead() {
    Article article =
        read(
            """
            <head>
            <meta name="author" content="Lavesh Katariya">
            <meta property="og:site_name" content="Brilworks">
            <meta property="article:published_time" content="2023-11-01T08:00:00+00:00">
            <meta property="article:modified_time" content="yesterday">
            <link rel="canonical" href="https://example.org/a">
            </head><h1>T</h1><p>Text.</p>
            """);

    assertThat(article.author()).isEqualTo("Lavesh Katariya");
    assertThat(article.publisher()).isEqualTo("Brilworks");
    assertThat(article.published()).isEqualTo(LocalDate.of(2023, 11, 1));
    assertThat(article.updated()).isNull();
    assertThat(article.url()).isEqualTo("https://example.org/a");
    assertThat(article.passages().getLast().kind()).isEqualTo(Passage.Kind.PROVENANCE);
  }

  @Test
  void believesThePlainNamesOfTheDatesAsWell() {
    Article article =
        read(
            """
            <head>
            <meta name="date" content="2024-06-20">
            <meta name="last-modified" content="21 June 2024">
            </head><h1>T</h1><p>Text.</p>
            """);

    assertThat(article.published()).isEqualTo(LocalDate.of(2024, 6, 20));
    assertThat(article.updated()).isEqualTo(LocalDate.of(2024, 6, 21));
  }

  @Test
  void believesFrontMatterMore() {
    Article article =
        read("---\nauthor: Ann\n---\n<meta name=author content=Bob><h1>T</h1><p>Text.");

    assertThat(article.author()).isEqualTo("Ann");
  }

  @Test
  void keepsBareTextOfDivisions() {
    assertThat(
            passages(
                "<div>One <span>two</span><div>Three<p>Four</p>five</div>six<br>seven<br><br>eight"
                    + "<img alt='nine'></div>"))
        .isEqualTo(
            """
            PARAGRAPH
              One two

            PARAGRAPH
              Three

            PARAGRAPH
              Four

            PARAGRAPH
              five

            PARAGRAPH
              six seven

            PARAGRAPH
              eight nine
            """);
  }

  @Test
  void readsListsAndDefinitions() {
    assertThat(
            passages(
                """
                <p>Features:</p>
                <ul><li>Fast. Very.<ul><li>V8</li></ul></li><li><p>Small</p></li></ul>
                <ol><li>Run<pre><code class="language-sh">npm i
                  x</code></pre></li><li>Look</li></ol>
                <dl><dt>ORM</dt><dd>maps objects</dd><dt>MVT</dt><dt>MTV</dt><dd>a pattern</dd></dl>
                <ul><li><h3>Card</h3><p>Its text.</p></li></ul>
                """))
        .isEqualTo(
            """
            PARAGRAPH
              Features:

            LIST after "Features:"
              Fast. Very.
              > V8
              Small

            STEPS
              Run
              Look

            CODE as sh after "Run"
              npm i
              x

            LIST
              ORM — maps objects
              MVT MTV — a pattern

            PARAGRAPH in Card
              Its text.
            """);
  }

  @Test
  void readsTables() {
    assertThat(
            passages(
                """
                <table><caption>Compared</caption>
                <thead><tr><th></th><th colspan="2">Servers</th></tr>
                <tr><th>Aspect</th><th>Node</th><th>Django</th></tr></thead>
                <tr><th rowspan=2>Speed</th><td>fast</td><td></td></tr>
                <tr><td>very</td><td>good</td></tr>
                <tr><th>Cost</th><td colspan=2>low</td></tr>
                </table>
                """))
        .isEqualTo(
            """
            PARAGRAPH
              Compared

            TABLE after "Compared" of [Aspect, Servers Node, Servers Django]
              Speed — Servers Node: fast
              Speed — Servers Node: very; Servers Django: good
              Cost — Servers Node: low
            """);
  }

  @Test
  void takesAFirstRowOfHeadingCellsForTheHead() {
    String table = "<table><tr><th>a<th>b</tr><tr><td>c<td>d</tr></table>";

    assertThat(read(table).passages().getFirst().columns()).isEqualTo(List.of("a", "b"));
    assertThat(passages(table.replace("th>", "td>"))).contains("TABLE of [, ]\n  a — b\n  c — d");
  }

  @Test
  void readsTablesForLayoutLikeAnyText() {
    assertThat(
            passages(
                "<table><tr><td>Menu<td><h2>Section</h2>Text<table><tr><td>x<td>y</table></table>"))
        .isEqualTo(
            """
            PARAGRAPH
              Menu

            PARAGRAPH in Section
              Text

            TABLE in Section after "Text" of [, ]
              x — y
            """);
  }

  @Test
  void readsQuotesFiguresAndDetails() {
    assertThat(
            passages(
                "<blockquote><p>Said.</p></blockquote><figure><img alt='Chart'><figcaption>Fig."
                    + "</figcaption></figure><details><summary>More</summary>Hidden.</details>"))
        .contains("Said.", "Chart", "Fig.", "More", "Hidden.");
  }

  @Test
  void choosesTheOneArticleOnlyIfItIsMostOfTheText() {
    assertThat(passages("<body><article><p>" + "Long text. ".repeat(9) + "</article><p>Beside."))
        .doesNotContain("Beside");
    assertThat(passages("<body><article>Teaser</article><p>" + "Long text. ".repeat(9)))
        .contains("Teaser", "Long");
    assertThat(passages("<body><article>One</article><article>Two</article>"))
        .contains("One", "Two");
    assertThat(passages("<body><main></main><p>Text")).contains("Text");
  }

  @Test
  void survivesDeepNesting() {
    for (String opening :
        List.of(
            "<div>",
            "<ul><li>x",
            "<ol>",
            "<table><tr><td>y",
            "<b>",
            "<blockquote>",
            "<dl><dd>",
            "<span>",
            "<a><p>",
            "<font><table>",
            "<svg>",
            "<pre>")) {
      assertThat(read("<p>word</p>" + opening.repeat(20_000) + "end")).isNotNull();
    }
  }

  private static Article read(String text) {
    return Rendered.read("page.html", text);
  }

  private static String passages(String text) {
    return Rendered.passages("page.html", text);
  }
}
