package dev.caucus.chat;

/**
 * One thing that a person can pick.
 *
 * @param value what it means, in the closed vocabulary of whoever offers it
 * @param label what the person reads
 * @param token what comes back when it is picked: ids only, at most {@value #TOKEN_LIMIT}
 *     characters, and never trusted
 */
public record Choice(String value, String label, String token) {

  /** Discord's limit for a {@code custom_id}, the strictest of the platforms. */
  public static final int TOKEN_LIMIT = 100;

  public Choice {
    if (token.length() > TOKEN_LIMIT) {
      throw new IllegalArgumentException("token of " + token.length() + " characters: " + value);
    }
  }
}
