package dev.caucus.recommendation;

import dev.caucus.chat.Citation;
import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.Criterion.Evidence;
import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.Passage;
import dev.caucus.knowledge.Passage.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers the places of the articles that a verdict cites, in the order of their first mention. */
final class Sources {

  private final KnowledgeBase knowledge;
  private final Map<String, Optional<Article>> articles = new HashMap<>();
  private final Map<Evidence, Citation> citations = new LinkedHashMap<>();

  Sources(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /** The citations of that evidence; what no article says any more is left out. */
  List<Citation> cite(List<Evidence> evidence) {
    List<Citation> cited = new ArrayList<>();
    for (Evidence place : evidence) {
      Citation known = citations.get(place);
      Optional<Citation> citation = known == null ? locate(place) : Optional.of(known);
      citation.ifPresent(found -> {
        citations.put(place, found);
        cited.add(found);
      });
    }
    return cited;
  }

  /** Everything that was cited, by number. */
  List<Citation> all() {
    return List.copyOf(citations.values());
  }

  private Optional<Citation> locate(Evidence evidence) {
    return articles
        .computeIfAbsent(evidence.article(), knowledge::article)
        .flatMap(article -> locate(evidence, article));
  }

  private Optional<Citation> locate(Evidence evidence, Article article) {
    return article.passages().stream()
        .filter(evidence::isUnder)
        .flatMap(passage ->
            passage.sentences().stream()
                .filter(evidence::isSaidIn)
                .map(sentence -> citation(article, passage, sentence)))
        .findFirst();
  }

  private Citation citation(Article article, Passage passage, Sentence sentence) {
    String url = article.url();
    return new Citation(
        citations.size() + 1,
        article.id(),
        article.title(),
        article.author(),
        article.published(),
        passage.headingPath(),
        passage.position(),
        sentence.text(),
        url == null ? Citation.page(article.id(), passage.position()) : url);
  }
}
