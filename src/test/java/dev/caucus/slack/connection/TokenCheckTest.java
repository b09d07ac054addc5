package dev.caucus.slack.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.caucus.slack.connection.TokenCheck.Result;
import dev.caucus.slack.local.LocalSlack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokenCheckTest {

  private static final List<String> REQUIRED = List.of("chat:write", "commands");

  private final LocalSlack slack = LocalSlack.start();

  @AfterEach
  void end() {
    slack.close();
  }

  @Test
  void tellsWhoseTheTokenIs() {
    assertThat(check(slack.botToken()))
        .isInstanceOfSatisfying(
            Result.Accepted.class,
            accepted -> {
              assertThat(accepted.teamId()).isEqualTo(LocalSlack.TEAM);
              assertThat(accepted.botUser()).isEqualTo(slack.workspace().botUser());
              assertThat(accepted.bot()).isEqualTo(slack.workspace().botId());
              assertThat(accepted.scopes()).contains("chat:write", "commands");
              assertThat(accepted.missing()).isEmpty();
            });
  }

  @Test
  void namesTheScopesThatAreMissing() {
    slack.workspace().grant(Set.of("commands", "users:read"));
    assertThat(check(slack.botToken()))
        .isInstanceOfSatisfying(
            Result.Accepted.class,
            accepted -> assertThat(accepted.missing()).containsExactly("chat:write"));
  }

  @Test
  void tellsARefusalFromATrouble() {
    assertThat(check("xoxb-wrong")).isEqualTo(new Result.Rejected("invalid_auth"));
    assertThat(check(slack.appToken())).isEqualTo(new Result.Rejected("not_allowed_token_type"));
    slack.faults().refuseNext("auth.test", 1, "internal_error");
    assertThat(check(slack.botToken()))
        .isEqualTo(new Result.Unreachable("internal_error", Duration.ZERO));
    slack.faults().rateLimit("auth.test", 1, 9);
    assertThat(check(slack.botToken()))
        .isEqualTo(new Result.Unreachable("ratelimited", Duration.ofSeconds(9)));
  }

  @Test
  void tellsWhenSlackIsNotThere() {
    TokenCheck check = new TokenCheck(Bot.sdk("http://127.0.0.1:1/api/"), "xoxb-1", REQUIRED);
    assertThat(check.check()).isEqualTo(new Result.Unreachable("unreachable", Duration.ZERO));
  }

  @Test
  void whatIsNotToldIsNotMissing() throws IOException {
    HttpServer proxy =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    proxy.createContext(
        "/",
        exchange -> {
          byte[] body = "{\"ok\":true,\"team_id\":\"T1\"}".getBytes(StandardCharsets.UTF_8);
          try (exchange) {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    proxy.start();
    String url = "http://127.0.0.1:" + proxy.getAddress().getPort() + "/api/";
    try {
      assertThat(new TokenCheck(Bot.sdk(url), "xoxb-1", REQUIRED).check())
          .isInstanceOfSatisfying(
              Result.Accepted.class,
              accepted -> {
                assertThat(accepted.scopes()).isNull();
                assertThat(accepted.missing()).isEmpty();
              });
    } finally {
      proxy.stop(0);
    }
  }

  private Result check(String token) {
    return new TokenCheck(Bot.sdk(slack), token, REQUIRED).check();
  }
}
