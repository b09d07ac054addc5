package dev.caucus.discord.connection;

import dev.caucus.chat.NotDelivered;
import dev.caucus.chat.NotDelivered.Reason;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;

/** What Discord's error codes mean for whoever has to do something about them. */
final class Refusal {

  static final int UNKNOWN_MESSAGE = 10_008;

  /** Whoever may not read what was written before may not reply to it either. */
  static final int NO_REPLY_WITHOUT_HISTORY = 160_002;

  static final int UNKNOWN_MEMBER = 10_007;
  static final int UNKNOWN_USER = 10_013;

  private static final int MISSING_PERMISSIONS = 50_013;
  private static final int NO_RECIPIENT = 50_033;

  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int UNAUTHORIZED = 401;

  private Refusal() {}

  static NotDelivered of(ErrorResponseException refused) {
    return new NotDelivered(
        reason(refused.getErrorCode(), refused.getResponse().code), detail(refused));
  }

  /** Whether the same message may well be taken without its files. */
  static boolean mayBeOfFiles(ErrorResponseException refused) {
    return switch (refused.getResponse().code) {
      case UNAUTHORIZED, NOT_FOUND -> false;
      case FORBIDDEN -> refused.getErrorCode() == MISSING_PERMISSIONS;
      default -> true;
    };
  }

  private static Reason reason(int code, int status) {
    return switch (code) {
      // Missing access, missing permissions: the bot does not see the channel, or is silent there.
      case 50_001, 50_013 -> Reason.NOT_A_MEMBER;
      // Unknown server, channel, message, person; an archived thread.
      case 10_003, 10_004, UNKNOWN_MESSAGE, UNKNOWN_USER, NO_RECIPIENT, 50_083 -> Reason.GONE;
      // Whoever wants no direct messages, or has blocked the bot.
      case 40_001, 50_007 -> Reason.NOT_ALLOWED;
      default ->
          switch (status) {
            case UNAUTHORIZED, FORBIDDEN -> Reason.NOT_ALLOWED;
            case NOT_FOUND -> Reason.GONE;
            default -> Reason.UNREACHABLE;
          };
    };
  }

  /** Where a body was wrong is told, but not what stood there. */
  private static String detail(ErrorResponseException refused) {
    int status = refused.getResponse().code;
    String places =
        refused.getSchemaErrors().stream()
            .map(error ->
                " "
                    + error.getLocation()
                    + error.getErrors().stream()
                        .map(ErrorResponseException.ErrorCode::getCode)
                        .toList())
            .collect(Collectors.joining());
    return status < 0 ? "no answer" : status + "/" + refused.getErrorCode() + places;
  }
}
