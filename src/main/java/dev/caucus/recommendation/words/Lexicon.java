package dev.caucus.recommendation.words;

import dev.caucus.recommendation.words.Token.Break;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds phrases among words. */
final class Lexicon<M> {

  static final Set<String> FILLERS = WordList.words("fillers");

  /** What no gap goes over: a word between these and the rest of a phrase changes its meaning. */
  private static final Set<String> NO_GAP = Set.of("not", "no", "and", "or", "nor", "without");

  private final Map<String, List<Phrase<M>>> byFirst = new HashMap<>();
  private final Function<Token, String> form;

  private Lexicon(Collection<Phrase<M>> phrases, Function<Token, String> form) {
    this.form = form;
    for (Phrase<M> phrase : phrases) {
      if (!phrase.tokens().isEmpty()) {
        byFirst
            .computeIfAbsent(form.apply(phrase.tokens().getFirst()), first -> new ArrayList<>())
            .add(phrase);
      }
    }
  }

  /** Of phrases of which every form of a word will do. */
  static <M> Lexicon<M> ofStems(Collection<Phrase<M>> phrases) {
    return new Lexicon<>(phrases, Token::stem);
  }

  /** Of phrases that are said with these very words. */
  static <M> Lexicon<M> ofWords(Collection<Phrase<M>> phrases) {
    return new Lexicon<>(phrases, Token::word);
  }

  static boolean isFiller(Token token) {
    return FILLERS.contains(token.word());
  }

  /**
   * A phrase where it was found.
   *
   * @param from its first token
   * @param to the token after its last
   * @param words how many words it has
   * @param gaps how many others are between them
   * @param literal whether the words have the very forms that they have in the phrase
   */
  record Match<M>(int from, int to, int words, int gaps, boolean literal, M meaning) {

    private static <M> Comparator<Match<M>> longestFirst() {
      return Comparator.<Match<M>>comparingInt(match -> -match.words)
          .thenComparing(match -> match.meaning instanceof Sense.Control)
          .thenComparingInt(Match::gaps)
          .thenComparingInt(Match::from);
    }

    /** Whether the other one is a part of this longer one. */
    boolean contains(Match<?> other) {
      return words > other.words && from <= other.from && other.to <= to;
    }
  }

  /** Every phrase among the tokens, also where they overlap. */
  List<Match<M>> all(List<Token> tokens) {
    List<Match<M>> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      for (Phrase<M> phrase : byFirst.getOrDefault(form.apply(tokens.get(i)), List.of())) {
        match(phrase, tokens, i).ifPresent(found::add);
      }
    }
    return found;
  }

  /** The matches that do not overlap longer ones, in order; of one place all its meanings. */
  static <M> List<Match<M>> longest(Collection<Match<M>> matches) {
    List<Match<M>> chosen = new ArrayList<>();
    Set<Integer> taken = new HashSet<>();
    Set<List<Integer>> places = new HashSet<>();
    for (Match<M> match : matches.stream().sorted(Match.longestFirst()).toList()) {
      boolean free = true;
      for (int i = match.from; i < match.to && free; i++) {
        free = !taken.contains(i);
      }
      if (free || places.contains(List.of(match.from, match.to, match.words))) {
        places.add(List.of(match.from, match.to, match.words));
        chosen.add(match);
        for (int i = match.from; i < match.to; i++) {
          taken.add(i);
        }
      }
    }
    chosen.sort(Comparator.comparingInt(Match::from));
    return chosen;
  }

  /** The phrase where it begins with that token, if it goes on there. */
  private Optional<Match<M>> match(Phrase<M> phrase, List<Token> tokens, int start) {
    int at = start + 1;
    int gaps = 0;
    boolean literal = isLiteral(phrase.tokens().getFirst(), tokens.get(start));
    for (Token next : phrase.tokens().subList(1, phrase.tokens().size())) {
      int found = next(form.apply(next), tokens, at, phrase.gaps() > gaps);
      if (found < 0) {
        return Optional.empty();
      }
      gaps += tokens.subList(at, found).stream().allMatch(Lexicon::isFiller) ? 0 : 1;
      literal &= isLiteral(next, tokens.get(found));
      at = found + 1;
    }
    return Optional.of(
        new Match<>(start, at, phrase.tokens().size(), gaps, literal, phrase.meaning()));
  }

  private static boolean isLiteral(Token written, Token said) {
    return written.word().equals(said.word());
  }

  /** Where the phrase's next word is, after fillers and at most one other word; or -1. */
  private int next(String word, List<Token> tokens, int from, boolean gap) {
    boolean gapped = false;
    for (int at = from; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      if (token.before() == Break.SENTENCE || (gapped && token.isBroken())) {
        return -1;
      }
      if (form.apply(token).equals(word)) {
        return at;
      }
      if (!isFiller(token)) {
        if (gapped || !gap || token.isBroken() || isBar(token)) {
          return -1;
        }
        gapped = true;
      }
    }
    return -1;
  }

  private static boolean isBar(Token token) {
    return NO_GAP.contains(token.word());
  }
}
