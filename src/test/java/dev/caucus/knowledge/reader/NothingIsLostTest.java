package dev.caucus.knowledge.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.Passage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word of a file can be found again, however the file is laid out. */
class NothingIsLostTest {

  private static final Set<String> TABLE_PARTS = Set.of("table", "tr", "thead", "tbody");

  @Property(tries = 500, shrinking = ShrinkingMode.BOUNDED)
  void inPlainText(@ForAll("plainTexts") String text) {
    assertNothingLost("a.txt", text, words(text));
  }

  @Property(tries = 500, shrinking = ShrinkingMode.BOUNDED)
  void inMarkdown(@ForAll("markdownTexts") String text) {
    assertNothingLost("a.md", text, words(text));
  }

  @Property(tries = 500, shrinking = ShrinkingMode.BOUNDED)
  void inPages(@ForAll("pages") String text) {
    assertNothingLost("a.html", text, words(text.replaceAll("<[^>]*>", " ")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Title\nSubtitle\nBy Ann\nNov 3, 2024\n5 min read\nShare\nText without a stop\nText with one.",
        "Pros:\n•\nFast\n•\nSmall\nCons:\n•Slow\n•  Large\nVerdict\nNeither",
        "1. One\n\n1. Two\n\n1. Three\n\nText.\n\n1. Four",
        "1. One\n2. Two\n   Three\n\n   Four\n\n- Five\n10. Ten",
        "FeatureTramBicycle\nSpeedHighLow\nCostHighNone\nThe table shows it.",
        "Feature\tTram\tBicycle\nSpeed\tHigh\nCost\tHigh\tNone\tExtra\nText",
        "|a|b|\n|c|\n|d|e|f|\ntext",
        "What is a tram?\nA tram is a vehicle.\nWhat is a bicycle?\nAnother vehicle.",
        "=====\nTitle\n=====\nText\n-----\nMore text.\n*****",
        "```\ncode without an end\n\nmore();",
        "const a = 1;\nlet b = 2;\nThen prose goes on here.\nAnd here.",
        "A line\n    indented line\n        deeper\n\tby tab\tand tab",
        "# Marked\n#Not marked\n####### Seven\n# # #",
        "-\n-\n- x\n–\n•",
        "Title\nTitle\nTitle\n\nTitle",
        "Conclusion\n\nConclusion",
        "By Ann Miller",
        "a",
        "A very long line without any stop " + "that goes on and on ",
        "3.5 Times faster\n3.5 times faster\n2.1. Next\n2) Last",
        "© 2024 Trams Inc. All rights reserved.\nPrivacy | Terms | Contact\n← Back → Next",
        "Q: Why?\nA: Because.\n\nQ: How?\nA: Like this:\n- a\n\n\n- b\n\nlower case line\n\nEnd",
        "First — second – third\n— quoted\n“Said,” he said.\n‘Again.’",
      })
  void inTextsCopiedFromPages(String text) {
    assertNothingLost("a.txt", text, words(text));
    assertNothingLost("a.txt", text.replace("\n", "\n\n"), words(text));
  }

  @Provide
  Arbitrary<String> plainTexts() {
    return lines(
        "# ", "## ", "- ", "  - ", "• ", "•", "* ", "– ", "1. ", "1) ", "2. ", "3. ", "2.1 ",
        "    ", "\t", "|", "", "", "", "");
  }

  @Provide
  Arbitrary<String> markdownTexts() {
    return lines(
        "# ", "## ", "### ", "- ", "  - ", "    - ", "* ", "1. ", "1) ", "2. ", "7. ", "> ", "> - ",
        "    ", "|", "", "", "");
  }

  /** Lines of words behind some of the marks, with lines of signs and blank ones between them. */
  private static Arbitrary<String> lines(String... marks) {
    Arbitrary<String> marked =
        Combinators.combine(
                Arbitraries.of(marks),
                sentence(),
                Arbitraries.of("", ".", ":", "?", ",", ";", "\tcell", " | cell |", "\n"))
            .as((mark, words, end) -> mark + words + end);
    Arbitrary<String> signs = Arbitraries.of("", "", "---", "===", "|---|---|", "-", "1.", "•");
    return Arbitraries.frequencyOf(Tuple.of(4, marked), Tuple.of(2, signs))
        .list()
        .ofMinSize(1)
        .ofMaxSize(25)
        .map(lines -> "Start " + String.join("\n", lines) + "\n");
  }

  private static Arbitrary<String> sentence() {
    return Arbitraries.of(
            "Node.js", "Django", "is", "fast", "v1.2.3", "and", "the", "Tram", "e.g.", "vs.",
            "runs", "rails", "How", "on", "wheels", "(never)", "“so”", "return", "import")
        .list()
        .ofMinSize(1)
        .ofMaxSize(20)
        .map(words -> String.join(" ", words));
  }

  @Provide
  Arbitrary<String> pages() {
    Arbitrary<String> leaf =
        Combinators.combine(
                Arbitraries.of(
                    "p",
                    "h1",
                    "h2",
                    "h4",
                    "li",
                    "div",
                    "span",
                    "b",
                    "pre",
                    "td",
                    "th",
                    "dt",
                    "dd",
                    "blockquote",
                    "figcaption",
                    "caption",
                    "summary",
                    "code",
                    "a",
                    "label",
                    "x-y"),
                sentence())
            .as((tag, words) -> "<" + tag + ">" + words + "</" + tag + ">");
    Arbitrary<String> any = Arbitraries.oneOf(leaf, sentence(), Arbitraries.of(" <br> ", "\n"));
    return Arbitraries.lazyOf(() -> any, () -> nested(any))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(parts -> "<h1>Start</h1> " + String.join(" ", parts));
  }

  private static Arbitrary<String> nested(Arbitrary<String> any) {
    return Combinators.combine(
            Arbitraries.of(
                "ul", "ol", "li", "table", "tr", "thead", "tbody", "dl", "div", "section", "figure",
                "td", "th", "p", "details", "form", "a", "em"),
            any.list().ofMinSize(1).ofMaxSize(4),
            Arbitraries.of("ul", "li", "table", "tr", "dl", "div", "td", "p"),
            any.list().ofMaxSize(3))
        .as((outer, before, inner, within) ->
            "<%s>%s <%s>%s</%s></%s>"
                .formatted(
                    outer, content(outer, before), inner, content(inner, within), inner, outer));
  }

  /**
   * What an element holds. Two things that stray in a table stand close together in every browser:
   * the parser moves them out and leaves the space between them behind. So they get cells.
   */
  private static String content(String element, List<String> parts) {
    boolean cells = TABLE_PARTS.contains(element) && parts.size() > 1;
    return parts.stream()
        .map(part -> cells ? "<td>" + part + "</td>" : part)
        .collect(Collectors.joining(" "));
  }

  private static void assertNothingLost(String path, String text, Set<String> expected) {
    Article article = Rendered.read(path, text);
    Set<String> found = new TreeSet<>(words(article.title()));
    for (Passage passage : article.passages()) {
      found.addAll(words(String.join(" ", passage.headings())));
      found.addAll(words(String.join(" ", passage.columns())));
      found.addAll(words(passage.text()));
    }
    assertThat(found).as(text).containsAll(expected);
  }

  /** Runs of letters and digits, except numbers, which may count sections and items. */
  private static Set<String> words(String text) {
    List<String> words = Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
    return words.stream()
        .filter(word -> !word.matches("\\d*"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
