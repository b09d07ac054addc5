package dev.caucus.discord.components;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.chat.Characters;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the expectations, a middle dot stands for the invisible break. */
class MarkdownTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "async/await",
        "snake_case_name",
        "Node.js, C# and e-commerce",
        "ann@example.org",
        "a > b, and at 10:30",
        "see localhost:8080/a",
        "• red\n• green",
        "2023 was a year. 2024 too",
        "(a) 👍🏽 שלום"
      })
  void plainWordsStayAsTheyAre(String text) {
    assertThat(Markdown.escape(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "*bold*!\\*bold\\*",
        "an _italic_ word!an \\_italic\\_ word",
        "__init__!\\_\\_init\\_\\_",
        "~~gone~~!\\~\\~gone\\~\\~",
        "||hidden||!\\|\\|hidden\\|\\|",
        "`code`!\\`code\\`",
        "C:\\*!C:\\\\\\*",
        ":smile: :+1:!\\:smile: \\:+1:",
        "- item!\\- item",
        "  - item!  \\- item",
        "1. first!1\\. first",
        "# big!\\# big",
        "-# small!\\-# small",
        "> quoted!\\> quoted",
        ">>> quoted!\\>>> quoted",
        "@everyone and @here, not @ann!@·everyone and @·here, not @ann",
        "<@1> <@&2> <#3>!\\<@·1> \\<@·&2> \\<#3>",
        "</ask:1> <t:1:R> <:tea:1>!\\</ask:1> \\<t\\:1:R> \\<\\:tea:1>",
        "[click](https://evil.example)!\\[click\\](https:\\//evil.example)",
        "https://a.org/b_c!https:\\//a.org/b_c"
      })
  void whatDiscordWouldReadIsTakenItsPower(String text, String escaped) {
    assertThat(Markdown.escape(text).replace(Markdown.BREAK, "·")).isEqualTo(escaped);
  }

  @Test
  void everyLineIsLookedAt() {
    assertThat(Markdown.escape("a\n- b\n\n  # c")).isEqualTo("a\n\\- b\n\n  \\# c");
  }

  @Test
  void codeKeepsItsMarksButCannotEndItsFence() {
    assertThat(Markdown.escapeCode("a_b *c* `d` ```` <e>").replace(Markdown.BREAK, "·"))
        .isEqualTo("a_b *c* `d` `·`·`` <e>");
  }

  @Test
  void whatIsNoCharacterIsMadeOne() {
    assertThat(Characters.clean("a\r\nb\u2028c\0d\ud800e\tf")).isEqualTo("a\nb\ncd\uFFFDe\tf");
  }

  @Test
  void aLinkIsOurOwnWhateverItsLabelAndItsAddress() {
    Span link = new Span.Linked("[1] *A*", URI.create("https://a.org/b_(c)?d=1"));
    assertThat(link.markdown()).isEqualTo("[\\[1\\] \\*A\\*](<https://a.org/b_%28c%29?d=1>)");
  }

  @Test
  void aShortenedTextNeverEndsInsideACharacter() {
    assertThat(Markdown.shortened("x👍👍👍", 5)).isEqualTo("x👍…");
    assertThat(Markdown.shortened(" whole ", 5)).isEqualTo("whole");
  }
}
