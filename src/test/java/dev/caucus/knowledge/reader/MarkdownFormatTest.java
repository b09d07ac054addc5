package dev.caucus.knowledge.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.Passage;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkdownFormatTest {

  @Test
  void keepsHeadingsBelowTheTitle() {
    assertThat(
            passages(
                """
                # Title

                Intro.

                ## One

                ### Deep

                Deep text.

                ## Two

                Two text.
                """))
        .isEqualTo(
            """
            PARAGRAPH
              Intro.

            PARAGRAPH in One › Deep
              Deep text.

            PARAGRAPH in Two
              Two text.
            """);
  }

  @Test
  void takesTheFirstHeadingAsTitle() {
    assertThat(read("Intro.\n\n# Title\n\nText.").title()).isEqualTo("Title");
    assertThat(read("## Title\n\nText.\n\n## Other\n\nText.").title()).isEqualTo("Title");
    assertThat(read("Intro.\n\n## Section\n\nText.").title()).isEqualTo("Some file");
    assertThat(read("---\ntitle: Own\n---\n# Title\n\nText.").passages().getFirst().headings())
        .containsExactly("Title");
  }

  @Test
  void takesTheTitleForASectionFurtherDown() {
    assertThat(
            passages(
                """
                ---
                title: GitHub Flow
                ---

                # GitHub Flow

                Intro.

                ## Main branches

                ### GitHub Flow

                One branch.

                ### Git Flow

                Two branches.

                ## github flow
                """))
        .isEqualTo(
            """
            PARAGRAPH
              Intro.

            PARAGRAPH in Main branches › GitHub Flow
              One branch.

            PARAGRAPH in Main branches › Git Flow
              Two branches.

            PARAGRAPH
              github flow
            """);
  }

  @Test
  void takesTheFirstHeadingOfAnyLevelForTheTitleIfItSaysTheSame() {
    assertThat(passages("---\ntitle: Tea\n---\n## Tea\n\nHot.\n\n### Tea\n\nStill hot."))
        .isEqualTo(
            """
            PARAGRAPH
              Hot.

            PARAGRAPH in Tea
              Still hot.
            """);
    assertThat(passages("### Tea\n\nHot.")).isEqualTo("PARAGRAPH\n  Hot.\n");
  }

  @Test
  void keepsHeadingsWithNothingBelow() {
    assertThat(passages("# T\n\n## Empty\n\n## Other\n\nText.\n\n## Last"))
        .isEqualTo(
            """
            PARAGRAPH
              Empty

            PARAGRAPH in Other
              Text.

            PARAGRAPH
              Last
            """);
  }

  @Test
  void makesPlainTextOfMarkup() {
    assertThat(
            passages(
                """
                A *b* **c** `d()` [link text](http://x.y "t") ![an image](i.png)
                soft  \nhard<br>break &amp; <b>tag</b> and List<Order> ~.
                """))
        .isEqualTo(
            """
            PARAGRAPH
              A b c d() link text an image soft hard break & tag and List<Order> ~.
            """);
  }

  @Test
  void nestsLists() {
    assertThat(
            passages(
                """
                Node.js has these features:

                - Fast. It uses V8.
                  - Compiled

                    just in time
                - Scalable
                """))
        .isEqualTo(
            """
            PARAGRAPH
              Node.js has these features:

            LIST after "Node.js has these features:"
              Fast. It uses V8.
              > Compiled just in time
              Scalable
            """);
  }

  @Test
  void keepsCodeOfStepsBehindThem() {
    assertThat(
            passages(
                """
                1. Install it:

                   ```sh
                   npm install

                     express
                   ```
                2. Run it
                """))
        .isEqualTo(
            """
            STEPS
              Install it:
              Run it

            CODE as sh after "Install it:"
              npm install

              express
            """);
  }

  @Test
  void doesNotTakeAYearForTheNumberOfAStep() {
    assertThat(passages("2009. Node.js began.")).contains("2009. Node.js began.");
  }

  @Test
  void keepsCellsForWhichATableHasNoColumn() {
    assertThat(
            passages(
                """
                | Framework | Speed |
                |---|---|
                | Node.js | fast | since 2009 | on V8 |
                Django | good | a\\|b
                """))
        .contains("Node.js — Speed: fast; since 2009; on V8")
        .contains("Django — Speed: good; a");
    assertThat(passages("|Node.js\n|---|---|\nDjango | slow |\n")).contains("Django — slow");
  }

  @Test
  void readsTables() {
    assertThat(
            passages(
                """
                # T

                How they compare:

                | Aspect | Node.js | Django |
                |---|---|---|
                | Speed | fast | `good` |
                | Cost | | low |
                | | both | |
                | Alone |
                """))
        .isEqualTo(
            """
            PARAGRAPH
              How they compare:

            TABLE after "How they compare:" of [Aspect, Node.js, Django]
              Speed — Node.js: fast; Django: good
              Cost — Django: low
              Node.js: both
              Alone
            """);
    assertThat(read("|a|b|\n|-|-|\n|c||").passages().getFirst().sentences())
        .containsExactly(new Passage.Sentence("c", List.of("c", ""), 0));
  }

  @Test
  void keepsCodeVerbatim() {
    assertThat(passages("It reads:\n\n```js\n\nif (a) {\n    b();\n}\n\n```\n\n    indented()\n"))
        .isEqualTo(
            """
            PARAGRAPH
              It reads:

            CODE as js after "It reads:"
              if (a) {
                b();
            }

            CODE
              indented()
            """);
  }

  @Test
  void readsQuotesAndHtml() {
    assertThat(
            passages(
                """
                > It is quoted. Twice.

                <div><h2>Html</h2><p>In a <i>block</i>.</p></div>

                <!-- not seen -->
                """))
        .isEqualTo(
            """
            PARAGRAPH
              It is quoted.
              Twice.

            PARAGRAPH in Html
              In a block.
            """);
  }

  @Test
  void readsOnBehindACommentThatIsNeverClosed() {
    assertThat(passages("Text.\n\n<!-- A note.\n\n## More\n\n- an item"))
        .contains("A note.", "LIST in More\n  an item");
  }

  @Test
  void introducesAListByOneShortSentenceOnly() {
    assertThat(read("These help.\n\n- a").passages().getLast().lead()).isEqualTo("These help.");
    assertThat(read("Two. Sentences.\n\n- a").passages().getLast().lead()).isNull();
    assertThat(read("First. Then these:\n\n- a").passages().getLast().lead())
        .isEqualTo("Then these:");
    assertThat(read("These help.\n\n# H\n\n- a").passages().getLast().lead()).isNull();
    assertThat(read("These help.\n\n- a\n\n```\nb\n```").passages().getLast().lead()).isNull();
  }

  @Test
  void splitsWhatIsTooLongIntoEvenParts() {
    assertThat(sizes("It is so. ".repeat(9))).containsExactly(4, 5);
    assertThat(sizes("It is so. ".repeat(8))).containsExactly(8);
    assertThat(sizes("- item\n".repeat(81))).containsExactly(27, 27, 27);
    String table = "|a|b|\n|-|-|\n" + "|c|d|\n".repeat(50);
    assertThat(sizes(table)).containsExactly(25, 25);
    assertThat(read(table).passages()).allMatch(p -> p.columns().equals(List.of("a", "b")));
  }

  @Test
  void survivesDeepNesting() {
    for (String opening : List.of("> ", "- ", "1. ", "*a ", "[", "**a _b ", "<b>", "![", "`")) {
      assertThat(read("word " + opening.repeat(20_000) + "\n\n" + opening.repeat(20_000) + "end"))
          .isNotNull();
    }
    String nested =
        IntStream.range(0, 300)
            .mapToObj(depth -> "  ".repeat(depth) + "- level" + depth)
            .collect(Collectors.joining("\n"));
    assertThat(passages(nested)).contains("level0", "level150", "level299");
  }

  private static List<Integer> sizes(String text) {
    return read(text).passages().stream().map(passage -> passage.sentences().size()).toList();
  }

  private static Article read(String text) {
    return Rendered.read("some-file.md", text);
  }

  private static String passages(String text) {
    return Rendered.passages("some-file.md", text);
  }
}
