package dev.caucus.recommendation.words;

import dev.caucus.knowledge.Criterion;
import dev.caucus.recommendation.words.Lexicon.Match;
import dev.caucus.recommendation.words.Sense.Control;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds where a sentence stops answering and begins to ask. */
final class Digressions {

  /** No more words than this are a bare answer with a question mark: "a few hundred users?". */
  private static final int FRAGMENT = 6;

  private static final Lexicon<Boolean> REQUESTS =
      Lexicon.ofWords(
          WordList.lines("requests").stream().map(line -> Phrase.exact(line, true)).toList());

  private final TopicWords words;

  Digressions(TopicWords words) {
    this.words = words;
  }

  /** The first token of the sentence's question; as many as it has if it asks nothing. */
  int start(Sentence sentence, @Nullable Criterion asked) {
    List<Token> tokens = sentence.tokens();
    List<Match<Sense>> matches = words.in(tokens);
    if (supposes(tokens, matches) || isReply(tokens, matches)) {
      return tokens.size();
    }
    List<Integer> requests = REQUESTS.all(tokens).stream().map(Match::from).toList();
    int after = 0;
    while (after < tokens.size()) {
      int first = afterOpeners(tokens, after);
      if (asks(sentence, first, after == 0) || requests.contains(first)) {
        return first;
      }
      after = nextBreak(tokens, Math.max(first, after + 1));
    }
    boolean answers = tokens.size() <= FRAGMENT && isAnswer(matches, asked);
    boolean bare = tokens.stream().allMatch(Commands::isPolite);
    return !sentence.asks() || answers || bare ? tokens.size() : 0;
  }

  /** "What if we used Python?", "could we change it to JavaScript?" */
  private static boolean supposes(List<Token> tokens, List<Match<Sense>> matches) {
    boolean topical = matches.stream().anyMatch(match -> !(match.meaning() instanceof Control));
    return topical
        && matches.stream()
            .filter(match -> match.meaning() == Control.SUPPOSITION)
            .anyMatch(match ->
                tokens.subList(0, match.from()).stream()
                    .allMatch(token ->
                        Commands.isPolite(token) || Language.OPENERS.contains(token.word())));
  }

  /** "Why not?", "who knows?" */
  private static boolean isReply(List<Token> tokens, List<Match<Sense>> matches) {
    return matches.stream()
        .anyMatch(match ->
            (match.meaning() == Control.YES || match.meaning() == Control.UNSURE)
                && match.to() - match.from() == tokens.size());
  }

  private static boolean isAnswer(List<Match<Sense>> matches, @Nullable Criterion asked) {
    return matches.stream()
        .anyMatch(match ->
            switch (match.meaning()) {
              case Sense.Value value ->
                  !value.reply() || (asked != null && asked.id().equals(value.criterion()));
              case Sense.About about -> true;
              case Control control -> control == Control.YES || control == Control.NO;
            });
  }

  private static int afterOpeners(List<Token> tokens, int from) {
    int first = from;
    while (first < tokens.size() && Language.OPENERS.contains(tokens.get(first).word())) {
      first++;
    }
    return first;
  }

  /** The next place where a question could begin: after a comma, "but" or "and". */
  private static int nextBreak(List<Token> tokens, int from) {
    int next = from;
    while (next < tokens.size()
        && !tokens.get(next).isBroken()
        && !tokens.get(next).word().equals("but")
        && !tokens.get(next).word().equals("and")) {
      next++;
    }
    return next;
  }

  private boolean asks(Sentence sentence, int first, boolean atStart) {
    List<Token> tokens = sentence.tokens();
    if (first + 1 >= tokens.size()) {
      return false;
    }
    String word = tokens.get(first).word();
    Token next = tokens.get(first + 1);
    boolean verbFollows = Language.AUXILIARIES.contains(next.word());
    boolean subjectFollows = Language.SUBJECTS.contains(next.word()) || words.isOption(next);
    if (Language.INTERROGATIVES.contains(word)) {
      return sentence.asks()
          || (word.equals("how") && !subjectFollows)
          || (verbFollows && (atStart || word.equals("what") || word.equals("why")));
    }
    boolean inverted = Language.AUXILIARIES.contains(word) && subjectFollows;
    boolean denied = word.equals("not") && subjectFollows && sentence.asks() && atStart;
    return (inverted && (sentence.asks() || atStart)) || denied;
  }
}
