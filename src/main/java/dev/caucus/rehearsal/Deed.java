package dev.caucus.rehearsal;

import dev.caucus.chat.Outcome;
import dev.caucus.chat.Outcome.Strength;
import dev.caucus.chat.Reply;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words for what the bot did. */
final class Deed {

  private Deed() {}

  /** All of a turn, as the end of a sentence. */
  static String of(List<Reply> replies) {
    return replies.isEmpty()
        ? "it said nothing"
        : replies.stream().map(reply -> of(reply.outcome())).collect(Collectors.joining(", and "));
  }

  /** How a script calls a strength. */
  static String of(Strength strength) {
    return strength.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Question question -> "it asked for " + question.criterion();
      case Outcome.Recommendation verdict ->
          "it recommended " + verdict.verdict() + " (" + of(verdict.strength()) + ")";
      case Outcome.Answer answer ->
          switch (answer.status()) {
            case UNKNOWN -> "it knew no answer: " + Written.quoted(answer.answer());
            case ANSWERED, DISPUTED, SOCIAL, INVALID ->
                "it answered " + Written.quoted(answer.answer());
          };
      case Outcome.Poll poll -> "it put to the vote " + Written.quoted(poll.question());
      case Outcome.Notice notice ->
          "it told “" + notice.code() + "”: " + Written.quoted(notice.message());
    };
  }
}
