package dev.caucus.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.web.Http;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where Caucus serves others, it asks who is there. */
@TestInstance(Lifecycle.PER_CLASS)
class LoginTest {

  private static final String BROWSER = "Accept: text/html,*/*";
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
  private static final String TURN =
      "{\"conversation\":\"c\",\"participant\":{\"id\":\"u\"},\"text\":\"/help\"}";

  private GuardedBot bot;
  private Http http;

  @BeforeAll
  void start(@TempDir Path data) {
    bot = GuardedBot.start(data, "--caucus.access.requests-per-minute=100");
    http = bot.http();
  }

  @AfterAll
  void stop() {
    bot.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/,                    /login",
    "/polls,               /login?to=%2Fpolls",
    "/articles/003?quote=a+b&passage=1, /login?to=%2Farticles%2F003%3Fquote%3Da%2Bb%26passage%3D1"
  })
  void whoeverOpensAPageIsLedToTheLogin(String page, String login) throws IOException {
    Http.Response response = http.get(page, BROWSER);
    assertThat(response.status()).isEqualTo(302);
    assertThat(response.headers()).containsEntry("location", login);
  }

  @Test
  void thePasswordLeadsToWhereOneWantedToGo() throws IOException {
    Http.Response response = bot.logIn(GuardedBot.PASSWORD, "/polls?a=b");
    assertThat(response.status()).isEqualTo(302);
    assertThat(response.headers()).containsEntry("location", "/polls?a=b");
    Http.Response page = http.get("/polls", BROWSER, "Cookie: " + GuardedBot.cookies(response));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("Log out", "name=\"csrf-token\"");
  }

  @Test
  void aWrongPasswordIsSaidToBeWrong() throws IOException {
    Http.Response response = bot.logIn("open sesame", "/polls");
    assertThat(GuardedBot.cookies(response)).doesNotContain("caucus-login=");
    String again = response.headers().getOrDefault("location", "");
    assertThat(again).isEqualTo("/login?failed&to=%2Fpolls");
    assertThat(http.get(again, BROWSER).body()).contains("That is not the password");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "/\t/evil.example",
        "javascript:alert(1)",
        "/a\r\nSet-Cookie: x=y"
      })
  void aLoginLeadsToNoOtherSite(String to) throws IOException {
    Http.Response response = bot.logIn(GuardedBot.PASSWORD, to, "X-Forwarded-For: 10.1.1.1");
    assertThat(response.headers()).containsEntry("location", "/");
    assertThat(response.headers().get("set-cookie")).doesNotContain("x=y");
  }

  @Test
  void aCookieCannotBeReadByScriptsNorSentByOtherSitesNorBeMade() throws IOException {
    Http.Response response = bot.logIn(GuardedBot.PASSWORD, "/");
    assertThat(response.headers().get("set-cookie"))
        .containsPattern("caucus-login=[^;]+;.*?HttpOnly; SameSite=Lax")
        .doesNotContain("JSESSIONID", "Secure");
    String cookie = GuardedBot.cookies(response);
    String longer = cookie.replaceFirst("caucus-login=\\d", "caucus-login=9");
    assertThat(http.get("/polls", BROWSER, "Cookie: " + longer).status()).isEqualTo(302);
    assertThat(http.get("/polls", BROWSER, "Cookie: caucus-login=1.2.3").status()).isEqualTo(302);
  }

  @Test
  void behindAProxyWithTlsEverythingIsForTlsAlone() throws IOException {
    Http.Response response =
        bot.logIn(
            GuardedBot.PASSWORD, "/", "X-Forwarded-Proto: https", "X-Forwarded-For: 10.9.9.9");
    assertThat(response.headers().get("set-cookie"))
        .containsPattern("__Host-caucus-login=[^;]+; Path=/; Max-Age=43200; [^=]*=[^;]*; Secure");
    assertThat(response.headers()).containsEntry("strict-transport-security", "max-age=31536000");
  }

  @Test
  void nobodyCanPrepareALoginForSomebodyElse() throws IOException {
    String before = "Cookie: caucus-login=9999999999.chosen.signature; JSESSIONID=chosen";
    Http.Response response = http.get("/polls", BROWSER, before);
    assertThat(response.status()).isEqualTo(302);
    assertThat(bot.loggedIn()).doesNotContain("chosen");
    assertThat(bot.loggedIn()).isNotEqualTo(bot.loggedIn());
  }

  @Test
  void whoeverLogsOutHasToLogInAgain() throws IOException {
    String cookies = "Cookie: " + bot.loggedIn();
    Http.Response page = http.get("/polls", BROWSER, cookies);
    Http.Response out =
        http.post(
            "/logout",
            GuardedBot.form(Map.of("_csrf", GuardedBot.formToken(page))),
            FORM,
            cookies + "; " + GuardedBot.cookies(page));
    assertThat(out.headers()).containsEntry("location", "/login?out");
    assertThat(out.headers().get("set-cookie")).containsPattern("caucus-login=; [^,]*Max-Age=0");
  }

  @Test
  void aFormOfOursIsTakenAndAnyOtherIsNot() throws IOException {
    String cookies = "Cookie: " + bot.loggedIn();
    Http.Response page = http.get("/", BROWSER, cookies);
    String all = cookies + "; " + GuardedBot.cookies(page);
    Map<String, String> turn = Map.of("conversation", "c", "text", "/help");
    assertThat(http.post("/chat", GuardedBot.form(turn), FORM, all).status()).isEqualTo(403);
    assertThat(http.post("/chat", GuardedBot.form(turn), FORM, all, header(page)).status())
        .isEqualTo(200);
    assertThat(
            http.post(
                    "/chat",
                    GuardedBot.form(turn),
                    FORM,
                    all,
                    header(page),
                    "Origin: https://evil.example")
                .status())
        .isEqualTo(403);
  }

  private static String header(Http.Response page) {
    return "X-CSRF-Token: " + GuardedBot.formToken(page);
  }

  @Test
  void aProgramComesInWithItsToken() throws IOException {
    Http.Response answer = http.post("/api/turns", TURN, GuardedBot.token());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers()).doesNotContainKey("set-cookie");
    assertThat(http.get("/actuator/prometheus", GuardedBot.token()).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Authorization: Bearer wrong",
        "Authorization: Bearer ",
        "Authorization: Basic Y2k6NGYxZA==",
        "X-Nothing: "
      })
  void aProgramWithoutOneIsToldSo(String header) throws IOException {
    Http.Response refused = http.post("/api/turns", TURN, header);
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.headers())
        .containsEntry("www-authenticate", "Bearer realm=\"Caucus\"")
        .containsEntry("content-type", "application/problem+json");
    assertThat(refused.body()).contains("\"status\":401", "oken").doesNotContain("wrong");
  }

  @Test
  void theHealthIsToldToEverybodyAndItsPartsAreNot() throws IOException {
    assertThat(http.get("/actuator/health").body()).contains("UP").doesNotContain("details");
    assertThat(http.get("/actuator/health/liveness").status()).isEqualTo(200);
    assertThat(http.get("/actuator/health/readiness").body())
        .contains("\"status\":\"UP\"")
        .doesNotContain("components");
    assertThat(http.get("/actuator/health", GuardedBot.token()).body()).contains("components");
    assertThat(http.get("/actuator/prometheus").status()).isEqualTo(401);
    assertThat(http.get("/actuator/sbom", GuardedBot.token()).status()).isEqualTo(404);
  }

  @Test
  void whatThePageIsMadeOfIsThereForTheLogin() throws IOException {
    assertThat(http.get("/assets/caucus.css").status()).isEqualTo(200);
    Http.Response page = http.get("/login", BROWSER);
    assertThat(page.body()).contains("type=\"password\"").doesNotContain("<script");
    assertThat(page.headers().get("content-security-policy")).contains("default-src 'self'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/../polls",
        "/assets/%2e%2e/polls",
        "/assets/..;/polls",
        "/login/../polls",
        "/polls/../assets/../polls",
        "//polls",
        "/polls/%2e%2e/assets/x",
        "/actuator/health/../prometheus",
        "/actuator/health/..%2fprometheus",
        "/slack/..;/gaps.csv",
        "/;/polls",
        "/polls;x=/assets/"
      })
  void noDetourLeadsPastTheLogin(String path) throws IOException {
    assertThat(http.get(path).status()).isBetween(400, 404);
  }

  @Test
  void oneClientThatAsksTooMuchWaitsAndOthersDoNot() throws IOException {
    String busy = "X-Forwarded-For: 10.2.3.4";
    int status = 401;
    for (int i = 0; i < 200 && status == 401; i++) {
      status = http.get("/api/knowledge", busy).status();
    }
    Http.Response refused = http.get("/api/knowledge", busy);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.headers().get("retry-after")).matches("[1-9]\\d*");
    assertThat(refused.headers()).containsEntry("content-type", "application/problem+json");
    assertThat(http.get("/api/knowledge", "X-Forwarded-For: 10.2.3.5").status()).isEqualTo(401);
    assertThat(http.get("/api/knowledge", busy, GuardedBot.token()).status()).isEqualTo(200);
    assertThat(http.get("/actuator/health", busy).status()).isEqualTo(200);
  }

  @Test
  void passwordsCannotBeTriedQuickly() throws IOException {
    String from = "X-Forwarded-For: 10.6.6.6";
    int status = 302;
    for (int i = 0; i < 50 && status == 302; i++) {
      status = bot.logIn("guess " + i, "/", from).status();
    }
    assertThat(status).isEqualTo(429);
    assertThat(bot.logIn(GuardedBot.PASSWORD, "/", from).status()).isEqualTo(429);
    assertThat(bot.logIn(GuardedBot.PASSWORD, "/", "X-Forwarded-For: 10.6.6.7").status())
        .isEqualTo(302);
  }
}
