package dev.caucus.discord.commands;

import dev.caucus.chat.Starters;
import dev.caucus.discord.commands.Typed.Text;
import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.Passage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be offered to whoever asks, as long as the articles stay as they are.
 *
 * @param changed when the articles that it is made of last changed
 * @param starters questions to begin with
 * @param headings what the articles' headings stand for, as something to ask
 */
record Offered(@Nullable Instant changed, List<Question> starters, List<Question> headings) {

  /** Nothing, as long as nothing was read. */
  static final Offered NOTHING = new Offered(null, List.of(), List.of());

  /** Something to ask. */
  record Question(String text, Text searched) {

    static Optional<Question> of(String text) {
      String line = text.strip().replaceAll("\\s+", " ");
      return line.isEmpty() || line.length() > Suggestion.LONGEST
          ? Optional.empty()
          : Optional.of(new Question(line, Text.of(line)));
    }
  }

  /** Reads every article, which takes a while if they are many. */
  static Offered read(KnowledgeBase knowledge, Starters starters) {
    // First, so that what changes meanwhile is read again.
    Instant changed = knowledge.status().changed();
    return new Offered(changed, questions(starters.questions()), questions(headings(knowledge)));
  }

  static List<Question> questions(List<String> texts) {
    return texts.stream().flatMap(text -> Question.of(text).stream()).toList();
  }

  private record Place(Article article, String heading) {}

  /** A heading that stands in several places is told apart by the article's title. */
  private static List<String> headings(KnowledgeBase knowledge) {
    List<Place> places = new ArrayList<>();
    for (Article each : knowledge.articles()) {
      knowledge.article(each.id()).ifPresent(article -> places.addAll(places(article)));
    }
    Map<String, Integer> counts = new HashMap<>();
    places.forEach(place -> counts.merge(lower(place.heading()), 1, Integer::sum));
    return places.stream()
        .map(place ->
            counts.getOrDefault(lower(place.heading()), 0) > 1
                ? place.article().title() + ": " + place.heading()
                : place.heading())
        .toList();
  }

  /** Each heading of an article once, however many passages stand below it. */
  private static List<Place> places(Article article) {
    Map<String, Place> places = new LinkedHashMap<>();
    for (Passage passage : article.passages()) {
      if (passage.kind() != Passage.Kind.PROVENANCE) {
        passage.headings().stream()
            .forEach(heading -> places.putIfAbsent(lower(heading), new Place(article, heading)));
      }
    }
    return List.copyOf(places.values());
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
