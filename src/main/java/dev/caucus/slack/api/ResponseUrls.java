package dev.caucus.slack.api;

import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.util.json.GsonFactory;
import dev.caucus.chat.NotDelivered;
import dev.caucus.chat.NotDelivered.Reason;
import dev.caucus.slack.api.Result.Done;
import dev.caucus.slack.api.Result.Effect;
import dev.caucus.slack.api.Result.Failed;
import dev.caucus.slack.api.Result.Refused;
import dev.caucus.slack.api.Result.TooFast;
import dev.caucus.store.Fingerprint;
import java.io.IOException;
import java.util.Map;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Answers through the addresses that come with commands and clicks. */
final class ResponseUrls {

  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;

  private final Slack slack;
  private final SlackHosts hosts;
  private final Persistence persistence;

  ResponseUrls(Slack slack, SlackHosts hosts, Persistence persistence) {
    this.slack = slack;
    this.hosts = hosts;
    this.persistence = persistence;
  }

  /**
   * Sends an answer.
   *
   * @param repeatable whether sending it twice is the same as sending it once
   * @throws NotDelivered also if the address is not Slack's
   */
  void send(String responseUrl, boolean repeatable, Map<String, Object> answer) {
    if (!hosts.owns(responseUrl)) {
      throw new NotDelivered(Reason.NOT_ALLOWED, "foreign_url");
    }
    // Whoever knows the address may write in the bot's name, so the log has its fingerprint alone.
    persistence.insist(
        "response/" + Fingerprint.brief(responseUrl),
        Patience.LONG,
        repeatable,
        () -> attempt(responseUrl, answer));
  }

  private Result<Boolean> attempt(String responseUrl, Map<String, Object> answer) {
    try (Response response = slack.getHttpClient().postJsonBody(responseUrl, answer)) {
      return judge(response, response.body() == null ? "" : response.body().string());
    } catch (IOException e) {
      return Failures.of(e);
    }
  }

  private static Result<Boolean> judge(Response response, String body) {
    int status = response.code();
    if (status == Failures.TOO_MANY_REQUESTS) {
      return new TooFast<>(Failures.retryAfter(response));
    }
    String code = errorCode(body);
    if (status >= Failures.SERVER_ERROR) {
      return new Failed<>("http_" + status, Effect.UNLIKELY);
    }
    if (response.isSuccessful() && code == null) {
      return new Done<>(true);
    }
    boolean usedUp = status == NOT_FOUND || status == GONE;
    return refused(usedUp ? "expired_url" : code == null ? "http_" + status : code);
  }

  /** The code of an error that Slack tells as JSON or as a bare word; null if it tells none. */
  private static @Nullable String errorCode(String body) {
    String text = body.strip();
    if (text.isEmpty() || text.equals("ok")) {
      return null;
    }
    try {
      Told told = GsonFactory.createSnakeCase().fromJson(text, Told.class);
      return told == null || told.ok ? null : told.error == null ? "unknown" : told.error;
    } catch (JsonParseException e) {
      return text.matches("[a-z_]{1,60}") ? text : null;
    }
  }

  private static Result<Boolean> refused(String code) {
    return new Refused<>(code, code);
  }

  /** What Slack tells about an answer. */
  private static final class Told {
    private boolean ok;
    private @Nullable String error;
  }
}
