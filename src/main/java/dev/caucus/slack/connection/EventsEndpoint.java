package dev.caucus.slack.connection;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import dev.caucus.conversation.Inbox;
import dev.caucus.slack.api.Address;
import dev.caucus.slack.connection.RequestSignature.Verdict;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what Slack posts in HTTP mode.
 *
 * <p>Each request is verified here, over the very bytes that came, before anything looks into it;
 * the app's own verification has to be switched off ({@code
 * AppConfig.setRequestVerificationEnabled(false)}), since it sees the text only, and allows what
 * comes from the future and what comes twice. Nothing in front of this servlet may read parameters:
 * that would use up the body.
 */
public final class EventsEndpoint extends HttpServlet {

  /** Where Slack is told to post to. */
  public static final String PATH = "/slack/events";

  private static final Logger log = LoggerFactory.getLogger(EventsEndpoint.class);
  private static final long serialVersionUID = 1L;

  /** The largest body in bytes; Slack's own are far smaller. */
  private static final int LIMIT = 1024 * 1024;

  private final transient App app;
  private final transient Inbox inbox;
  private final transient SlackRequestParser parser;
  private final transient RequestSignature signatures;
  private final transient Refused refused;

  /**
   * @param once keeps the signatures that were used, for ten minutes at least; all replicas share
   *     it
   * @param inbox keeps what was acknowledged until it is answered
   */
  public EventsEndpoint(App app, String signingSecret, Clock clock, OnceOnly once, Inbox inbox) {
    this.app = app;
    this.inbox = inbox;
    this.parser = new SlackRequestParser(app.config());
    this.signatures = new RequestSignature(signingSecret, clock, once);
    this.refused = new Refused(clock);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!"POST".equals(request.getMethod())) {
      response.setHeader("Allow", "POST");
      say(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Slack posts here");
      return;
    }
    String timestamp = request.getHeader("X-Slack-Request-Timestamp");
    String signature = request.getHeader("X-Slack-Signature");
    Verdict verdict = signatures.glance(timestamp, signature);
    if (verdict != Verdict.GENUINE) {
      refuse(response, verdict);
      return;
    }
    byte[] body = body(request);
    if (body == null) {
      say(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "too large");
      return;
    }
    try {
      verdict = signatures.examine(timestamp, signature, body);
    } catch (RuntimeException e) { // the store is down; Slack asks again
      log.error("Slack: whether a request comes for the first time cannot be told", e);
      say(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "not now");
      return;
    }
    if (verdict == Verdict.GENUINE) {
      answer(take(request, body), response);
    } else {
      refuse(response, verdict);
    }
  }

  /** Why it was refused is for the log alone. */
  private void refuse(HttpServletResponse response, Verdict why) throws IOException {
    refused.count(why);
    say(response, HttpServletResponse.SC_UNAUTHORIZED, "not signed by Slack");
  }

  private static byte @Nullable [] body(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > LIMIT) {
      return null;
    }
    byte[] body = request.getInputStream().readNBytes(LIMIT + 1);
    return body.length > LIMIT ? null : body;
  }

  /** Returns once what is to be answered is safe. */
  private Response take(HttpServletRequest request, byte[] body) {
    return inbox.take(
        Address.PLATFORM,
        () -> Payloads.ofBody(new String(body, StandardCharsets.UTF_8)),
        () -> run(request, body));
  }

  private Response run(HttpServletRequest request, byte[] body) {
    Request<?> parsed;
    try {
      parsed = parser.parse(rawRequest(request, body));
    } catch (RuntimeException | StackOverflowError e) { // its message may quote what was written
      log.error("Slack: a request cannot be read ({})", Spot.of(e));
      return Response.error(HttpServletResponse.SC_BAD_REQUEST);
    }
    if (parsed == null) {
      log.warn("Slack: a request is of an unknown kind");
      // Refusing what is new would make Slack send it again, and in the end stop sending at all.
      return isOfSomeKind(body)
          ? Response.ok()
          : Response.error(HttpServletResponse.SC_BAD_REQUEST);
    }
    try {
      return app.run(parsed);
    } catch (RejectedExecutionException e) {
      log.info("Slack: a request came after the end; Slack sends it to whoever is there");
      return Response.error(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } catch (Exception | StackOverflowError e) {
      return Spot.isInPayload(e) ? refusal(parsed, e) : failure(parsed, e);
    }
  }

  /** It would fail again, and Slack stops sending to whoever fails too often. */
  private static Response refusal(Request<?> parsed, Throwable why) {
    // The message of the failure may quote what somebody wrote.
    log.error(
        "Slack: a request of the kind {} is refused ({})", parsed.getRequestType(), Spot.of(why));
    Response refusal = Response.error(HttpServletResponse.SC_BAD_REQUEST);
    refusal.getHeaders().put("X-Slack-No-Retry", List.of("1"));
    return refusal;
  }

  private static Response failure(Request<?> parsed, Throwable why) {
    log.error("Slack: handling a request of the kind {} failed", parsed.getRequestType(), why);
    return Response.error(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
  }

  private static boolean isOfSomeKind(byte[] body) {
    try {
      return JsonParser.parseString(new String(body, StandardCharsets.UTF_8))
              instanceof JsonObject payload
          && payload.has("type");
    } catch (JsonParseException e) {
      return false;
    }
  }

  private static SlackRequestParser.HttpRequest rawRequest(
      HttpServletRequest request, byte[] body) {
    Map<String, List<String>> headers = new HashMap<>();
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.put(name, Collections.list(request.getHeaders(name)));
    }
    return SlackRequestParser.HttpRequest.builder()
        .requestUri(request.getRequestURI())
        .queryString(Map.of())
        .requestBody(new String(body, StandardCharsets.UTF_8))
        .headers(new RequestHeaders(headers))
        .remoteAddress(request.getRemoteAddr())
        .build();
  }

  private static void answer(Response answer, HttpServletResponse response) throws IOException {
    answer
        .getHeaders()
        .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    response.setStatus(answer.getStatusCode());
    if (answer.getBody() != null) {
      write(response, answer.getContentType(), answer.getBody());
    }
  }

  private static void say(HttpServletResponse response, int status, String text)
      throws IOException {
    response.setStatus(status);
    write(response, "text/plain", text);
  }

  private static void write(HttpServletResponse response, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    response.setContentType(
        type.toLowerCase(Locale.ROOT).contains("charset=") ? type : type + "; charset=utf-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
