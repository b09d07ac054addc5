package dev.caucus.rehearsal;

import dev.caucus.chat.Block;
import dev.caucus.chat.Choice;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Participant;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.chat.TurnHandler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A new conversation with the bot in which two people can speak. */
final class Stage {

  private final TurnHandler bot;
  private final Origin user;
  private final Origin somebodyElse;
  private final Map<String, Choice> buttons = new LinkedHashMap<>();
  private List<Reply> replies = List.of();

  Stage(TurnHandler bot) {
    this.bot = bot;
    String id = UUID.randomUUID().toString();
    this.user = origin(id, "user");
    this.somebodyElse = origin(id, "somebody else");
  }

  private static Origin origin(String id, String name) {
    return new Origin(
        new ConversationRef("rehearsal", id), new Participant(name + " of " + id, name), null);
  }

  void type(boolean bySomebodyElse, String text) {
    take(bot.handle(Turn.typed(bySomebodyElse ? somebodyElse : user, text)));
  }

  void press(String value) throws Mismatch {
    Choice button = buttons.get(value);
    if (button == null) {
      throw new Mismatch(
          "there is no button for " + Written.quoted(value) + " to press, for " + Deed.of(replies),
          Written.choice("The buttons are:", buttons.keySet(), value));
    }
    take(bot.handle(new Turn.Chose(user, button.token())));
  }

  private void take(List<Reply> next) {
    replies = List.copyOf(next);
    for (Reply reply : replies) {
      if (reply.outcome() instanceof Outcome.Question
          || reply.outcome() instanceof Outcome.Recommendation) {
        // Whoever reads the newest question or verdict looks for its buttons, not for older ones.
        buttons.clear();
      }
      reply.blocks().forEach(this::offer);
      if (reply.outcome() instanceof Outcome.Question question) {
        question.choices().forEach(this::offer);
      }
    }
  }

  private void offer(Block block) {
    if (block instanceof Block.Choices(var choices, var aside)) {
      choices.forEach(this::offer);
    }
  }

  private void offer(Choice choice) {
    buttons.put(choice.value(), choice);
  }

  /** What the bot said last. */
  List<Reply> replies() {
    return replies;
  }

  /** What it asked last, if it asked. */
  Optional<Outcome.Question> question() {
    return last(Outcome.Question.class);
  }

  /** Its verdict, if it just gave one. */
  Optional<Outcome.Recommendation> verdict() {
    return last(Outcome.Recommendation.class);
  }

  private <T extends Outcome> Optional<T> last(Class<T> kind) {
    return replies.stream()
        .map(Reply::outcome)
        .filter(kind::isInstance)
        .map(kind::cast)
        .reduce((earlier, later) -> later);
  }
}
