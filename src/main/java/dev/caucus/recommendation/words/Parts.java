package dev.caucus.recommendation.words;

import dev.caucus.knowledge.Criterion;
import dev.caucus.recommendation.words.Meaning.Intent;
import dev.caucus.recommendation.words.Token.Break;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts of a message that answer, that ask, and that tell the dialogue what to do. */
final class Parts {

  /** No more words than this, and a question mark, announce what follows: "Logins? Yes." */
  private static final int ANNOUNCEMENT = 3;

  private final String visible;
  private final @Nullable Criterion asked;
  private final Commands commands;
  private final List<Token> said = new ArrayList<>();
  private final List<String> questions = new ArrayList<>();
  private @Nullable Intent intent;

  /**
   * Sorts the sentences of a message.
   *
   * @param visible the message, in which tokens have their places
   */
  Parts(
      String visible,
      List<Sentence> sentences,
      @Nullable Criterion asked,
      Commands commands,
      Digressions digressions) {
    this.visible = visible;
    this.asked = asked;
    this.commands = commands;
    boolean announced = false;
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = announced ? following(sentences.get(i)) : sentences.get(i);
      announced = i + 1 < sentences.size() && announces(sentence);
      int question = announced ? sentence.tokens().size() : digressions.start(sentence, asked);
      if (!isCommand(sentence.tokens(), sentence.asks())) {
        sort(sentence, question);
      }
    }
  }

  /** The words that answer. */
  List<Token> said() {
    return said;
  }

  @Nullable Intent intent() {
    return intent;
  }

  /** The part that asks the articles, if any does. */
  @Nullable String question() {
    return questions.isEmpty() ? null : String.join(" ", questions);
  }

  private static boolean announces(Sentence sentence) {
    Token first = sentence.tokens().getFirst();
    return sentence.asks()
        && sentence.tokens().size() <= ANNOUNCEMENT
        && !Language.INTERROGATIVES.contains(first.word())
        && !Language.AUXILIARIES.contains(first.word());
  }

  /** The sentence as the rest of the one before. */
  private static Sentence following(Sentence sentence) {
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    tokens.set(0, tokens.getFirst().after(Break.NONE));
    return new Sentence(tokens, sentence.asks(), sentence.to());
  }

  private void sort(Sentence sentence, int question) {
    List<Token> tokens = sentence.tokens();
    if (question < tokens.size()) {
      questions.add(visible.substring(tokens.get(question).from(), sentence.to()).strip());
    }
    for (int from = 0; from < question; ) {
      int to = from + 1;
      while (to < question && !tokens.get(to).isBroken()) {
        to++;
      }
      List<Token> clause = tokens.subList(from, to);
      if (clause.size() == tokens.size() || !isCommand(clause, false)) {
        said.addAll(clause);
      }
      from = to;
    }
  }

  /** Whether that is a command and nothing else, which is noted. Skipping is an answer as well. */
  private boolean isCommand(List<Token> tokens, boolean asks) {
    Optional<Intent> command = commands.in(tokens, asked, asks).filter(each -> each != Intent.SKIP);
    if (intent == null && command.isPresent()) {
      intent = command.get();
    }
    return command.isPresent();
  }
}
