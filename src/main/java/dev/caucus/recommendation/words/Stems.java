package dev.caucus.recommendation.words;

import org.tartarus.snowball.ext.EnglishStemmer;

/** Reduces words to what all their forms share. */
final class Stems {

  /** A stemmer holds the word that it works on. */
  private static final ThreadLocal<EnglishStemmer> STEMMER =
      ThreadLocal.withInitial(EnglishStemmer::new);

  private Stems() {}

  static String of(String word) {
    EnglishStemmer stemmer = STEMMER.get();
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
