package dev.caucus.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.caucus.web.Http;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * The usual attacks on the web, on every address that the bot serves, whichever come to be added.
 *
 * <p>The addresses are those that the running bot says it has; one that is to be open to everybody
 * has to be put down here.
 */
@TestInstance(Lifecycle.PER_CLASS)
class EndpointRisksTest {

  private static final Set<String> OPEN =
      Set.of("GET /login", "GET /actuator/health", "GET /actuator/health/**");

  private static final String BROWSER = "Accept: text/html";
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
  private static final String HTTPS_FOREIGN = "Origin: https://evil.example";

  /**
   * Each field that any of the forms and addresses has, so that every one of them gets the bait.
   */
  private static final List<String> FIELDS =
      List.of(
          "text",
          "choice",
          "form",
          "values.question",
          "values.options",
          "conversation",
          "zone",
          "name",
          "label",
          "poll",
          "to",
          "seen",
          "quote",
          "passage",
          "id",
          "failed",
          "out");

  private static final String MARKER = "zqx";
  private static final String SCRIPT = "<script>" + MARKER + "</script>";

  private static final Pattern INTERNALS =
      Pattern.compile("\\tat |dev\\.caucus\\.|java\\.lang|Exception|org\\.springframework|Tomcat");

  private GuardedBot bot;
  private Http http;

  @BeforeAll
  void start(@TempDir Path folder) {
    bot = GuardedBot.start(folder);
    http = bot.http();
  }

  @AfterAll
  void stop() {
    bot.close();
  }

  /** A method and an address that the bot has a handler for. */
  record Endpoint(String method, String pattern) {

    /** The address with something in the place of its variables. */
    String at(String value) {
      return pattern.replaceAll(
          "\\{[^}]*}|\\*\\*", value.replace("\\", "\\\\").replace("$", "\\$"));
    }

    boolean changes() {
      return !method.equals("GET");
    }

    boolean takesJson() {
      return changes() && pattern.startsWith("/api/");
    }

    @Override
    public String toString() {
      return method + " " + pattern;
    }
  }

  Stream<Endpoint> endpoints() {
    List<Endpoint> found = new ArrayList<>();
    bot.context()
        .getBeansOfType(RequestMappingInfoHandlerMapping.class)
        .values()
        .forEach(mapping ->
            mapping
                .getHandlerMethods()
                .keySet()
                .forEach(info -> {
                  Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                  for (String pattern : info.getPatternValues()) {
                    for (RequestMethod method :
                        methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                      found.add(new Endpoint(method.name(), pattern));
                    }
                  }
                }));
    found.add(new Endpoint("POST", "/login"));
    found.add(new Endpoint("POST", "/logout"));
    return found.stream();
  }

  private Stream<Endpoint> ours() {
    return endpoints().filter(endpoint -> !isSpecial(endpoint));
  }

  private Stream<Endpoint> changing() {
    return ours().filter(Endpoint::changes);
  }

  /** What Spring Security answers itself, and what only errors lead to. */
  private static boolean isSpecial(Endpoint endpoint) {
    return endpoint.pattern().equals("/error")
        || endpoint.changes() && Set.of("/login", "/logout").contains(endpoint.pattern());
  }

  @Test
  void theAddressesAreFound() {
    assertThat(endpoints())
        .extracting(Endpoint::toString)
        .contains(
            "GET /",
            "POST /chat",
            "POST /api/turns",
            "GET /polls/{id}",
            "GET /articles/{*id}",
            "GET /gaps.csv",
            "GET /actuator/prometheus",
            "POST /polls/name");
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void isClosedToWhoeverIsNotLoggedIn(Endpoint endpoint) throws IOException {
    assumeThat(OPEN).doesNotContain(endpoint.toString());
    Http.Response page = send(endpoint, endpoint.at("x"), BROWSER);
    assertThat(page.status()).isIn(302, 401, 403);
    if (page.status() == 302) {
      assertThat(page.headers().get("location")).startsWith("/login");
    }
    assumeThat(endpoint.pattern()).isNotIn("/login", "/logout");
    Http.Response answer = send(endpoint, endpoint.at("x"), "Authorization: Bearer wrong");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.headers())
        .containsEntry("www-authenticate", "Bearer realm=\"Caucus\"")
        .containsEntry("content-type", "application/problem+json");
  }

  @ParameterizedTest
  @MethodSource("changing")
  void isClosedToOtherSitesInTheBrowserOfSomebodyWhoIs(Endpoint endpoint) throws IOException {
    String cookies = "Cookie: " + bot.loggedIn();
    for (String foreign : List.of(HTTPS_FOREIGN, "Origin: null", "Sec-Fetch-Site: cross-site")) {
      assertThat(send(endpoint, endpoint.at("x"), cookies, foreign).status()).isEqualTo(403);
    }
    assertThat(send(endpoint, endpoint.at("x"), cookies).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @MethodSource("ours")
  void sendsNoScriptBack(Endpoint endpoint) throws IOException {
    for (String bait : List.of(SCRIPT, "\"><img src=x onerror=" + MARKER + ">", "'-" + MARKER)) {
      Http.Response response = baited(endpoint, bait);
      assertSound(response);
      String type = response.headers().getOrDefault("content-type", "");
      if (type.startsWith("text/html")) {
        assertThat(response.body())
            .doesNotContain("<script>" + MARKER, "<img src=x", "href=\"javascript:");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("ours")
  void readsNoFileButItsOwn(Endpoint endpoint) throws IOException {
    assumeThat(endpoint.pattern()).contains("{");
    for (String way :
        List.of(
            "../../../../etc/passwd",
            "..%2f..%2f..%2fetc%2fpasswd",
            "%2e%2e/%2e%2e/etc/passwd",
            "..%5c..%5cetc%5cpasswd",
            "%252e%252e%252fetc%252fpasswd",
            "....//....//etc/passwd",
            "file:%2f%2f%2fetc%2fpasswd",
            "application.yml",
            "x%00.md")) {
      Http.Response response = send(endpoint, endpoint.at(way), GuardedBot.token(), BROWSER);
      assertSound(response);
      assertThat(response.body()).doesNotContain("root:", "spring:");
      if (endpoint.method().equals("GET")) {
        assertThat(response.status()).as(way).isNotEqualTo(302);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("ours")
  void letsNobodyAddHeadersOrLeadElsewhere(Endpoint endpoint) throws IOException {
    for (String bait :
        List.of(
            "x\r\nX-Injected: yes", "//evil.example", "https://evil.example/", "/\\evil.example")) {
      Http.Response response = baited(endpoint, bait);
      assertSound(response);
      assertThat(response.headers()).doesNotContainKey("x-injected");
      assertThat(response.headers().getOrDefault("location", "/"))
          .doesNotStartWith("//")
          .doesNotStartWith("http")
          .doesNotStartWith("/\\");
    }
  }

  @ParameterizedTest
  @MethodSource("ours")
  void takesNoInputForACommand(Endpoint endpoint) throws IOException {
    for (String bait :
        List.of(
            "' OR '1'='1' --",
            "'; DROP TABLE polls; --",
            "${jndi:ldap://127.0.0.1:9/x}",
            "__${T(Runtime).getRuntime().exec('x')}__::.x",
            "#{7*7}${7*7}[[${7*7}]]",
            "\0\uD800\uFFFF",
            "9".repeat(400))) {
      Http.Response response = baited(endpoint, bait);
      assertSound(response);
      assertThat(response.body()).doesNotContain(">4949", "SQLException", "syntax error");
    }
  }

  @ParameterizedTest
  @MethodSource("ours")
  void setsNothingThatItDoesNotAskFor(Endpoint endpoint) throws IOException {
    String extra =
        "?class.module.classLoader.resources.context.parent.pipeline.first.pattern=x"
            + "&admin=true&participant.id=somebody&platform=slack&handler=x&_method=DELETE";
    Http.Response response = send(endpoint, endpoint.at("x") + extra, GuardedBot.token(), BROWSER);
    assertSound(response);
    assertThat(response.status()).isNotEqualTo(500);
  }

  @ParameterizedTest
  @MethodSource("changing")
  void refusesABodyThatIsTooLargeOrOfAnotherKind(Endpoint endpoint) throws IOException {
    byte[] large = "a".repeat(70_000).getBytes(StandardCharsets.US_ASCII);
    String type = endpoint.takesJson() ? "Content-Type: application/json" : FORM;
    assertThat(post(endpoint, large, type).status()).isEqualTo(413);
    if (endpoint.takesJson()) {
      assertThat(post(endpoint, "<a/>", "Content-Type: application/xml").status()).isEqualTo(415);
      assertThat(post(endpoint, "text=x", FORM).status()).isEqualTo(415);
      for (String bad : List.of("{", "[]", "null", "\"x\"", "{\"text\": {}}", "[".repeat(5_000))) {
        Http.Response response = post(endpoint, bad, type);
        assertThat(response.status()).as(bad).isEqualTo(400);
        assertThat(response.headers()).containsEntry("content-type", "application/problem+json");
        assertSound(response);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("ours")
  void hasNoOtherMethods(Endpoint endpoint) throws IOException {
    Set<String> methods =
        endpoints()
            .filter(other -> other.pattern().equals(endpoint.pattern()))
            .map(Endpoint::method)
            .collect(Collectors.toCollection(TreeSet::new));
    for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE", "TRACE")) {
      if (!methods.contains(method)) {
        Http.Response response =
            http.send(method, endpoint.at("x"), new byte[0], GuardedBot.token());
        assertThat(response.status()).as(method).isIn(400, 404, 405);
        assertSound(response);
      }
    }
  }

  /** Whatever happens, the browser is told to trust nobody, and nobody learns what is inside. */
  private void assertSound(Http.Response response) {
    assertThat(response.status()).isLessThan(500).isNotIn(401, 403);
    assertThat(response.headers()).doesNotContainKeys("server", "x-powered-by");
    assertThat(response.headers().getOrDefault("set-cookie", "")).doesNotContain("JSESSIONID");
    if (response.status() >= 400) {
      String said = response.body().replaceAll("(?s)\"instance\":\"[^\"]*\"", "");
      assertThat(INTERNALS.matcher(said).results()).as(said).isEmpty();
    }
    // What is no HTTP at all is refused by the server before any filter.
    if (response.status() != 400) {
      assertThat(response.headers()).containsEntry("x-content-type-options", "nosniff");
      assertThat(response.headers().get("content-security-policy"))
          .contains("default-src 'self'")
          .doesNotContain("unsafe-");
    }
  }

  /** The bait in the path, in every parameter, and in every field of the body. */
  private Http.Response baited(Endpoint endpoint, String bait) throws IOException {
    String value = GuardedBot.encode(bait).replace("+", "%20");
    String fields =
        FIELDS.stream().map(field -> field + "=" + value).collect(Collectors.joining("&"));
    String path = endpoint.at(value);
    if (!endpoint.changes()) {
      return send(endpoint, path + "?" + fields, GuardedBot.token(), BROWSER);
    }
    if (endpoint.takesJson()) {
      String json =
          "{\"conversation\":%1$s,\"participant\":{\"id\":%1$s,\"name\":%1$s},\"text\":%1$s}"
              .formatted(quoted(bait));
      return post(endpoint, json, "Content-Type: application/json");
    }
    String said = "conversation=c&text=" + value + "&name=" + value + "&poll=" + value;
    return http.post(path, said, FORM, GuardedBot.token(), BROWSER);
  }

  private static String quoted(String text) {
    return text.chars()
        .mapToObj(c -> String.format(Locale.ROOT, "\\u%04x", c))
        .collect(Collectors.joining("", "\"", "\""));
  }

  private Http.Response post(Endpoint endpoint, String body, String type) throws IOException {
    return post(endpoint, body.getBytes(StandardCharsets.UTF_8), type);
  }

  private Http.Response post(Endpoint endpoint, byte[] body, String type) throws IOException {
    return http.send(endpoint.method(), endpoint.at("x"), body, type, GuardedBot.token());
  }

  private Http.Response send(Endpoint endpoint, String path, String... headers) throws IOException {
    return http.send(endpoint.method(), path, new byte[0], headers);
  }
}
