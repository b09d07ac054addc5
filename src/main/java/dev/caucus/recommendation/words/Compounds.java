package dev.caucus.recommendation.words;

import dev.caucus.knowledge.Dictionary;
import dev.caucus.recommendation.words.Token.Break;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads "realtime" and "real-time" as "real time", wherever a topic has one of them. */
final class Compounds {

  private static final int SHORTEST = 6;

  private final Map<String, List<String>> apart = new HashMap<>();
  private final Set<String> wholes;

  /** Of phrases of a topic: {@code words} are all that it has. */
  Compounds(List<List<Token>> phrases, Set<String> words) {
    this.wholes = words;
    for (List<Token> phrase : phrases) {
      for (int i = 1; i < phrase.size(); i++) {
        String first = phrase.get(i - 1).word();
        String second = phrase.get(i).word();
        if (isCompound(first, second)) {
          apart.put(first + second, List.of(first, second));
        }
      }
    }
  }

  private static boolean isCompound(String first, String second) {
    return first.length() > 1
        && second.length() > 1
        && first.length() + second.length() >= SHORTEST
        && !Lexicon.FILLERS.contains(first)
        && !Lexicon.FILLERS.contains(second)
        && !Dictionary.isCommon(first + second);
  }

  Set<String> joined() {
    return apart.keySet();
  }

  /** The tokens, with compounds in the spelling that all share. */
  List<Token> read(List<Token> tokens) {
    List<Token> read = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      List<String> parts = apart.get(token.word());
      if (parts != null) {
        read.add(token.as(parts.getFirst(), token.before()));
        read.add(token.as(parts.getLast(), Break.NONE));
      } else if (i + 1 < tokens.size() && isWhole(token, tokens.get(i + 1))) {
        Token next = tokens.get(++i);
        String whole = token.word() + next.word();
        read.add(new Token(whole, Stems.of(whole), token.from(), next.to(), token.before()));
      } else {
        read.add(token);
      }
    }
    return read;
  }

  private boolean isWhole(Token first, Token second) {
    return !second.isBroken()
        && isCompound(first.word(), second.word())
        && wholes.contains(first.word() + second.word())
        && !apart.containsKey(first.word() + second.word());
  }
}
