package dev.caucus.discord.connection;

import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;

/**
 * Why Discord cannot be used right now.
 *
 * @param error a short code; never a token
 * @param remedy what to do about it
 * @param refusal whether it stays like that until somebody acts
 */
record Fault(String error, String remedy, boolean refusal) {

  private static final int UNAUTHORIZED = 401;

  private static final String NEW_TOKEN =
      "set caucus.discord.token to the bot's token, from the page Bot of the app in Discord's"
          + " developer portal; if it is lost, Reset Token there gives a new one";

  /** Nobody who is known to Discord has that token. */
  static Fault token() {
    return new Fault("invalid_token", NEW_TOKEN, true);
  }

  /** It is no token at all. */
  static Fault malformedToken() {
    return new Fault("malformed_token", NEW_TOKEN, true);
  }

  /** Discord has closed the connection with a code after which JDA gives up. */
  static Fault closed(int code) {
    return switch (code) {
      case 4004 -> token();
      case 4010, 4011 ->
          new Fault(
              "gateway_" + code,
              "unset caucus.discord.shards, or set it to at least as many as Discord asks for",
              true);
      case 4013, 4014 ->
          new Fault(
              "disallowed_intents",
              "look on the page Bot of the app in Discord's developer portal whether Discord"
                  + " restricts it; no privileged intent is needed",
              true);
      default -> passing("gateway_" + code);
    };
  }

  /** No connection came about. */
  static Fault notOpened(RuntimeException problem) {
    if (problem instanceof InvalidTokenException) {
      return token();
    }
    if (problem instanceof ErrorResponseException refused) {
      int status = refused.getResponse().code;
      return status == UNAUTHORIZED
          ? token()
          : status < 0 ? unreachable() : passing("http_" + status);
    }
    return problem instanceof IllegalArgumentException
        ? new Fault(
            "invalid_address",
            "see whether caucus.discord.api-url and caucus.discord.gateway-url are addresses",
            true)
        : unreachable();
  }

  private static Fault unreachable() {
    return new Fault(
        "unreachable",
        "see whether this machine reaches Discord, and caucus.discord.api-url",
        false);
  }

  private static Fault passing(String code) {
    return new Fault(
        code,
        "nothing, as long as it passes; Discord tells of its troubles on discordstatus.com",
        false);
  }
}
