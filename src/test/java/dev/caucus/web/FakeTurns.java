package dev.caucus.web;

import dev.caucus.chat.Block;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn;
import dev.caucus.chat.TurnHandler;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Stands in for the conversation: remembers the turns and says what the test told it to. */
class FakeTurns implements TurnHandler {

  private final List<Turn> taken = new CopyOnWriteArrayList<>();
  private volatile Function<Turn, List<Reply>> answers = turn -> List.of();

  private final FakePolls polls;

  FakeTurns(FakePolls polls) {
    this.polls = polls;
    reset();
  }

  void reset() {
    taken.clear();
    polls.reset();
    answers = this::demonstrate;
  }

  void answer(Function<Turn, List<Reply>> with) {
    answers = with;
  }

  void answer(Reply... with) {
    answers = turn -> List.of(with);
  }

  Turn last() {
    return taken.getLast();
  }

  @Override
  public List<Reply> handle(Turn turn) {
    taken.add(turn);
    return answers.apply(turn);
  }

  /** Shows every kind of reply, by a word in the question. */
  private List<Reply> demonstrate(Turn turn) {
    return switch (turn) {
      case Turn.Said(var origin, var text) when text.contains("moon") -> List.of(Samples.UNKNOWN);
      case Turn.Said(var origin, var text) when text.contains("learn") -> List.of(Samples.DISPUTED);
      case Turn.Said(var origin, var text) when text.contains("code") -> List.of(Samples.CODE);
      case Turn.Said(var origin, var text) when text.contains("which") -> List.of(Samples.CHOICES);
      case Turn.Said(var origin, var text) when text.contains("verdict") ->
          List.of(Dialogues.VERDICT);
      case Turn.Said(var origin, var text) when text.contains("torn") ->
          List.of(Dialogues.TOO_CLOSE);
      case Turn.Said(var origin, var text) when text.equals("In the morning") ->
          List.of(Dialogues.after("r:d1:when:morning"));
      case Turn.Said said -> List.of(Samples.ANSWERED);
      case Turn.Chose(var origin, var token) when token.startsWith("r:") ->
          List.of(Dialogues.after(token));
      case Turn.Chose(var origin, var token) when token.matches("p:(vote|mine|post):.*") ->
          List.of(polls.answer(turn));
      case Turn.Commanded(var origin, var command, var rest) when command.equals("poll") ->
          List.of(polls.answer(turn));
      case Turn.Chose(var origin, var token) -> List.of(notice("chosen", "You chose " + token));
      case Turn.Commanded(var origin, var command, var topic) when command.equals("recommend") ->
          List.of(topic.isEmpty() ? Dialogues.TOPICS : Dialogues.FIRST);
      case Turn.Commanded command -> List.of(notice("help", "Ask a question about the articles."));
      case Turn.Overheard overheard -> List.of();
      case Turn.Submitted form -> List.of(polls.answer(turn));
    };
  }

  private static Reply notice(String code, String text) {
    return Reply.of(new Outcome.Notice(code, text), new Block.Notice(text));
  }
}
