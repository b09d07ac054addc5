package dev.caucus.knowledge.meaning;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Cuts a text into the pieces of words that a BERT model knows, as numbers.
 *
 * <p>The scheme is that of Wu et al., "Google's Neural Machine Translation System" (2016), with the
 * preparation of Devlin et al., "BERT" (2018): lower case, no accents, punctuation apart, and the
 * longest known piece first.
 */
final class WordPieces {

  /** Longer words are taken for noise, as when the model was trained. */
  private static final int LONGEST_WORD = 100;

  private static final String CONTINUED = "##";

  private final Map<String, Integer> pieces;
  private final int unknown;
  private final int start;
  private final int end;

  private WordPieces(Map<String, Integer> pieces) {
    this.pieces = pieces;
    this.unknown = known("[UNK]");
    this.start = known("[CLS]");
    this.end = known("[SEP]");
  }

  private int known(String piece) {
    Integer id = pieces.get(piece);
    if (id == null) {
      throw new IllegalArgumentException("no piece " + piece);
    }
    return id;
  }

  /** Reads the pieces from a description in the format of Hugging Face's {@code tokenizers}. */
  static WordPieces of(JsonNode description) {
    Map<String, Integer> pieces = HashMap.newHashMap(32_768);
    description
        .at("/model/vocab")
        .properties()
        .forEach(piece -> pieces.put(piece.getKey(), piece.getValue().asInt()));
    return new WordPieces(pieces);
  }

  /**
   * The numbers of a text, between those of its start and its end.
   *
   * @param most how many there may be; the rest of a longer text is left out
   */
  long[] of(String text, int most) {
    Numbers numbers = new Numbers(most - 1);
    numbers.add(start);
    String plain = plain(text);
    int from = 0;
    while (from < plain.length() && !numbers.isFull()) {
      int to = from;
      while (to < plain.length() && plain.charAt(to) != ' ') {
        to++;
      }
      if (to > from) {
        addWord(plain.substring(from, to), numbers);
      }
      from = to + 1;
    }
    return numbers.endingWith(end);
  }

  /** The longest known piece, then the longest of what is left, and so on. */
  private void addWord(String word, Numbers numbers) {
    if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
      numbers.add(unknown);
      return;
    }
    Numbers parts = new Numbers(word.length());
    for (int from = 0; from < word.length(); ) {
      int to = word.length();
      Integer piece = null;
      for (; to > from; to--) {
        piece = piece(word, from, to);
        if (piece != null) {
          break;
        }
      }
      if (piece == null) {
        numbers.add(unknown);
        return;
      }
      parts.add(piece);
      from = to;
    }
    numbers.addAll(parts);
  }

  private @Nullable Integer piece(String word, int from, int to) {
    String piece = word.substring(from, to);
    return pieces.get(from == 0 ? piece : CONTINUED + piece);
  }

  /** In lower case, without accents, with blanks around whatever stands alone. */
  private static String plain(String text) {
    String lower =
        Normalizer.normalize(text.toLowerCase(java.util.Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(lower.length() + 16);
    lower.codePoints().forEach(point -> add(point, plain));
    return plain.toString();
  }

  private static void add(int point, StringBuilder plain) {
    int type = Character.getType(point);
    if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
      plain.append(' ');
    } else if (point == 0
        || point == 0xFFFD
        || isControl(type)
        || type == Character.NON_SPACING_MARK) {
      return;
    } else if (isPunctuation(point, type) || isIdeograph(point)) {
      plain.append(' ').appendCodePoint(point).append(' ');
    } else {
      plain.appendCodePoint(point);
    }
  }

  private static boolean isControl(int type) {
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.PRIVATE_USE
        || type == Character.SURROGATE;
  }

  /** ASCII signs such as "$" are punctuation here, though Unicode says otherwise. */
  private static boolean isPunctuation(int point, int type) {
    boolean sign = point > ' ' && point < 0x7F && !Character.isLetterOrDigit(point);
    return sign
        || switch (type) {
          case Character.CONNECTOR_PUNCTUATION,
              Character.DASH_PUNCTUATION,
              Character.START_PUNCTUATION,
              Character.END_PUNCTUATION,
              Character.INITIAL_QUOTE_PUNCTUATION,
              Character.FINAL_QUOTE_PUNCTUATION,
              Character.OTHER_PUNCTUATION ->
              true;
          default -> false;
        };
  }

  private static boolean isIdeograph(int point) {
    return (point >= 0x4E00 && point <= 0x9FFF)
        || (point >= 0x3400 && point <= 0x4DBF)
        || (point >= 0x20000 && point <= 0x2CEAF)
        || (point >= 0xF900 && point <= 0xFAFF)
        || (point >= 0x2F800 && point <= 0x2FA1F);
  }

  /** Up to so many numbers; further ones are dropped. */
  private static final class Numbers {

    private final int most;
    private long[] numbers;
    private int size;

    Numbers(int most) {
      this.most = most;
      this.numbers = new long[Math.min(most + 1, 64)];
    }

    boolean isFull() {
      return size == most;
    }

    void add(long number) {
      if (!isFull()) {
        append(number);
      }
    }

    void addAll(Numbers others) {
      for (int i = 0; i < others.size; i++) {
        add(others.numbers[i]);
      }
    }

    long[] endingWith(long number) {
      append(number);
      return Arrays.copyOf(numbers, size);
    }

    private void append(long number) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, size * 2);
      }
      numbers[size++] = number;
    }
  }
}
