package dev.caucus.slack.blockkit;

import dev.caucus.chat.Outcome;
import dev.caucus.chat.Outcome.Status;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Wording;
import dev.caucus.conversation.Links;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Draws a reply in Block Kit.
 *
 * <p>What does not fit into one message goes into several; nothing is ever left out.
 */
public final class BlockKitRenderer {

  /** How the {@code action_id} of a button begins whose value is the token of a choice. */
  public static final String CHOICE = "choice:";

  /** How the {@code action_id} of a button begins whose value is an answer's token. */
  public static final String ANSWER = "answer:";

  /** Below this an answer says that it may be wrong. */
  private static final double SURE = 0.6;

  /** The answer's token has room for two digits. */
  private static final int MOST_SUGGESTIONS = 100;

  private final Links links;

  /** Draws replies whose citations lead there. */
  public BlockKitRenderer(Links links) {
    this.links = links;
  }

  /**
   * The messages that say what the reply says, in this order; at least one.
   *
   * @param offers what is offered below the reply, if it is kept
   */
  public List<SlackMessage> render(Reply reply, Set<Offer> offers) {
    List<Part> parts = new ArrayList<>(new ReplyBlocks(reply, links).draw());
    if (reply.outcome() instanceof Outcome.Answer answer) {
      parts.addAll(doubt(answer));
      parts.addAll(suggestions(answer.suggestions(), reply));
    }
    if (reply.kept() != null) {
      parts.addAll(Buttons.offers(offers, reply.kept()));
    }
    return Messages.holding(parts);
  }

  private static List<Part> doubt(Outcome.Answer answer) {
    return answer.status() == Status.ANSWERED && answer.confidence() < SURE
        ? Prose.ASIDE.of(Line.of(new Span.Plain(Wording.say("slack.unsure"))))
        : List.of();
  }

  private static List<Part> suggestions(List<String> suggestions, Reply reply) {
    if (suggestions.isEmpty()) {
      return List.of();
    }
    if (reply.kept() != null && suggestions.size() <= MOST_SUGGESTIONS) {
      return Buttons.suggestions(suggestions, reply.kept());
    }
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(new Span.Plain(Wording.say("slack.suggestions"))));
    suggestions.forEach(
        question -> lines.add(Line.of(new Span.Plain("• " + Line.single(question)))));
    return Prose.ASIDE.of(lines);
  }
}
