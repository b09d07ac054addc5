package dev.caucus.gaps;

/** Cuts a text to a length, between two words where it can. */
final class Excerpt {

  private static final String CUT = "…";

  private Excerpt() {}

  /** The text, or its beginning with a mark that something follows. */
  static String of(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = text.lastIndexOf(' ', longest - CUT.length());
    int limit = end > longest / 2 ? end : longest - CUT.length();
    int whole = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    return text.substring(0, whole).stripTrailing() + CUT;
  }
}
