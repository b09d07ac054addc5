package dev.caucus.knowledge.reader;

/** Makes running text of characters that were laid out for a page. */
final class Whitespace {

  private Whitespace() {}

  /** Single spaces for every run of white space, and no characters that are invisible. */
  static String collapse(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        space = true;
      } else if (!isInvisible(c)) {
        if (space && !out.isEmpty()) {
          out.append(' ');
        }
        space = false;
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || (c >= 0x7F && (Character.isSpaceChar(c) || Character.isISOControl(c)));
  }

  /** Soft hyphens, zero-width spaces, word joiners and stray byte order marks. */
  private static boolean isInvisible(char c) {
    return c == '\u00AD' || c == '\u200B' || c == '\u2060' || c == '\uFEFF';
  }
}
