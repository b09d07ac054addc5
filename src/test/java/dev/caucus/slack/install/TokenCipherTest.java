package dev.caucus.slack.install;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCipherTest {

  private static final String TOKEN = "xoxb-1-2-three";

  private final TokenCipher cipher = new TokenCipher("a secret");
  private final String text = cipher.encrypt("T1", TOKEN);

  @Test
  void readsWhatItWrote() {
    assertThat(cipher.decrypt("T1", text)).contains(TOKEN);
  }

  @Test
  void readsItAfterARestart() {
    assertThat(new TokenCipher("a secret").decrypt("T1", text)).contains(TOKEN);
  }

  @Test
  void hidesTheToken() {
    assertThat(text).doesNotContain("xoxb").matches("v1\\.[A-Za-z0-9_-]+");
  }

  @Test
  void writesTheSameTokenNeverTheSameWay() {
    assertThat(cipher.encrypt("T1", TOKEN)).isNotEqualTo(text);
  }

  @Test
  void readsNothingWithAnotherSecret() {
    assertThat(new TokenCipher("another secret").decrypt("T1", text)).isEmpty();
  }

  @Test
  void readsNothingInAnotherWorkspacesName() {
    assertThat(cipher.decrypt("T2", text)).isEmpty();
  }

  @Test
  void readsNothingThatWasAltered() {
    // The last digit of Base64 may stand for bits that are not there.
    for (int at = 0; at < text.length() - 1; at++) {
      char other = text.charAt(at) == 'A' ? 'B' : 'A';
      String altered = text.substring(0, at) + other + text.substring(at + 1);
      assertThat(cipher.decrypt("T1", altered)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "v1.", "v1.AAAA", "v1.!", "v2.AAAA", TOKEN})
  void readsNothingThatItDidNotWrite(String other) {
    assertThat(cipher.decrypt("T1", other)).isEmpty();
  }
}
