package dev.caucus.poll;

import dev.caucus.chat.Block;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Participant;
import dev.caucus.chat.PollMode;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Visibility;
import dev.caucus.chat.Wording;
import dev.caucus.poll.words.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The sentences about polls. */
final class PollWords {

  /** More names than that hide the bars; the number tells how many there are. */
  private static final int MOST_NAMES = 12;

  /** More than the platforms allow a name; programs may send any. */
  private static final int LONGEST_NAME = 80;

  private static final String SEPARATOR = " · ";

  private PollWords() {}

  static String say(String key, Object... arguments) {
    return Wording.say("poll." + key, arguments);
  }

  /** A word for one person alone. */
  static Reply notice(String code, String key, Object... arguments) {
    String message = say(key, arguments);
    return new Reply(
        Visibility.PRIVATE, List.of(new Block.Notice(message)), new Outcome.Notice(code, message));
  }

  /** How one votes, who sees it, and how many did. */
  static String rules(Poll poll, int voters) {
    Plan plan = poll.plan();
    List<String> rules = new ArrayList<>();
    rules.add(mode(plan));
    if (voters > 0 || !poll.isClosed()) {
      rules.add(say("voters", voters));
    }
    if (plan.hidden() && !poll.isClosed()) {
      rules.add(say("hidden"));
    }
    if (plan.timing().weekly()) {
      rules.add(say("weekly"));
    }
    return String.join(SEPARATOR, rules);
  }

  private static String mode(Plan plan) {
    return plan.mode() == PollMode.MULTIPLE
        ? plan.isUnlimited() ? say("mode.any") : say("mode.up-to", plan.most())
        : say("mode." + plan.mode().name().toLowerCase(Locale.ROOT));
  }

  /** Who learns who voted for what. */
  static String secrecy(Poll poll) {
    if (!poll.plan().anonymous()) {
      return say(poll.plan().hidden() && !poll.isClosed() ? "named-later" : "named");
    }
    return say(poll.isClosed() ? "anonymous.closed" : "anonymous");
  }

  /** What stands beside the number of votes: the part of all voters, and who they are. */
  static String share(Standing standing, int option) {
    String percent = Math.round(100 * standing.share(option)) + " %";
    List<String> names = standing.voters(option);
    return names.isEmpty() ? percent : percent + SEPARATOR + names(names);
  }

  /** What somebody is called, in one line and not longer than a name; empty if they are not. */
  static Optional<String> name(Participant person) {
    String name = Plan.line(Objects.requireNonNullElse(person.name(), ""));
    int end = Math.min(name.length(), LONGEST_NAME);
    boolean splits = end < name.length() && Character.isHighSurrogate(name.charAt(end - 1));
    String shown =
        end == name.length() ? name : name.substring(0, splits ? end - 1 : end).strip() + "…";
    return Optional.of(shown).filter(some -> !some.isEmpty());
  }

  static String names(List<String> names) {
    String shown = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
    return names.size() <= MOST_NAMES ? shown : say("names-more", shown, names.size() - MOST_NAMES);
  }

  /** What somebody has voted. */
  static String ballot(Poll poll, List<Integer> choices) {
    if (choices.isEmpty()) {
      return say(poll.isRanked() ? "ballot.empty.ranked" : "ballot.empty");
    }
    return say("ballot", choices(poll, choices));
  }

  /** The names of options, numbered where their order counts. */
  static String choices(Poll poll, List<Integer> choices) {
    List<String> labels = poll.plan().options();
    return IntStream.range(0, choices.size())
        .mapToObj(
            rank -> (poll.isRanked() ? (rank + 1) + ". " : "") + labels.get(choices.get(rank)))
        .collect(Collectors.joining(", "));
  }
}
