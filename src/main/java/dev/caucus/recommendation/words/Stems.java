package dev.caucus.recommendation.words;

import java.util.regex.Pattern;
import org.tartarus.snowball.ext.EnglishStemmer;

/** Reduces words to what all their forms share. */
final class Stems {

  /** "Useful" is no form of "use". */
  private static final Pattern DERIVED = Pattern.compile("(?:ful|fully|less|ness|able)$");

  /** A stemmer holds the word that it works on. */
  private static final ThreadLocal<EnglishStemmer> STEMMER =
      ThreadLocal.withInitial(EnglishStemmer::new);

  private Stems() {}

  static String of(String word) {
    if (DERIVED.matcher(word).find()) {
      return word;
    }
    EnglishStemmer stemmer = STEMMER.get();
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
