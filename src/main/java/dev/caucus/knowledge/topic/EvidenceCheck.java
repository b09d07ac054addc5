package dev.caucus.knowledge.topic;

import dev.caucus.knowledge.KnowledgeFailure;
import dev.caucus.knowledge.Passage;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Looks whether the articles say what a topic's evidence has them say. */
public final class EvidenceCheck {

  private final Defects defects;
  private final Map<String, List<Passage>> articles;
  private final Collection<String> ids;

  private EvidenceCheck(
      Defects defects, Map<String, List<Passage>> articles, Collection<String> ids) {
    this.defects = defects;
    this.articles = articles;
    this.ids = ids;
  }

  /**
   * What is wrong with those places, by line.
   *
   * @param path the topic's file
   * @param articles the passages of the articles that the places name, as far as there are any, by
   *     the article's id
   * @param ids the ids of all articles, for a hint which one was meant
   */
  public static List<KnowledgeFailure> failures(
      String path,
      List<CitedPlace> places,
      Map<String, List<Passage>> articles,
      Collection<String> ids) {
    Defects defects = new Defects(path);
    EvidenceCheck check = new EvidenceCheck(defects, articles, ids);
    places.forEach(check::check);
    return defects.inOrder();
  }

  private void check(CitedPlace place) {
    String id = place.evidence().article();
    List<Passage> passages = articles.get(id);
    if (passages == null) {
      String remedy = "Use the id of an article, as its front matter has it, or add the article.";
      String problem = "No article has the id " + Wording.quoted(id) + ".";
      defects.at(place.article(), problem, Nearest.hint(id, ids) + remedy);
      return;
    }
    String heading = place.evidence().heading();
    List<Passage> under = under(heading, passages);
    if (under.isEmpty()) {
      defects.at(place.heading(), noHeading(id, heading), headingRemedy(heading, passages));
    } else if (!Quotes.stand(place.evidence().quote(), under)) {
      defects.at(
          place.quote(),
          "The article %s has no such words %s: %s."
              .formatted(
                  Wording.quoted(id), placeOf(heading), Wording.quoted(place.evidence().quote())),
          quoteRemedy(place.evidence().quote(), under, passages));
    }
  }

  private static List<Passage> under(String heading, List<Passage> passages) {
    return passages.stream().filter(passage -> path(passage).equals(heading)).toList();
  }

  private static String path(Passage passage) {
    return Wording.collapsed(passage.headingPath());
  }

  private static String placeOf(String heading) {
    return heading.isEmpty() ? "above its first heading" : "under " + Wording.quoted(heading);
  }

  private static String noHeading(String id, String heading) {
    String article = "The article " + Wording.quoted(id);
    return heading.isEmpty()
        ? article + " has no text above its first heading."
        : article + " has no text right under the heading " + Wording.quoted(heading) + ".";
  }

  private static String headingRemedy(String heading, List<Passage> passages) {
    List<String> paths =
        passages.stream().map(EvidenceCheck::path).filter(path -> !path.isEmpty()).toList();
    return paths.stream()
        .filter(path -> path.endsWith("› " + heading) || path.startsWith(heading + " ›"))
        .findFirst()
        .or(() -> Nearest.to(heading, paths.stream().distinct().toList()))
        .map(path ->
            "The nearest is "
                + whole(path)
                + "; write all headings above the place, joined by \" › \".")
        .orElse("It has no headings: write \"\".");
  }

  private static String quoteRemedy(String quote, List<Passage> under, List<Passage> all) {
    if (Quotes.spread(quote, under)) {
      return "They go beyond one sentence, item or row: quote words of one of them.";
    }
    return all.stream()
        .filter(passage -> Quotes.stand(quote, List.of(passage)))
        .findFirst()
        .map(passage -> "They stand " + placeOf(passage) + ".")
        .orElseGet(() ->
            "Quote words as they stand there"
                + Quotes.nearest(quote, under)
                    .map(sentence -> "; the nearest are " + Wording.quoted(sentence) + ".")
                    .orElse("."));
  }

  private static String placeOf(Passage passage) {
    String path = path(passage);
    return path.isEmpty() ? "above the first heading: write \"\"" : "under " + whole(path);
  }

  /** Not cut, since it is there to be copied. */
  private static String whole(String path) {
    return "\"" + path + "\"";
  }
}
