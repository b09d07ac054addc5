package dev.caucus.slack.blockkit;

import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;

/** Slack's text objects. */
final class Texts {

  private Texts() {}

  /** Text in which Slack looks for nothing that is not marked, such as addresses and names. */
  static MarkdownTextObject mrkdwn(String mrkdwn) {
    return MarkdownTextObject.builder().text(mrkdwn).verbatim(true).build();
  }

  /** Text in which nothing is markup, shortened if it is longer than that. */
  static PlainTextObject plain(String text, int limit) {
    return PlainTextObject.builder().text(shortened(text, limit)).emoji(false).build();
  }

  static String shortened(String text, int limit) {
    String plain = Mrkdwn.plain(text).strip();
    if (plain.length() <= limit) {
      return plain;
    }
    boolean insideCharacter = Character.isHighSurrogate(plain.charAt(limit - 2));
    return plain.substring(0, insideCharacter ? limit - 2 : limit - 1).strip() + "…";
  }
}
