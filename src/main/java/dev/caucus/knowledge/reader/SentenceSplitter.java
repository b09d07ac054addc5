package dev.caucus.knowledge.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts running English text into sentences, with care for technical prose: {@code Node.js}, version
 * numbers, abbreviations, and names that begin a sentence in lower case.
 */
final class SentenceSplitter {

  /** Longer runs without any stop are cut between words, so that they can still be quoted. */
  private static final int LONGEST = 1000;

  private static final String OPENERS = "([{\"'“‘«‹„*_";
  private static final String CLOSERS = ")]}\"'”’»›*_";

  private final String text;
  private final List<String> sentences = new ArrayList<>();
  private int start;

  private SentenceSplitter(String text) {
    this.text = text;
  }

  /** The sentences of a text whose white space is collapsed; every character is in one of them. */
  static List<String> split(String text) {
    return new SentenceSplitter(text).run();
  }

  private List<String> run() {
    for (int i = 0; i < text.length(); i++) {
      if (isStop(text.charAt(i))) {
        int stops = afterStops(i);
        int end = afterClosers(stops);
        if (endsSentence(i, stops, end)) {
          addUpTo(end);
        }
        i = end - 1;
      }
    }
    addUpTo(text.length());
    return sentences;
  }

  private boolean endsSentence(int stop, int stops, int end) {
    char last = text.charAt(stops - 1);
    if (isIdeographicStop(last) || end == text.length()) {
      return true;
    }
    if (text.charAt(end) != ' ') {
      return false;
    }
    int next = afterOpeners(end + 1);
    boolean lowerCase = next < text.length() && Character.isLowerCase(text.charAt(next));
    boolean continues = lowerCase && (end > stops || last == '…' || text.startsWith("..", stop));
    if (continues) {
      return false;
    }
    return (last == '.' && stops == stop + 1)
        ? wordEndsSentence(wordBefore(stop), next)
        : !text.startsWith("Yahoo!", Math.max(0, stop - 5)) || !lowerCase;
  }

  private boolean wordEndsSentence(String word, int next) {
    char following = next < text.length() ? text.charAt(next) : ' ';
    return !isEnumerator(word) && Abbreviation.mayEnd(word, following, wordAt(next));
  }

  /** A number that begins the sentence counts something: "1. Install it." is one sentence. */
  private boolean isEnumerator(String word) {
    return word.length() <= 3
        && !word.isEmpty()
        && word.chars().allMatch(Character::isDigit)
        && text.startsWith(
            word, start + (start < text.length() && text.charAt(start) == ' ' ? 1 : 0));
  }

  private String wordBefore(int stop) {
    int from = stop;
    while (from > start && text.charAt(from - 1) != ' ') {
      from--;
    }
    return text.substring(Math.min(afterOpeners(from), stop), stop);
  }

  private String wordAt(int from) {
    int end = from;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(Math.min(from, text.length()), end);
  }

  private int afterStops(int from) {
    int end = from;
    while (end < text.length() && isStop(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Behind closing quotes, brackets and the number of a note, as in {@code fast.”[1]}. */
  private int afterClosers(int from) {
    int end = from;
    while (end < text.length()) {
      if (CLOSERS.indexOf(text.charAt(end)) >= 0) {
        end++;
      } else if (text.charAt(end) == '[') {
        int note = afterNote(end);
        if (note == end) {
          return end;
        }
        end = note;
      } else {
        return end;
      }
    }
    return end;
  }

  private int afterNote(int from) {
    int end = from + 1;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    boolean note = end > from + 1 && end < text.length() && text.charAt(end) == ']';
    return note ? end + 1 : from;
  }

  private int afterOpeners(int from) {
    int next = from;
    while (next < text.length() && OPENERS.indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    return next;
  }

  private void addUpTo(int end) {
    while (end - start > LONGEST) {
      int cut = start + LONGEST;
      while (cut > start && text.charAt(cut) != ' ') {
        cut--;
      }
      cut = cut > start ? cut : text.indexOf(' ', start + LONGEST, end);
      if (cut < 0) {
        break;
      }
      addPiece(cut);
    }
    addPiece(end);
  }

  private void addPiece(int end) {
    String piece = text.substring(start, end).strip();
    if (!piece.isEmpty()) {
      sentences.add(piece);
    }
    start = end;
  }

  private static boolean isStop(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…' || isIdeographicStop(c);
  }

  private static boolean isIdeographicStop(char c) {
    return c == '。' || c == '！' || c == '？';
  }
}
