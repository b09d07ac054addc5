package dev.caucus.web;

import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words that a citation quotes, to be found again in the article. */
final class Quote {

  private final String words;

  Quote(@Nullable String words) {
    this.words = words == null ? "" : plain(words);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** Whether the sentence holds the quote, or is a part of it. */
  boolean covers(Passage.Sentence sentence) {
    String text = plain(sentence.text());
    return !isEmpty() && !text.isEmpty() && (text.contains(words) || words.contains(text));
  }

  boolean isIn(Article article, int position) {
    return position >= 0
        && position < article.passages().size()
        && isIn(article.passages().get(position));
  }

  /** The cited passage, unless the article changed and the words stand somewhere else now. */
  int find(List<Passage> passages, int cited) {
    boolean there = cited >= 0 && cited < passages.size() && isIn(passages.get(cited));
    if (isEmpty() || there) {
      return cited;
    }
    return passages.stream().filter(this::isIn).findFirst().map(Passage::position).orElse(cited);
  }

  private boolean isIn(Passage passage) {
    return !isEmpty()
        && (plain(passage.text()).contains(words)
            || passage.sentences().stream().anyMatch(this::covers));
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
