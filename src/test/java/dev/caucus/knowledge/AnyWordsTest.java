package dev.caucus.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Words that were analysed before come to what they come to in the index. */
class AnyWordsTest {

  private final TechnicalAnalyzer stems = TechnicalAnalyzer.ofStems();

  @Property(tries = 300)
  void termsAreThoseOfTheWholeText(@ForAll("texts") String text) throws IOException {
    assertThat(stems.terms(text)).isEqualTo(indexed(text));
    assertThat(stems.terms(text)).isEqualTo(indexed(text));
  }

  private List<String> indexed(String text) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = stems.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    }
    return terms;
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> words =
        Arbitraries.of(
            "Node.js",
            "C++",
            "async/await",
            "running",
            "don’t",
            "v1.2",
            "\u00a0",
            "𝒳𝒴",
            "例え",
            "x".repeat(255),
            "y".repeat(256),
            "-",
            "naïve",
            ".NET",
            "PyPI's");
    Arbitrary<String> gaps =
        Arbitraries.of(" ", "  ", "\n", "\t", "\u2003", "\u0085", "", "\u001c");
    return words
        .list()
        .ofMaxSize(8)
        .flatMap(all ->
            gaps.list()
                .ofSize(all.size() + 1)
                .map(between -> {
                  StringBuilder text = new StringBuilder(between.getLast());
                  for (int i = 0; i < all.size(); i++) {
                    text.append(all.get(i)).append(between.get(i));
                  }
                  return text.toString();
                }));
  }
}
