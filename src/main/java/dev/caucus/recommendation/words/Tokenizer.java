package dev.caucus.recommendation.words;

import dev.caucus.recommendation.words.Token.Break;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts a message into sentences and words: without markup, short forms written out, signs and
 * numbers as words.
 */
final class Tokenizer {

  /** {@code <@U012>}, {@code <!here>}, {@code <#C012|name>}, and a link up to its label. */
  private static final Pattern MARKUP =
      Pattern.compile("<[@!#][^<>\\n]{0,200}>|<?https?://[^\\s<>|]{1,2000}[|>]?");

  /** Marks of direction, soft hyphens and the like, which may stand in the middle of a word. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\x{FE0F}]");

  /** "noooo" is a long "no". */
  private static final Pattern STRETCHED = Pattern.compile("(\\p{L})\\1{2,}");

  private static final Map<String, String> SIGNS = pairs("emoji", " ");
  private static final Map<String, String> CONTRACTIONS = pairs("contractions", " = ");
  private static final Set<String> AUXILIARIES = WordList.words("auxiliaries");

  private static final Pattern PIECE =
      Pattern.compile(
          "(?<sign>(?=[^\\p{L}\\p{N}\\s])(?:"
              + String.join("|", SIGNS.keySet().stream().map(Pattern::quote).toList())
              + "))"
              + "|(?<share>\\d[\\d.,]*\\s?%)"
              + "|(?<number>\\d+(?:[.,']\\d+)*)(?:\\s?(?<unit>k|m|mio|mn|bn|hundred|thousand|million|billion)s?\\b)?"
              + "|(?<name>c\\+\\+|[cf]#|\\.net\\b)"
              + "|(?<abbreviation>\\be\\.g\\.|\\bi\\.e\\.|\\betc\\.)"
              + "|(?<script>\\p{L}{2,30}\\.js\\b)"
              + "|(?<slashed>(?<![\\p{L}\\p{N}])\\p{L}/\\p{L}(?![\\p{L}\\p{N}]))"
              + "|(?<word>\\p{L}[\\p{L}\\p{M}\\p{N}]*(?:['’]\\p{L}+)*)"
              + "|(?<ellipsis>\\.{2,}|…)"
              + "|(?<end>[.!?;\\n]+)"
              + "|(?<arrow>-+>|=+>)"
              + "|(?<joint>[&+/])"
              + "|(?<comma>[,()\\[\\]|]|(?<=\\s)[-–—]+(?=\\s)|—)");

  private Tokenizer() {}

  /** The message without what nobody sees; the places of tokens are places in it. */
  static String visible(String text) {
    return INVISIBLE.matcher(text).replaceAll("").replace("&amp;", "&");
  }

  /** The sentences of a visible text. */
  static List<Sentence> sentences(String visible) {
    List<Sentence> sentences = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    Break before = Break.SENTENCE;
    Matcher piece = PIECE.matcher(masked(visible));
    while (piece.find()) {
      if (piece.group("end") != null) {
        if (!tokens.isEmpty()) {
          sentences.add(sentence(tokens, piece.group().contains("?"), piece.end()));
          tokens = new ArrayList<>();
        }
        before = Break.SENTENCE;
      } else if (piece.group("comma") != null || piece.group("ellipsis") != null) {
        before = before == Break.NONE ? Break.COMMA : before;
      } else {
        for (String word : words(piece)) {
          tokens.add(new Token(word, Stems.of(word), piece.start(), piece.end(), before));
          before = Break.NONE;
        }
      }
    }
    if (!tokens.isEmpty()) {
      sentences.add(sentence(tokens, false, visible.length()));
    }
    return sentences;
  }

  /** The words of a phrase. */
  static List<Token> phrase(String text) {
    return sentences(visible(text)).stream().flatMap(each -> each.tokens().stream()).toList();
  }

  private static Sentence sentence(List<Token> tokens, boolean asks, int to) {
    return new Sentence(Sizes.merged(withoutDeniedAuxiliaries(tokens)), asks, to);
  }

  /** "Do not", "does not", "will not" and the like are all one "not". */
  private static List<Token> withoutDeniedAuxiliaries(List<Token> tokens) {
    List<Token> kept = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean denied =
          i + 1 < tokens.size()
              && tokens.get(i + 1).word().equals("not")
              && !token.word().equals("can")
              && AUXILIARIES.contains(token.word());
      if (denied) {
        tokens.set(i + 1, tokens.get(i + 1).after(token.before()));
      } else {
        kept.add(token);
      }
    }
    return kept;
  }

  private static List<String> words(Matcher piece) {
    String text = piece.group().replace('’', '\'');
    if (piece.group("sign") != null) {
      return List.of(SIGNS.getOrDefault(piece.group(), ""));
    }
    if (piece.group("number") != null) {
      return Sizes.of(piece.group("number"), piece.group("unit")).stream().toList();
    }
    if (piece.group("name") != null) {
      return List.of(text.replace("+", "plus").replace("#", "sharp").replace(".", "dot"));
    }
    if (piece.group("script") != null || piece.group("slashed") != null) {
      return List.of(text.replaceAll("[./]", ""));
    }
    if (piece.group("word") != null) {
      return writtenOut(STRETCHED.matcher(text).replaceAll("$1"));
    }
    if (piece.group("arrow") != null) {
      return List.of("to");
    }
    return piece.group("joint") != null ? List.of("and") : List.of();
  }

  private static List<String> writtenOut(String word) {
    String whole = CONTRACTIONS.get(word);
    if (whole != null) {
      return List.of(whole.split(" "));
    }
    int apostrophe = word.lastIndexOf('\'');
    if (apostrophe < 0) {
      return List.of(word);
    }
    String end = CONTRACTIONS.get(word.substring(apostrophe));
    if (word.endsWith("n't")) {
      return List.of(word.substring(0, word.length() - 3), "not");
    }
    return end == null
        ? List.of(word.replace("'", ""))
        : List.of(word.substring(0, apostrophe).replace("'", ""), end);
  }

  /** The text in lower case, every character in its place, with blanks for markup. */
  private static String masked(String text) {
    StringBuilder lower = new StringBuilder(text);
    for (int i = 0; i < lower.length(); i++) {
      lower.setCharAt(i, Character.toLowerCase(lower.charAt(i)));
    }
    Matcher markup = MARKUP.matcher(text);
    while (markup.find()) {
      lower.replace(markup.start(), markup.end(), " ".repeat(markup.end() - markup.start()));
    }
    for (int i = 0; i < lower.length(); i++) {
      if ("*~`<>_".indexOf(lower.charAt(i)) >= 0 && !isSign(lower, i)) {
        lower.setCharAt(i, ' ');
      }
    }
    return lower.toString();
  }

  /** Whether a character belongs to something like {@code :thumbs_up:} or an arrow. */
  private static boolean isSign(CharSequence text, int at) {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    return switch (text.charAt(at)) {
      case '>' -> before == '-' || before == '=';
      case '_' -> Character.isLetter(before) && at + 1 < text.length();
      default -> false;
    };
  }

  private static Map<String, String> pairs(String list, String between) {
    Map<String, String> pairs = new HashMap<>();
    for (String line : WordList.lines(list)) {
      int at = line.lastIndexOf(between);
      pairs.put(
          line.substring(0, at).toLowerCase(Locale.ROOT), line.substring(at + between.length()));
    }
    return pairs;
  }
}
