package dev.caucus.conversation;

import dev.caucus.chat.Reply;
import dev.caucus.chat.Starters;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.chat.Turn.Submitted;
import dev.caucus.knowledge.KnowledgeBase;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/**
 * What {@code /caucus} does: it tells how the bot is and what it can do, sets when it speaks and
 * whose questions may be noted, and shows and forgets what is kept of whoever gives it.
 */
final class CaucusCommand {

  /** The form that does what {@code /caucus settings} does. */
  private static final String FORM = "settings";

  private final Starters starters;
  private final KnowledgeBase knowledge;
  private final ChannelRules rules;
  private final GapChoice gaps;
  private final OwnRecords own;
  private final Clock clock;

  CaucusCommand(
      Starters starters,
      KnowledgeBase knowledge,
      ChannelRules rules,
      GapChoice gaps,
      OwnRecords own,
      Clock clock) {
    this.starters = starters;
    this.knowledge = knowledge;
    this.rules = rules;
    this.gaps = gaps;
    this.own = own;
    this.clock = clock;
  }

  /** Does what the words after the command ask for. */
  Reply obey(Origin origin, String arguments) {
    String[] words = arguments.strip().split("\\s+", 2);
    String rest = words.length > 1 ? words[1] : "";
    return switch (words[0].toLowerCase(Locale.ROOT)) {
      case "", "help" -> help(origin);
      case "status" -> Notices.status(StatusText.of(knowledge.status(), clock.instant()));
      case "settings" -> settings(origin, rest);
      case "gaps" -> gaps.obey(origin, rest);
      case "export" -> isOneself(rest) ? own.export(origin) : Notices.usage();
      case "forget" -> isOneself(rest) ? own.ask(origin) : Notices.usage();
      default -> Notices.usage();
    };
  }

  /** Nobody can have anybody else's records. */
  private static boolean isOneself(String word) {
    return word.isBlank() || word.strip().equalsIgnoreCase("me");
  }

  /** Does what a button of this command asks for; empty if it is none. */
  Optional<Reply> press(Origin origin, String token) {
    return own.press(origin, token);
  }

  /** What the bot can do where somebody asks. */
  Reply help(Origin origin) {
    return Notices.help(starters.questions(), origin.channel() != null);
  }

  /** Does what a form says; empty if it is not the form of this command. */
  Optional<Reply> take(Submitted turn) {
    return turn.form().equals(FORM)
        ? Optional.of(settings(turn.origin(), turn.values().getOrDefault("rule", "")))
        : Optional.empty();
  }

  private Reply settings(Origin origin, String word) {
    if (origin.channel() == null) {
      return Notices.noChannel();
    }
    String platform = origin.conversation().platform();
    Optional<ChannelRule> rule = rule(word);
    if (rule.isEmpty()) {
      return Notices.rule(rules.of(platform, origin.channel()));
    }
    rules.set(platform, origin.channel(), rule.get());
    return Notices.ruleSet(rule.get(), origin.participant().name());
  }

  private static Optional<ChannelRule> rule(String word) {
    try {
      return Optional.of(ChannelRule.valueOf(word.strip().toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
