package dev.caucus.slack.api;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import dev.caucus.slack.api.Result.Done;
import dev.caucus.slack.api.Result.Effect;
import dev.caucus.slack.api.Result.Failed;
import dev.caucus.slack.api.Result.Refused;
import dev.caucus.slack.api.Result.TooFast;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls methods with the workspace's token, and reads what Slack makes of it. */
final class Calls {

  private static final Logger log = LoggerFactory.getLogger(Calls.class);

  private final Slack slack;
  private final BotTokens tokens;
  private final TokenListener troubles;
  private final Persistence persistence;

  Calls(Slack slack, BotTokens tokens, TokenListener troubles, Persistence persistence) {
    this.slack = slack;
    this.tokens = tokens;
    this.troubles = troubles;
    this.persistence = persistence;
  }

  /** Calls what must not happen twice. */
  <R extends SlackApiTextResponse> R once(Address at, Method<R> method) {
    return persistence.insist(
        at.channelName(), Patience.LONG, false, () -> attempt(at.team(), method, Set.of()));
  }

  /**
   * Calls what may happen twice.
   *
   * @param fine the errors that mean that all is as it should be
   */
  <R extends SlackApiTextResponse> R repeatedly(Address at, Method<R> method, String... fine) {
    return persistence.insist(
        at.channelName(), Patience.LONG, true, () -> attempt(at.team(), method, Set.of(fine)));
  }

  /** Calls what is worth nothing later. */
  <R extends SlackApiTextResponse> R soon(String team, String place, Method<R> method) {
    return persistence.insist(place, Patience.SHORT, false, () -> attempt(team, method, Set.of()));
  }

  private <R extends SlackApiTextResponse> Result<R> attempt(
      String team, Method<R> method, Set<String> fine) {
    Optional<String> token = tokens.of(team);
    if (token.isEmpty()) {
      return new Refused<>("team_access_not_granted", "not_installed");
    }
    try {
      R response = method.call(slack.methods(token.get()));
      return response.isOk() || fine.contains(response.getError())
          ? new Done<>(response)
          : refused(team, response.getError(), response.getNeeded());
    } catch (SlackApiException e) {
      return notOk(team, e);
    } catch (IOException e) {
      return Failures.of(e);
    } catch (RuntimeException e) {
      // The client stumbles over an answer that is no JSON, as a proxy in between may give.
      log.debug("Slack's answer cannot be read: {}", e.getClass().getName());
      return new Failed<>("unreadable_answer", Effect.POSSIBLE);
    }
  }

  private <R> Result<R> notOk(String team, SlackApiException e) {
    int status = e.getResponse().code();
    String code = e.getError() == null ? null : e.getError().getError();
    if (status == Failures.TOO_MANY_REQUESTS) {
      return new TooFast<>(Failures.retryAfter(e.getResponse()));
    }
    if (status >= Failures.SERVER_ERROR) {
      return new Failed<>("http_" + status, Effect.UNLIKELY);
    }
    return refused(team, code == null ? "http_" + status : code, null);
  }

  private <R> Result<R> refused(String team, @Nullable String error, @Nullable String needed) {
    String code = error == null ? "unknown" : error;
    if (Refusal.isTooFast(code)) {
      return new TooFast<>(Failures.UNTOLD);
    }
    if (Refusal.isPassing(code)) {
      return new Failed<>(code, Effect.UNLIKELY);
    }
    if (Refusal.isOfTheToken(code)) {
      troubles.refused(team, code);
    }
    return new Refused<>(code, needed == null ? code : code + ", needs " + needed);
  }

  /** One of Slack's methods with its arguments. */
  @FunctionalInterface
  interface Method<R extends SlackApiTextResponse> {

    R call(MethodsClient slack) throws IOException, SlackApiException;
  }
}
