package dev.caucus.discord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscordTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          what is Django?                    | what is Django?
          <@42> what is Django?              | what is Django?
          <@!42> hello                       | hello
          ask <@7> or <@&8> in <#9>          | ask @somebody or @role in #channel
          nice <:node:123> and <a:wave:5>    | nice :node: and :wave:
          try </ask:99>                      | try /ask
          see <https://example.org/a>        | see https://example.org/a
          3 < 4 and 5 > 2                    | 3 < 4 and 5 > 2
          """)
  void isReadAsPeopleSeeIt(String raw, String plain) {
    assertThat(new DiscordText(raw).withoutMentionsOf("42")).isEqualTo(plain);
  }
}
