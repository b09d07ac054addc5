package dev.caucus.recommendation.words;

import java.util.List;
import java.util.function.Predicate;

/** Where the clauses of a statement begin and end. */
final class Clauses {

  private final int[] start;
  private final int[] end;

  /** For each token, how many before it are more than politeness. */
  private final int[] telling;

  Clauses(List<Token> tokens) {
    int size = tokens.size();
    this.start = new int[size];
    this.end = new int[size];
    for (int i = 1; i < size; i++) {
      boolean begins = tokens.get(i).isBroken() || tokens.get(i).word().equals("but");
      start[i] = begins ? i : start[i - 1];
    }
    for (int i = size - 1; i >= 0; i--) {
      end[i] = i + 1 < size && start[i + 1] == start[i] ? end[i + 1] : i + 1;
    }
    this.telling = counts(tokens, token -> !Commands.isPolite(token));
  }

  /** For each place among the tokens, how many before it are like that. */
  static int[] counts(List<Token> tokens, Predicate<Token> like) {
    int[] counts = new int[tokens.size() + 1];
    for (int i = 0; i < tokens.size(); i++) {
      counts[i + 1] = counts[i] + (like.test(tokens.get(i)) ? 1 : 0);
    }
    return counts;
  }

  boolean areSame(int a, int b) {
    return start[a] == start[b];
  }

  /** The first token of the clause. */
  int start(int at) {
    return start[at];
  }

  /** The token after the last of the clause. */
  int end(int at) {
    return end[at];
  }

  /** Whether the words in front of there change nothing in its clause. */
  boolean opens(int from) {
    return telling[from] == telling[start[from]];
  }

  /** Whether all other words of the clause change nothing. */
  boolean isAlone(int from, int to) {
    return opens(from) && telling[Math.max(to, end[from])] == telling[to];
  }
}
