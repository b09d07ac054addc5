package dev.caucus.slack;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text of a message as Slack sends it: with references in angle brackets, and three characters
 * escaped.
 *
 * @see <a href="https://docs.slack.dev/messaging/formatting-message-text">Formatting message
 *     text</a>
 */
record SlackText(String raw) {

  private static final Pattern REFERENCE =
      Pattern.compile(
          "<(?<kind>[@#!]?)(?<target>(?<=!)[^<>|]*|[^<>|\\s]+)(?:\\|(?<label>[^<>]*))?>");

  /** The text of a message; one without any, as a picture has none, is empty. */
  static SlackText of(@Nullable String raw) {
    return new SlackText(raw == null ? "" : raw);
  }

  /** Whether the text speaks to that person. */
  boolean mentions(String person) {
    return references().anyMatch(person::equals);
  }

  /** Whether the text speaks to anybody but that person. */
  boolean mentionsOthersThan(String person) {
    return references().anyMatch(mentioned -> !mentioned.equals(person));
  }

  /**
   * What somebody reads, without the mentions of that person; everybody is mentioned if unknown.
   */
  String withoutMentionsOf(@Nullable String person) {
    Matcher reference = REFERENCE.matcher(raw);
    String plain = reference.replaceAll(found -> Matcher.quoteReplacement(shown(found, person)));
    return unescape(plain).replaceAll("[ \\t]{2,}", " ").strip();
  }

  private Stream<String> references() {
    return REFERENCE
        .matcher(raw)
        .results()
        .filter(found -> "@".equals(found.group("kind")))
        .map(found -> found.group("target"));
  }

  private static String shown(MatchResult found, @Nullable String person) {
    String target = found.group("target");
    Optional<String> label = Optional.ofNullable(found.group("label")).filter(l -> !l.isEmpty());
    return switch (found.group("kind")) {
      case "@" -> person == null || target.equals(person) ? "" : "@" + label.orElse("somebody");
      case "#" -> "#" + label.orElse("channel");
      case "!" -> label.orElse("");
      default -> label.orElse(target);
    };
  }

  private static String unescape(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
