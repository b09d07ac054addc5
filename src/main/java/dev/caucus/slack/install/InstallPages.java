package dev.caucus.slack.install;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.caucus.chat.Wording;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.web.util.HtmlUtils;

/** The pages that somebody sees who installs the bot; they load nothing and run nothing. */
final class InstallPages {

  private static final String STYLE =
      "body{font:1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:4rem auto;padding:0 1rem;"
          + "color:#1d2433;background:#fff}h1{font-size:1.5rem}a{color:#1a56b0}"
          + "@media(prefers-color-scheme:dark){body{color:#e6e9f0;background:#14171f}"
          + "a{color:#8ab4f8}}";

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%1$s</title>
      <style>%2$s</style>
      </head>
      <body>
      <main>
      <h1>%1$s</h1>
      <p>%3$s</p>
      <p><a href="%4$s">%5$s</a></p>
      </main>
      </body>
      </html>
      """;

  /** Lets a page have its own style and nothing else. */
  static final String POLICY =
      "default-src 'none'; style-src 'sha256-"
          + Base64.getEncoder().encodeToString(sha256(STYLE))
          + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private InstallPages() {}

  /** Where an installation begins. */
  static String start(String authorizeUrl) {
    return page("start", authorizeUrl, String.join(", ", Scopes.BOT));
  }

  /** Where it ended well. */
  static String done(Installation installation) {
    return page("done", "https://app.slack.com/client/" + installation.team(), "");
  }

  /**
   * Where it did not.
   *
   * @param argument what the explanation names, if it names something
   */
  static String failed(Failure failure, String argument) {
    return page(failure.key(), OAuthApp.INSTALL_PATH, argument);
  }

  private static String page(String key, String link, String argument) {
    String name = "slack.install." + key;
    return PAGE.formatted(
        escaped(Wording.say(name + ".title")),
        STYLE,
        escaped(Wording.say(name, argument)),
        escaped(link),
        escaped(Wording.say(name + ".link")));
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, UTF_8.name());
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
