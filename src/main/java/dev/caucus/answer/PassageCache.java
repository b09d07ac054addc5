package dev.caucus.answer;

import dev.caucus.knowledge.Found;
import dev.caucus.knowledge.Passage;
import dev.caucus.knowledge.Recent;
import dev.caucus.knowledge.TechnicalAnalyzer;
import org.jspecify.annotations.Nullable;

/** Keeps the analysis of the passages that were looked into last. */
final class PassageCache {

  /** About 4 kB each. */
  private static final int MOST = 2_000;

  private final TechnicalAnalyzer analyzer;
  private volatile @Nullable Generation generation;

  PassageCache(TechnicalAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** The analyses for one state of the options, on which the subjects of sentences depend. */
  private record Generation(Subjects subjects, Recent<Key, AnalysedPassage> passages) {}

  /** An article that just changed may have another passage in the same place. */
  private record Key(String place, Passage passage) {

    /** Of the place alone, which tells them apart as a rule. */
    @Override
    public int hashCode() {
      return place.hashCode();
    }
  }

  AnalysedPassage of(Found found, Subjects subjects) {
    Generation current = generation;
    if (current == null || current.subjects() != subjects) {
      current = new Generation(subjects, new Recent<>(MOST));
      generation = current;
    }
    return current
        .passages()
        .get(
            new Key(found.key(), found.passage()),
            () -> AnalysedPassage.of(found, analyzer, subjects));
  }
}
