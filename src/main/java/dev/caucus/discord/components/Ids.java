package dev.caucus.discord.components;

import java.util.regex.Pattern;

/**
 * What Discord calls back with: the {@code custom_id} of a button and the value of an option are
 * the token of what is picked.
 *
 * <p>Discord takes no two of a name in one message, so a token that comes again is numbered.
 */
public final class Ids {

  /** The {@code custom_id} of the button for an answer in own words. */
  public static final String WORDS = "words";

  /** How the {@code custom_id} of a menu begins, whose values are tokens. */
  public static final String MENU = "choices:";

  static final int LIMIT = 100;

  private static final Pattern NUMBER = Pattern.compile("#[0-9]+$");

  private Ids() {}

  /**
   * The name for a token; too long for Discord if the token has hardly any room left.
   *
   * @param again how often the token was named before
   */
  public static String custom(String token, int again) {
    boolean asItIs = again == 0 && !NUMBER.matcher(token).find();
    return asItIs ? token : token + "#" + again;
  }

  /** The token that a name was made from. */
  public static String token(String customId) {
    return NUMBER.matcher(customId).replaceFirst("");
  }
}
