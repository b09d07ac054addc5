package dev.caucus.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackTextTest {

  private static final String BOT = "UBOT";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          what is Django?                              | what is Django?
          <@UBOT> what is Django?                      | what is Django?
          what, <@UBOT>, is Django?                    | what, , is Django?
          "<@UBOT|caucus> hello"                       | hello
          ask <@U2> about it                           | ask @somebody about it
          "ask <@U2|bob> about it"                     | ask @bob about it
          "see <https://example.org|the docs>"         | see the docs
          see <https://example.org/a?b=1&amp;c=2>      | see https://example.org/a?b=1&c=2
          "in <#C1|general>"                           | in #general
          <!here> anybody?                             | anybody?
          a &lt; b &amp;&amp; c &gt; d                 | a < b && c > d
          &amp;lt; stays escaped once                  | &lt; stays escaped once
          3 < 4 and 5 > 2                              | 3 < 4 and 5 > 2
          """)
  void isReadAsPeopleSeeIt(String raw, String plain) {
    assertThat(SlackText.of(raw).withoutMentionsOf(BOT)).isEqualTo(plain);
  }

  @Test
  void ofAPictureIsEmpty() {
    assertThat(SlackText.of(null).withoutMentionsOf(BOT)).isEmpty();
  }

  @Test
  void knowsWhoIsSpokenTo() {
    assertThat(SlackText.of("<@UBOT> hi").mentions(BOT)).isTrue();
    assertThat(SlackText.of("<@UBOT2> hi").mentions(BOT)).isFalse();
    assertThat(SlackText.of("UBOT hi").mentions(BOT)).isFalse();
    assertThat(SlackText.of("<@UBOT> and <@U2>").mentionsOthersThan(BOT)).isTrue();
    assertThat(SlackText.of("<@UBOT> <!here>").mentionsOthersThan(BOT)).isFalse();
  }
}
