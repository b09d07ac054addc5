package dev.caucus.slack.blockkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.chat.Characters;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the expectations, a middle dot stands for the invisible joiner. */
class MrkdwnTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "async/await",
        "snake_case_name",
        "2 * 3 = 6",
        "a ~ b",
        "Node.js, C# and e-commerce",
        "ann@example.org",
        "see https://example.org/a?b=c",
        "at 10:30, or http://localhost:8080/",
        "• red\n• green",
        "(a) 👍🏽 שלום"
      })
  void plainWordsStayAsTheyAre(String text) {
    assertThat(Mrkdwn.escape(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "*bold*|·*·bold·*·",
        "an _italic_ word|an ·_·italic·_· word",
        "__init__|·_··_·init·_··_·",
        "~gone~|·~·gone·~·",
        "`code`|·`·code·`·",
        "a ` b ` c|a ·`· b ·`· c",
        "```|·`··`··`·",
        ":smile: :+1::skin-tone-2:|:·smile: :·+1::·skin-tone-2:",
        "@here, @everyone and @ann|@·here, @·everyone and @·ann",
        "in #general|in #·general",
        "> quoted|·&gt; quoted",
        "  > quoted|  ·&gt; quoted",
        "a > b|a &gt; b",
        "<!channel> <@U1> <#C1>|&lt;!channel&gt; &lt;@·U1&gt; &lt;#·C1&gt;",
        "<https://evil.example>|&lt;https://evil.example&gt;",
        "&lt;!here&gt;|&amp;lt;!here&amp;gt;"
      })
  void whatSlackWouldReadIsTakenItsPower(String text, String escaped) {
    assertThat(Mrkdwn.escape(text).replace(Mrkdwn.JOINER, "·")).isEqualTo(escaped);
  }

  @Test
  void whereNothingIsVerbatimAddressesAreBrokenToo() {
    assertThat(Mrkdwn.escapeWithAddresses("ann@a.org, https://a.org").replace(Mrkdwn.JOINER, "·"))
        .isEqualTo("ann@·a.org, https:·//a.org");
  }

  @Test
  void codeKeepsItsMarksButCannotEndItsFence() {
    assertThat(Mrkdwn.escapeCode("a_b *c* `d` ```` <e>").replace(Mrkdwn.JOINER, "·"))
        .isEqualTo("a_b *c* `d` `·`·`` &lt;e&gt;");
  }

  @Test
  void plainTextHasNoEntitiesAndLooksLikeNone() {
    assertThat(Mrkdwn.plain("a < b & c\n<!here> &lt; :tada:").replace(Mrkdwn.JOINER, "·"))
        .isEqualTo("a < b & c <·!here> &·lt; :·tada:");
  }

  @Test
  void whatIsNoCharacterIsMadeOne() {
    assertThat(Characters.clean("a\r\nb\u2028c\0d\ud800e\tf")).isEqualTo("a\nb\ncd\uFFFDe\tf");
  }

  @Test
  void aLinkIsOurOwnWhateverItsLabel() {
    Span link = new Span.Linked("A > B | <C>", URI.create("https://a.org/?a=1&b=2"));
    assertThat(link.mrkdwn()).isEqualTo("<https://a.org/?a=1&amp;b=2|A &gt; B | &lt;C&gt;>");
  }
}
