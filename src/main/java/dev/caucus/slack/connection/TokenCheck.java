package dev.caucus.slack.connection;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks Slack whose token the bot's is, and what it allows. */
public final class TokenCheck {

  private static final String APP_TOKEN = "xapp-";

  private static final String SCOPES = "x-oauth-scopes";

  private final Slack slack;
  private final String botToken;
  private final List<String> required;

  /**
   * @param required the scopes that the bot cannot do without
   */
  public TokenCheck(Slack slack, String botToken, List<String> required) {
    this.slack = slack;
    this.botToken = botToken;
    this.required = List.copyOf(required);
  }

  /**
   * A client for a token of which nothing is known yet.
   *
   * <p>The SDK keeps statistics by team, and would ask whose the token is before each call with a
   * bad one; so it is given a team that there is not.
   */
  static MethodsClient client(Slack slack, String token) {
    return slack.methods(token, "unknown");
  }

  /** What Slack says of the token. */
  public sealed interface Result {

    /**
     * It is good.
     *
     * @param team the workspace's name
     * @param teamId the workspace's id
     * @param botUser the id of the user that the bot is
     * @param bot the bot's id; empty if Slack does not tell
     * @param url the workspace's address
     * @param scopes what it allows; null if Slack does not tell
     * @param missing what it should allow besides
     */
    record Accepted(
        String team,
        String teamId,
        String botUser,
        String bot,
        String url,
        @Nullable Set<String> scopes,
        List<String> missing)
        implements Result {}

    /**
     * It is refused.
     *
     * @param code why, in Slack's words
     */
    record Rejected(String code) implements Result {}

    /**
     * Nobody knows.
     *
     * @param reason a short code
     * @param pause how long Slack wants to be left alone
     */
    record Unreachable(String reason, Duration pause) implements Result {}
  }

  /** Asks now. */
  public Result check() {
    try {
      AuthTestResponse answer = client(slack, botToken).authTest(request -> request);
      if (!answer.isOk()) {
        return refused(Refusal.answered(answer.getError()));
      }
      // Slack greets an app's token as well, but lets nobody write with it.
      return botToken.startsWith(APP_TOKEN)
          ? new Result.Rejected("not_allowed_token_type")
          : accepted(answer);
    } catch (SlackApiException e) {
      return refused(Refusal.of(e));
    } catch (IOException | RuntimeException e) {
      return new Result.Unreachable(Refusal.UNREACHABLE, Duration.ZERO);
    }
  }

  private static Result refused(Refusal refusal) {
    return refusal.isOfToken()
        ? new Result.Rejected(refusal.code())
        : new Result.Unreachable(refusal.code(), refusal.pause());
  }

  private Result accepted(AuthTestResponse answer) {
    Set<String> granted = scopes(answer.getHttpResponseHeaders());
    List<String> missing =
        granted == null
            ? List.of()
            : required.stream().filter(scope -> !granted.contains(scope)).toList();
    return new Result.Accepted(
        orEmpty(answer.getTeam()),
        orEmpty(answer.getTeamId()),
        orEmpty(answer.getUserId()),
        orEmpty(answer.getBotId()),
        orEmpty(answer.getUrl()),
        granted,
        missing);
  }

  /** A proxy may have removed the header, which says nothing of the token. */
  private static @Nullable Set<String> scopes(@Nullable Map<String, List<String>> headers) {
    if (headers == null) {
      return null;
    }
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(SCOPES))
        .findFirst()
        .map(header -> named(header.getValue()))
        .orElse(null);
  }

  private static Set<String> named(List<String> lines) {
    return lines.stream()
        .flatMap(line -> Arrays.stream(line.split(",")))
        .map(String::strip)
        .filter(scope -> !scope.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String orEmpty(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }
}
