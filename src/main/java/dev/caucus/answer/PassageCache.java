package dev.caucus.answer;

import dev.caucus.knowledge.Found;
import dev.caucus.knowledge.TechnicalAnalyzer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
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
  private record Generation(Subjects subjects, Map<String, AnalysedPassage> passages) {}

  AnalysedPassage of(Found found, Subjects subjects) {
    Generation current = generation;
    if (current == null || current.subjects() != subjects) {
      current = new Generation(subjects, Collections.synchronizedMap(new Recent()));
      generation = current;
    }
    Map<String, AnalysedPassage> passages = current.passages();
    AnalysedPassage known = passages.get(found.key());
    if (known == null) {
      known = AnalysedPassage.of(found, analyzer, subjects);
      passages.put(found.key(), known);
    }
    return known;
  }

  private static final class Recent extends LinkedHashMap<String, AnalysedPassage> {

    private static final long serialVersionUID = 1;

    Recent() {
      super(64, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, AnalysedPassage> eldest) {
      return size() > MOST;
    }
  }
}
