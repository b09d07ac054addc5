package dev.caucus.knowledge.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.knowledge.Article;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file holds, reading it ends soon, with an article or with a clear refusal. */
class RobustnessTest {

  private static final List<String> PATHS = List.of("a.md", "a.html", "a.txt");

  private static final String VALID =
      """
      ---
      title: T
      published: 2023-11-01
      tags: [a, b]
      ---
      # T

      Text with `code`, *emphasis* and [a link](http://example.org "t").

      - item
        1. step
           > quote

      | a | b |
      |---|---|
      | c | d |

      ```js
      code();
      ```
      <table><tr><th colspan=2 rowspan=3>x<td>y</table><ul><li>z<dl><dt>t<dd>d</dl></ul>
      Heading
      =======
      1. Numbered
      """;

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void randomBytesAreReadOrRefused(@ForAll @Size(max = 3000) byte[] content) {
    PATHS.forEach(path -> read(path, content));
  }

  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void damagedArticlesAreReadOrRefused(@ForAll("damaged") String text) {
    PATHS.forEach(path -> read(path, text.getBytes(UTF_8)));
  }

  /** A valid article, cut into pieces that are left out, doubled and put in another order. */
  @Provide
  Arbitrary<String> damaged() {
    return Arbitraries.integers()
        .between(0, VALID.length() - 1)
        .list()
        .ofMinSize(1)
        .ofMaxSize(40)
        .map(cuts -> {
          StringBuilder text = new StringBuilder(VALID.substring(0, cuts.getFirst()));
          for (int i = 1; i < cuts.size(); i++) {
            int from = Math.min(cuts.get(i - 1), cuts.get(i));
            text.append(VALID, from, Math.max(cuts.get(i - 1), cuts.get(i)));
          }
          return text.toString();
        });
  }

  /** Each of these, thirty thousand times over, is slow for a reader that looks back or ahead. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        " ",
        "\n",
        ". ",
        "a.",
        "- ",
        "-\n",
        "- a\n",
        "1. a\n",
        "> ",
        ">\n",
        "*",
        "_a_ ",
        "`",
        "[",
        "![",
        "](",
        "<",
        "<a ",
        "<!--",
        "</p>",
        "<p>",
        "<li>",
        "<td>",
        "<tr>",
        "<table>",
        "|",
        "|a\n",
        "a|b\n",
        "#",
        "# a\n",
        "#\n",
        "=\n",
        "a\n=\n",
        "Heading\n",
        "Heading\n\n",
        "\t",
        "\ta\tb\n",
        "(",
        "\"",
        "[1]",
        "{\n",
        "a;\n",
        "f(); ",
        "~~~\n",
        "&amp;",
        "\\",
        "a b ",
        "--- ",
        "- - ",
        "Word. ",
        "import {\nb\nc\n",
        "• ",
        "•\n\n",
        "1.\n",
        "2.1 A\n",
        "<ul><li>",
        "<dl><dt>",
        "<tr><td rowspan=50 colspan=50>x",
        "。",
        "<b>",
        "<h1>",
        "<div>",
        "<pre>",
        "<br>",
        "<x>",
        "{}"
      })
  void repetitionIsReadQuickly(String piece) {
    byte[] content = ("Start\n\n" + piece.repeat(30_000)).getBytes(UTF_8);

    for (String path : PATHS) {
      Assertions.assertTimeout(
          Duration.ofSeconds(5), () -> read(path, content), () -> path + " of " + piece);
    }
  }

  private static void read(String path, byte[] content) {
    try {
      Article article = new ArticleReader().read(path, content).article();
      assertThat(article.title()).isNotBlank();
      assertThat(article.passages())
          .isNotEmpty()
          .allSatisfy(passage -> assertThat(passage.sentences()).isNotEmpty());
    } catch (UnreadableArticleException e) {
      assertThat(e.failure().problem()).endsWith(".");
    }
  }
}
