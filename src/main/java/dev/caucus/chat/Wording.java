package dev.caucus.chat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Every sentence that the bot says of its own, from {@code wording.properties}.
 *
 * <p>A text is a {@link MessageFormat} pattern, so an apostrophe in it is written twice.
 */
public final class Wording {

  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("dev.caucus.wording", Locale.ROOT);

  private Wording() {}

  /**
   * The text of that key with its arguments filled in.
   *
   * @throws java.util.MissingResourceException if there is no such text
   */
  public static String say(String key, Object... arguments) {
    return new MessageFormat(TEXTS.getString(key), Locale.ENGLISH).format(arguments);
  }
}
