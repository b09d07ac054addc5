package dev.caucus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
class OwnPagesTest {

  private static final String PATH = "/me/caucus-export.json";

  private final Http http;

  @Autowired
  OwnPagesTest(@LocalServerPort int port) {
    this.http = new Http(port);
  }

  @Test
  void whatIsKeptIsForWhoeverItIsAbout() throws IOException {
    Http.Response own = http.get(PATH, "Cookie: caucus-participant=u1");
    assertThat(own.status()).isEqualTo(200);
    assertThat(own.body()).isEqualTo("{\"person\": \"page/u1\"}");
    assertThat(own.headers().get("content-type")).contains("application/json");
    assertThat(own.headers().get("content-disposition")).contains("attachment");
    assertThat(own.headers().get("cache-control")).contains("no-store");
    assertThat(http.get(PATH + "?person=u1", "Cookie: caucus-participant=u2").body())
        .isEqualTo("{\"person\": \"page/u2\"}");
  }

  @Test
  void aBrowserWithoutCookiesIsToldThatItIsNotKnown() throws IOException {
    Http.Response none = http.get(PATH);
    assertThat(none.status()).isEqualTo(404);
    assertThat(none.body()).contains("allow cookies");
  }
}
