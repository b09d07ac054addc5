package dev.caucus.knowledge.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Node.js is fast. | Django is complete.",
        "It runs on Node.js. | Django is written in Python.",
        "Use Node.js. | npm is included.",
        "It is fast. | npm is its registry. | iOS apps use it too.",
        "Express.js and Next.js are frameworks.",
        "Frameworks, e.g. Express, help.",
        "Some tools (e.g. npm) help. | Others do not.",
        "It blocks, i.e. it waits.",
        "Node.js vs. Django is a hard choice.",
        "Node.js vs. django is another spelling.",
        "Dr. Smith wrote it. | Mr. Jones read it.",
        "Version v1.2.3 is out. | Version 2.0 is not.",
        "It needs v1.2.3. | Then it runs.",
        "It is 3.5 times faster. | That is a lot.",
        "It costs $3.50. | That is cheap.",
        "The U.S. market is large.",
        "It is sold in the U.S. | The price varies.",
        "Databases, caches, queues, etc.) and more are supported.",
        "It has caches, queues, etc. | Django has them too.",
        "It has caches, queues, etc. and more.",
        "Is it fast? | Yes, it is.",
        "Is it fast? | yes.",
        "It works! | Try it.",
        "What?! | No.",
        "He said “it is fast.” | Then he left.",
        "He said \"it is fast.\" | Then he left.",
        "It asks “why?” and goes on.",
        "The hook (\"done.\") and the callback are called.",
        "(It is fast.) | Then it stops.",
        "It is fast (see below). | Then it stops.",
        "It is fast.[1] | It is small.[2][3]",
        "J. Smith and A. B. Jones wrote it.",
        "Plan B. | The rest follows.",
        "Smith et al. found the same.",
        "See Fig. 3 and Sec. 4.2 for more.",
        "The answer is no. | Nothing else is known.",
        "It was published on Nov. 1 and updated in Dec. 2023.",
        "It appeared in 2023. | It was updated later.",
        "It appeared in 2023. | npm did too.",
        "1. Install it first.",
        "2. Learning curve",
        "Wait... what is that?",
        "Wait… | That is it.",
        "It uses Node. js on the server.",
        "It runs on .NET. | .NET is fast.",
        "Open settings.py. | Then edit urls.py.",
        "Call app.listen(3000). | It starts.",
        "Acme Inc. sells it.",
        "It is sold by Acme Inc. | The price varies.",
        "Yahoo! is a company.",
        "It starts at 9 a.m. and ends at 5 p.m. | Django is not mentioned.",
        "*It is fast.* | **It is small.**",
        "No stop at the end",
        "Ends with a colon:",
        "它很快。 | 它很小。",
        "Look at https://example.org/a.b?c=d. | It is there.",
        "async/await is used; callbacks are not.",
        "It takes 5 ms. | The rest is free."
      })
  void splitsWhereTheBarsAre(String marked) {
    List<String> expected = List.of(marked.split(" \\| "));
    String joiner = marked.contains("。") ? "" : " ";

    assertThat(SentenceSplitter.split(String.join(joiner, expected))).isEqualTo(expected);
  }

  @Test
  void cutsTextWithoutAnyStopBetweenWords() {
    List<String> sentences = SentenceSplitter.split("word ".repeat(1000).strip());

    assertThat(sentences).hasSize(5).allMatch(sentence -> sentence.matches("word( word)*"));
  }

  @Test
  void leavesOneVeryLongWordWhole() {
    assertThat(SentenceSplitter.split("a".repeat(5000))).containsExactly("a".repeat(5000));
  }

  @Test
  void findsNothingInNothing() {
    assertThat(SentenceSplitter.split("")).isEmpty();
  }

  @Property
  void keepsEveryCharacterInItsOrder(
      @ForAll
          @Chars({'.', '?', '!', ' ', '"', '(', ')', '[', ']', '1', '…', '。'})
          @CharRange(from = 'a', to = 'e')
          @CharRange(from = 'A', to = 'E')
          @StringLength(max = 200)
          String text) {
    assertThat(String.join("", SentenceSplitter.split(text)).replace(" ", ""))
        .isEqualTo(text.replace(" ", ""));
  }
}
