package dev.caucus.slack.install;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.App;
import dev.caucus.slack.local.Workspace;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** A browser in which somebody installs the bot. */
record InstallBrowser(App app) {

  private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

  MockHttpServletResponse install(Workspace workspace) throws Exception {
    MockHttpServletResponse start = get(OAuthApp.INSTALL_PATH, Map.of(), "");
    return get(OAuthApp.REDIRECT_PATH, consent(workspace, start), cookie(start));
  }

  /** What the browser comes back with after somebody consented. */
  static Map<String, String> consent(Workspace workspace, MockHttpServletResponse start)
      throws Exception {
    URI consent = URI.create(link(start) + "&team=" + workspace.team());
    try (HttpClient browser = HttpClient.newHttpClient()) {
      var answer = browser.send(HttpRequest.newBuilder(consent).build(), BodyHandlers.discarding());
      return query(answer.headers().firstValue("Location").orElseThrow());
    }
  }

  MockHttpServletResponse get(String path, Map<String, String> query, String cookie)
      throws Exception {
    var request = new MockHttpServletRequest("GET", path);
    request.setServletPath(path);
    query.forEach(request::setParameter);
    if (!cookie.isEmpty()) {
      request.addHeader("Cookie", cookie);
    }
    var response = new MockHttpServletResponse();
    new InstallServlet(app).doGet(request, response);
    return response;
  }

  static String link(MockHttpServletResponse page) throws Exception {
    Matcher link = LINK.matcher(page.getContentAsString());
    assertThat(link.find()).isTrue();
    return HtmlUtils.htmlUnescape(link.group(1));
  }

  static String cookie(MockHttpServletResponse page) {
    return String.valueOf(page.getHeader("Set-Cookie")).replaceFirst(";.*", "");
  }

  static Map<String, String> query(String url) {
    return UriComponentsBuilder.fromUriString(url)
        .build()
        .getQueryParams()
        .toSingleValueMap()
        .entrySet()
        .stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry ->
                    entry.getValue() == null ? "" : URLDecoder.decode(entry.getValue(), UTF_8)));
  }
}
