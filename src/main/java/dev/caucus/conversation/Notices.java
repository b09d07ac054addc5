package dev.caucus.conversation;

import dev.caucus.chat.Block;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Visibility;
import dev.caucus.chat.Wording;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the bot says about itself; hardly anybody but the person who asked has to read it. */
public final class Notices {

  private static final int EXAMPLES = 3;

  /** A command name longer than any real one is not worth repeating. */
  private static final int LONGEST_COMMAND = 32;

  private Notices() {}

  /** What the bot can do, with some of those questions to begin with. */
  static Reply help(List<String> starters, boolean inChannel) {
    String examples =
        starters.stream()
            .limit(EXAMPLES)
            .map(question -> "\n• " + question)
            .collect(Collectors.joining());
    String help =
        Wording.say(inChannel ? "channels.help" : "conversation.help")
            + Wording.say("gaps.help")
            + Wording.say("privacy.help");
    return notice(
        "help",
        examples.isEmpty() ? help : help + Wording.say("conversation.help-examples") + examples);
  }

  static Reply unknownCommand(String command, boolean inChannel) {
    String shown =
        command.length() <= LONGEST_COMMAND ? command : command.substring(0, LONGEST_COMMAND) + "…";
    String key = inChannel ? "channels.unknown-command" : "conversation.unknown-command";
    return notice("not_found", Wording.say(key, shown));
  }

  public static Reply expired() {
    return notice("expired", Wording.say("conversation.expired"));
  }

  /** Something that went wrong, under that error id. */
  public static Reply failed(String errorId) {
    return notice("failed", Wording.say("conversation.failed", errorId));
  }

  static Reply off() {
    return notice("off", Wording.say("channels.off"));
  }

  /** That it is too much at once; the wait is told in seconds, never too short. */
  static Reply limited(Duration wait) {
    return notice("limited", Wording.say("channels.limited", wait.plusMillis(999).toSeconds()));
  }

  static Reply rated(boolean helpful) {
    return notice(
        "rated", Wording.say(helpful ? "channels.rated.helpful" : "channels.rated.unhelpful"));
  }

  static Reply status(String text) {
    return notice("status", text);
  }

  static Reply usage() {
    return notice("not_found", Wording.say("channels.usage"));
  }

  static Reply noChannel() {
    return notice("settings", Wording.say("channels.settings.no-channel"));
  }

  /** The rule there is, and which ones there could be. */
  static Reply rule(ChannelRule rule) {
    return notice("settings", Wording.say("channels.settings", word(rule), meaning(rule)));
  }

  /** Everybody in a channel has to know who changed its rule. */
  static Reply ruleSet(ChannelRule rule, @Nullable String by) {
    String message =
        by == null || by.isBlank()
            ? Wording.say("channels.settings.set", word(rule), meaning(rule))
            : Wording.say("channels.settings.set-by", word(rule), meaning(rule), by);
    return notice(Visibility.PUBLIC, "settings", message);
  }

  private static String word(ChannelRule rule) {
    return rule.name().toLowerCase(Locale.ROOT);
  }

  private static String meaning(ChannelRule rule) {
    return Wording.say("channels.rule." + word(rule));
  }

  /** An answer that is not kept any more. */
  public static Reply answerGone() {
    return notice("expired", Wording.say("answers.gone"));
  }

  /** Somebody else's answer, with which only they can do that. */
  public static Reply notYourAnswer() {
    return notice("denied", Wording.say("answers.not-yours"));
  }

  /** Anything else for the person alone who asked. */
  public static Reply notice(String code, String message) {
    return notice(Visibility.PRIVATE, code, message);
  }

  private static Reply notice(Visibility visibility, String code, String message) {
    return new Reply(
        visibility, List.of(new Block.Notice(message)), new Outcome.Notice(code, message));
  }
}
