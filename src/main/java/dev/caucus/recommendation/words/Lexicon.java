package dev.caucus.recommendation.words;

import dev.caucus.recommendation.words.Token.Break;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
      if (!phrase.words().isEmpty()) {
        byFirst.computeIfAbsent(phrase.words().getFirst(), first -> new ArrayList<>()).add(phrase);
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
   */
  record Match<M>(int from, int to, int words, int gaps, M meaning) {

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
        int[] end = end(phrase, tokens, i);
        if (end.length > 0) {
          found.add(new Match<>(i, end[0], phrase.words().size(), end[1], phrase.meaning()));
        }
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
      if (free || places.contains(List.of(match.from, match.to))) {
        places.add(List.of(match.from, match.to));
        chosen.add(match);
        for (int i = match.from; i < match.to; i++) {
          taken.add(i);
        }
      }
    }
    chosen.sort(Comparator.comparingInt(Match::from));
    return chosen;
  }

  /** The token after the phrase and the gaps in it; empty if it is not there. */
  private int[] end(Phrase<M> phrase, List<Token> tokens, int start) {
    int at = start + 1;
    int gaps = 0;
    for (int word = 1; word < phrase.words().size(); word++) {
      boolean gapped = false;
      while (at < tokens.size() && !form.apply(tokens.get(at)).equals(phrase.words().get(word))) {
        Token between = tokens.get(at);
        if (between.before() == Break.SENTENCE) {
          return new int[0];
        }
        if (!isFiller(between)) {
          gaps++;
          if (gapped || gaps > phrase.gaps() || between.isBroken() || isBar(between)) {
            return new int[0];
          }
          gapped = true;
        }
        at++;
      }
      if (at >= tokens.size()
          || tokens.get(at).before() == Break.SENTENCE
          || (gapped && tokens.get(at).isBroken())) {
        return new int[0];
      }
      at++;
    }
    return new int[] {at, gaps};
  }

  private static boolean isBar(Token token) {
    return NO_GAP.contains(token.word());
  }
}
