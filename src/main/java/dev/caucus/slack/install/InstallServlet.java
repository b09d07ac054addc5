package dev.caucus.slack.install;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows the pages of an installation in a browser. */
final class InstallServlet extends HttpServlet {

  private final transient App app;
  private final transient SlackRequestParser parser;

  InstallServlet(App app) {
    this.app = app;
    this.parser = new SlackRequestParser(app.config());
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // The address of the way back holds a secret: no cache keeps it, no other site is told.
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", InstallPages.POLICY);
    write(response, run(request));
  }

  private Response run(HttpServletRequest request) throws IOException {
    Request<?> parsed = parser.parse(read(request));
    if (parsed == null) {
      return Response.error(HttpServletResponse.SC_NOT_FOUND);
    }
    try {
      return app.run(parsed);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  private static HttpRequest read(HttpServletRequest request) {
    return HttpRequest.builder()
        .requestUri(request.getServletPath())
        .queryString(
            request.getParameterMap().entrySet().stream()
                .collect(
                    Collectors.toMap(Map.Entry::getKey, entry -> Arrays.asList(entry.getValue()))))
        .headers(headers(request))
        .requestBody("")
        .remoteAddress(request.getRemoteAddr())
        .build();
  }

  private static RequestHeaders headers(HttpServletRequest request) {
    Map<String, List<String>> headers = new HashMap<>();
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.put(name, Collections.list(request.getHeaders(name)));
    }
    return new RequestHeaders(headers);
  }

  private static void write(HttpServletResponse response, Response page) throws IOException {
    response.setStatus(page.getStatusCode());
    page.getHeaders()
        .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    if (page.getBody() != null) {
      response.setContentType(page.getContentType());
      response.getWriter().write(page.getBody());
    }
  }
}
