package dev.caucus.answer;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          # mentions and pings
          <@U012AB> what is Django?                 | what is Django?
          <@!8123> what is Django?                  | what is Django?
          <@&77> <#991> what is Django?             | what is Django?
          "<#C01|general> what is Django?"          | what is Django?
          "<!subteam^S01|@web> what is Django?"     | what is Django?
          <!here> what is Django?                   | what is Django?
          @everyone what is Django?                 | what is Django?
          what is Django? @here @channel            | what is Django?
          mail me at ann@here.org                   | mail me at ann@here.org
          <:wave:1234> <a:party:99> hello           | hello
          # links
          see <https://example.org/a> on cost       | see on cost
          see https://example.org/a?b=c on cost     | see on cost
          "is <http://socket.io|socket.io> fast?"   | is socket.io fast?
          "is <http://socket.io/|socket.io> fast?"  | is socket.io fast?
          "what is <https://x.org/orm|the ORM>?"    | what is the ORM?
          "<https://x.org/a|https://x.org/a> cost?" | cost?
          what is [the ORM](https://x.org/orm)?     | what is the ORM?
          "write to <mailto:a@b.org|a@b.org>"       | write to a@b.org
          # emphasis and code
          is *Django* **really** _that_ ~~slow~~?   | is Django really that slow?
          what does `npm install` do?               | what does npm install do?
          what is snake_case_name?                  | what is snake_case_name?
          what is max_age?                          | what is max_age?
          # entities
          is a &lt; b &amp;&amp; c &gt; d?          | is a < b && c > d?
          what is &amp;lt;?                         | what is &lt;?
          List<String>                              | List<String>
          "<script>alert(1)</script> what is MVT?"  | alert(1) what is MVT?
          """)
  void leavesOnlyWhatThePersonWrote(String message, String plain) {
    assertThat(Markup.strip(message)).isEqualTo(plain);
  }

  @Test
  void takesFencesOffAndPutsEverythingOnOneLine() {
    assertThat(Markup.strip("What does this do?\n```python\nprint(1)\n```\n"))
        .isEqualTo("What does this do? print(1)");
  }

  @Test
  void readsThroughInvisibleCharacters() {
    assertThat(Markup.strip("\u200FWhat is Dja\u200Bngo\u00AD?\u202E"))
        .isEqualTo("What is Django?");
    assertThat(Markup.strip("what\u0000is\u0007Django?")).isEqualTo("what is Django?");
  }

  @Test
  void keepsEmoji() {
    assertThat(Markup.strip("👋🏽 🎉")).isEqualTo("👋🏽 🎉");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<",
        "*",
        "[",
        "_",
        "`",
        "~",
        "<@",
        "<!",
        "[a](",
        "<https://",
        "<https://a|",
        "@here",
        "&amp;",
        "[a](https://b",
        " ",
        "(",
        "\\",
        "$1"
      })
  void isQuickWhateverIsRepeated(String piece) {
    String message = piece.repeat(4_000 / piece.length());
    assertTimeoutPreemptively(ofMillis(500), () -> Markup.strip(message));
  }
}
