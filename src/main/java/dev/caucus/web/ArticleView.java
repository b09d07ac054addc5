package dev.caucus.web;

import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.Passage;
import dev.caucus.knowledge.Passage.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article with one passage of it pointed out, ready for the template.
 *
 * @param about what the front matter says about it, in sentences
 * @param quoteGone whether the words to point out are not there any more
 */
record ArticleView(
    ArticleSummary summary,
    List<PassageView> about,
    List<PassageView> passages,
    boolean quoteGone) {

  static ArticleView of(Article article, int passage, @Nullable String quote) {
    Quote words = new Quote(quote);
    int target = words.find(article.passages(), passage);
    List<PassageView> about = new ArrayList<>();
    List<PassageView> body = new ArrayList<>();
    List<String> headings = List.of();
    for (Passage next : article.passages()) {
      boolean front = next.kind() == Kind.PROVENANCE;
      (front ? about : body)
          .add(
              PassageView.of(
                  next, front ? next.headings() : headings, next.position() == target, words));
      headings = front ? headings : next.headings();
    }
    return new ArticleView(
        new ArticleSummary(article), about, body, !words.isEmpty() && !words.isIn(article, target));
  }
}
