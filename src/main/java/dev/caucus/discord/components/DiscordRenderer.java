package dev.caucus.discord.components;

import dev.caucus.chat.Choice;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Outcome.Status;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Wording;
import dev.caucus.conversation.AnswerToken;
import dev.caucus.conversation.AnswerToken.Deed;
import dev.caucus.conversation.Links;
import dev.caucus.discord.components.Prose.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Draws a reply in Discord's components.
 *
 * <p>What does not fit into one message goes into several; nothing is ever left out.
 */
public final class DiscordRenderer {

  /** Below this an answer says that it may be wrong. */
  private static final double SURE = 0.6;

  /** The answer's token has room for two digits. */
  private static final int MOST_SUGGESTIONS = 100;

  private final Links links;

  /** Draws replies whose citations lead there. */
  public DiscordRenderer(Links links) {
    this.links = links;
  }

  /**
   * The messages that say what the reply says, in this order; at least one.
   *
   * @param offers what is offered below the reply: {@link Offer#OWN_WORDS} where it asks a
   *     dialogue's question, anything else if it is kept
   */
  public List<DiscordMessage> render(Reply reply, Set<Offer> offers) {
    Picks picks = new Picks();
    List<Part> parts = new ArrayList<>(new ReplyParts(reply, links, picks).draw());
    if (reply.outcome() instanceof Outcome.Answer answer) {
      parts.addAll(doubt(answer));
      parts.addAll(suggestions(answer.suggestions(), reply, picks));
    }
    if (asks(reply) && offers.contains(Offer.OWN_WORDS)) {
      parts = Offers.withOwnWords(parts);
    }
    if (reply.kept() != null) {
      parts.addAll(Offers.about(reply.kept(), offers));
    }
    return Messages.holding(parts, accent(reply.outcome()));
  }

  private static boolean asks(Reply reply) {
    return reply.outcome() instanceof Outcome.Question question && question.position() > 0;
  }

  private static List<Part> doubt(Outcome.Answer answer) {
    return answer.status() == Status.ANSWERED && answer.confidence() < SURE
        ? List.of(new Prose(Look.ASIDE, Line.of(Wording.say("discord.unsure"))))
        : List.of();
  }

  private static List<Part> suggestions(List<String> suggestions, Reply reply, Picks picks) {
    if (suggestions.isEmpty()) {
      return List.of();
    }
    Line heading = Line.of(Wording.say("discord.suggestions"));
    List<Part> parts = new ArrayList<>();
    String kept = reply.kept();
    if (kept != null && suggestions.size() <= MOST_SUGGESTIONS) {
      parts.add(new Prose(Look.ASIDE, heading));
      parts.addAll(picks.of(choices(suggestions, kept), Look.ASIDE));
    } else {
      List<Line> lines = new ArrayList<>(List.of(heading));
      suggestions.forEach(question -> lines.add(Line.of("• " + Line.single(question))));
      parts.add(new Prose(Look.ASIDE, lines));
    }
    return parts;
  }

  private static List<Choice> choices(List<String> suggestions, String answer) {
    return IntStream.range(0, suggestions.size())
        .mapToObj(at ->
            new Choice("ask", suggestions.get(at), new AnswerToken(Deed.ASK, answer, at).written()))
        .toList();
  }

  /** A verdict shows its strength at a glance, and a notice that it is no answer. */
  private static OptionalInt accent(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Recommendation verdict ->
          OptionalInt.of(
              switch (verdict.strength()) {
                case CLEAR -> 0x2E9E5B;
                case LEANING -> 0xD9A520;
                case TOO_CLOSE -> 0x7A869A;
              });
      case Outcome.Notice notice -> OptionalInt.of(0x5865F2);
      case Outcome.Answer answer -> OptionalInt.empty();
      case Outcome.Question question -> OptionalInt.empty();
      case Outcome.Poll poll -> OptionalInt.of(poll.winners().isEmpty() ? 0x5865F2 : 0x2E9E5B);
    };
  }
}
