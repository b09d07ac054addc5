package dev.caucus.terminal;

import dev.caucus.chat.Outcome;
import dev.caucus.chat.Reply;
import java.util.List;

/** What a finished command tells the shell. */
final class ExitCode {

  static final int DONE = 0;

  /** The articles do not say it, or have defects. */
  static final int NOT_ANSWERED = 1;

  /** The arguments or the settings are wrong. */
  static final int WRONG_USAGE = 2;

  /** The bot itself failed. */
  static final int FAILED = 3;

  private ExitCode() {}

  static int of(List<Reply> replies) {
    return replies.stream().mapToInt(reply -> of(reply.outcome())).max().orElse(FAILED);
  }

  private static int of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answer answer ->
          switch (answer.status()) {
            case ANSWERED, DISPUTED, SOCIAL -> DONE;
            case UNKNOWN, INVALID -> NOT_ANSWERED;
          };
      case Outcome.Question question -> DONE;
      case Outcome.Recommendation recommendation -> DONE;
      case Outcome.Poll poll -> DONE;
      case Outcome.Notice notice ->
          switch (notice.code()) {
            case "help", "export", "forgotten" -> DONE;
            case "failed" -> FAILED;
            default -> NOT_ANSWERED;
          };
    };
  }
}
