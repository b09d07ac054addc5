package dev.caucus.knowledge.reader;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a file's place says about its article when the article itself does not.
 *
 * @param path relative to the knowledge folder, with {@code /}
 */
record ArticlePath(String path) {

  /** As long as an id in the front matter may be. */
  static final int LONGEST_ID = 80;

  private static final Pattern NO_ID_CHARACTERS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern ARTICLES_FOLDER = Pattern.compile("(?<=^|/)articles/");
  private static final Pattern WORD_SEPARATORS = Pattern.compile("[-_\\s]+");

  /**
   * The path as an id, such as {@code node-or-django-intro} for {@code
   * node-or-django/articles/Intro.md}; where letters had to go, a hash keeps ids apart.
   */
  String id() {
    String plain = ARTICLES_FOLDER.matcher(withoutEnding(path)).replaceAll("");
    plain = ACCENTS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
    plain = plain.toLowerCase(Locale.ROOT);
    String id = trimmed(NO_ID_CHARACTERS.matcher(plain).replaceAll("-"));
    boolean lettersLost = plain.chars().anyMatch(c -> c > 127 && Character.isLetterOrDigit(c));
    if (!id.isEmpty() && !lettersLost && id.length() <= LONGEST_ID) {
      return id;
    }
    String hash = Integer.toHexString(path.hashCode());
    String head = trimmed(id.substring(0, Math.min(id.length(), LONGEST_ID - 9)));
    return head.isEmpty() ? "article-" + hash : head + "-" + hash;
  }

  /** The file's name as a title: {@code node_vs-django.md} gives "Node vs django". */
  String title() {
    String name = withoutEnding(path.substring(path.lastIndexOf('/') + 1));
    String words = WORD_SEPARATORS.matcher(name).replaceAll(" ").strip();
    if (words.isEmpty()) {
      return path;
    }
    int first = words.offsetByCodePoints(0, 1);
    return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
  }

  private static String withoutEnding(String name) {
    int dot = name.lastIndexOf('.');
    return dot > name.lastIndexOf('/') ? name.substring(0, dot) : name;
  }

  private static String trimmed(String id) {
    int start = id.startsWith("-") ? 1 : 0;
    int end = id.length() > start && id.endsWith("-") ? id.length() - 1 : id.length();
    return id.substring(start, end);
  }
}
