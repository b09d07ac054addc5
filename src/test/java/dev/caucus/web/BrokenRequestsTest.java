package dev.caucus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What no browser sends is refused in words, as a fault of whoever sent it. */
@WebTest
class BrokenRequestsTest {

  private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
  private static final String BROWSER = "Accept: text/html";

  private final Http http;

  BrokenRequestsTest(@LocalServerPort int port) {
    this.http = new Http(port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text=%", "text=%zz", "%ff%fe=%f", "conversation=c&text=%e2%28%a1&%="})
  void aFormWhoseEscapesAreBroken(String body) throws IOException {
    for (String path : new String[] {"/chat", "/polls/name"}) {
      assertThat(http.post(path, body, FORM).status()).isBetween(200, 499);
      assertThat(http.post(path, body, FORM, BROWSER).status()).isBetween(200, 499);
    }
    assertThat(http.post("/chat", "text=%zz", FORM).status()).isEqualTo(400);
  }

  @Test
  void aFormOfManyPartsThatHasNone() throws IOException {
    String multipart = "Content-Type: multipart/form-data; boundary=x";
    assertThat(http.post("/chat", "--y", multipart).status()).isBetween(200, 499);
    assertThat(http.post("/polls/name", "--y", multipart).status()).isBetween(200, 499);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "''", "a b", "no-such-charset", "\u0001"})
  void anEncodingThatNobodyKnows(String charset) throws IOException {
    for (String path :
        new String[] {"/", "/api/knowledge", "/nothing", "/articles/x", "/%zz", "/a\\b"}) {
      assertThat(http.get(path, "Content-Type: text/plain; charset=" + charset).status())
          .as(path)
          .isBetween(200, 499);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"//", "//x", "/..//", "/%2e%2e/", "/a;b=c//"})
  void aPathThatIsNoAddress(String path) throws IOException {
    assertThat(http.get(path).status()).isBetween(200, 499);
    assertThat(http.send("DELETE", path, "x".getBytes(StandardCharsets.UTF_8)).status())
        .isBetween(400, 499);
  }
}
