package dev.caucus.slack.api;

/** Is told when Slack does not accept a token, or finds that it lacks a scope. */
@FunctionalInterface
public interface TokenListener {

  /**
   * A call was refused because of the token.
   *
   * @param code Slack's own word for it, for instance token_revoked
   */
  void refused(String team, String code);
}
