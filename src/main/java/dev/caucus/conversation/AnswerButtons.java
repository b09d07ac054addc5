package dev.caucus.conversation;

import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn.Origin;
import java.util.List;
import java.util.Optional;

/**
 * Does what the buttons below an answer ask for, apart from what only the platform's adapter can
 * do.
 */
final class AnswerButtons {

  private final GivenAnswers given;
  private final Listening listening;
  private final Shortcomings shortcomings;

  AnswerButtons(GivenAnswers given, Listening listening, Shortcomings shortcomings) {
    this.given = given;
    this.listening = listening;
    this.shortcomings = shortcomings;
  }

  List<Reply> press(Origin origin, AnswerToken token) {
    Optional<GivenAnswer> answer =
        given.find(token.answer()).filter(found -> isWithin(found.conversation(), origin));
    if (answer.isEmpty()) {
      return List.of(Notices.expired());
    }
    return switch (token.deed()) {
      case HELPFUL -> List.of(rate(answer.get(), origin, true));
      case UNHELPFUL -> List.of(rate(answer.get(), origin, false));
      case ASK ->
          suggestion(answer.get(), token.position())
              .map(question -> listening.asked(origin, question))
              .orElseGet(() -> List.of(Notices.expired()));
      case SHARE, DELETE -> List.of(Notices.expired());
    };
  }

  private Reply rate(GivenAnswer answer, Origin by, boolean helpful) {
    shortcomings.rated(answer, by, helpful, given.rate(answer.id(), by, helpful));
    return Notices.rated(helpful);
  }

  private static Optional<String> suggestion(GivenAnswer given, int position) {
    return given.reply().outcome() instanceof Outcome.Answer answer
        ? answer.suggestions().stream().skip(position).findFirst()
        : Optional.empty();
  }

  /** Whether whoever presses is in the same workspace. */
  private static boolean isWithin(ConversationRef conversation, Origin origin) {
    ConversationRef here = origin.conversation();
    return conversation.platform().equals(here.platform())
        && conversation.workspace().equals(here.workspace());
  }
}
