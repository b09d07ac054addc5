package dev.caucus.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.mock.web.MockHttpServletRequest;

class TokensTest {

  private static final String PLAIN = "prometheus=0123456789abcdef0123";

  /** The SHA-256 of "a-token-in-no-setting". */
  private static final String HASHED =
      "ci={sha256}2dacf88875966fd91ec5b83cfa3f9a0d4d885105b40c652b0e7145e01c8b4ad3";

  @Test
  void aTokenIsKnownByItsName() {
    Tokens tokens = Tokens.of(List.of(PLAIN));
    assertThat(tokens.nameOf("0123456789abcdef0123")).contains("prometheus");
    assertThat(tokens.nameOf("0123456789abcdef0124")).isEmpty();
    assertThat(tokens.nameOf("")).isEmpty();
  }

  @Test
  void aTokenMayHaveEqualsSignsAsBase64Does() {
    Tokens tokens = Tokens.of(List.of("ci=MDEyMzQ1Njc4OWFiY2RlZg=="));
    assertThat(tokens.nameOf("MDEyMzQ1Njc4OWFiY2RlZg==")).contains("ci");
  }

  @Test
  void aHashIsNotItselfAToken() {
    Tokens tokens = Tokens.of(List.of(HASHED));
    assertThat(tokens.nameOf("a-token-in-no-setting")).contains("ci");
    assertThat(tokens.nameOf(HASHED.substring("ci={sha256}".length()))).isEmpty();
    assertThat(tokens.nameOf(HASHED.substring("ci=".length()))).isEmpty();
  }

  @Test
  void aNameStandsForOneToken() {
    assertThatExceptionOfType(FailureAnalyzedException.class)
        .isThrownBy(() -> Tokens.of(List.of(PLAIN, PLAIN)))
        .withMessageContaining("Entry 2");
  }

  @Test
  void theSchemeIsReadAsHttpHasIt() {
    assertThat(shown("Bearer abc")).isEqualTo("abc");
    assertThat(shown("bearer  abc ")).isEqualTo("abc");
    assertThat(shown("Basic abc")).isNull();
  }

  private static @Nullable String shown(String header) {
    var request = new MockHttpServletRequest();
    request.addHeader("Authorization", header);
    return Tokens.shownBy(request);
  }
}
