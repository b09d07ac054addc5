package dev.caucus.answer;

import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.Topic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the subjects until the articles or the topics change. */
final class SubjectsCache {

  private final KnowledgeBase knowledge;
  private volatile @Nullable Kept kept;

  SubjectsCache(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  private record Kept(List<Topic> topics, List<Article> articles, Subjects subjects) {}

  @SuppressWarnings("ReferenceEquality") // the list is made anew when an article changes
  Subjects current() {
    List<Topic> topics = knowledge.topics();
    List<Article> articles = knowledge.articles();
    Kept known = kept;
    if (known == null || !known.topics().equals(topics) || known.articles() != articles) {
      known = new Kept(topics, articles, Subjects.of(topics, articles));
      kept = known;
    }
    return known.subjects();
  }
}
