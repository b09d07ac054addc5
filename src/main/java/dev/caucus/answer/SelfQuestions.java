package dev.caucus.answer;

import dev.caucus.chat.Wording;
import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.Found;
import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.Passage;
import dev.caucus.knowledge.Passage.Kind;
import dev.caucus.knowledge.TechnicalAnalyzer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes questions of headings and sentences, the same ones of the same articles. */
final class SelfQuestions {

  /** More of them tell little more. */
  private static final int MOST = 120;

  /** A sentence with fewer words that tell something makes no question. */
  private static final int FEWEST_WORDS = 5;

  /** As many as people ask with. */
  private static final int OWN_WORDS = 6;

  /** People also use words that stand elsewhere in the article, up to so many. */
  private static final int MOST_STRANGE = 2;

  /** Of this many questions of an article, one is made of a heading. */
  private static final int HEADINGS = 3;

  private final KnowledgeBase knowledge;
  private final TechnicalAnalyzer analyzer;
  private final English english;

  SelfQuestions(KnowledgeBase knowledge, TechnicalAnalyzer analyzer, English english) {
    this.knowledge = knowledge;
    this.analyzer = analyzer;
    this.english = english;
  }

  List<SelfMade> made(Subjects subjects) {
    List<Article> all =
        knowledge.articles().stream().sorted(Comparator.comparing(Article::id)).toList();
    List<Article> asked = spread(all, MOST / 2);
    int each = asked.isEmpty() ? 0 : Math.ceilDiv(MOST, asked.size());
    Map<String, List<SelfMade>> byText =
        asked.stream()
            .flatMap(article -> knowledge.article(article.id()).stream())
            .flatMap(article -> of(article, each, subjects).stream())
            .collect(
                Collectors.groupingBy(SelfMade::text, LinkedHashMap::new, Collectors.toList()));
    // Nobody can say which article a question is about that could be made of several.
    return byText.values().stream()
        .filter(same -> same.size() == 1)
        .map(List::getFirst)
        .limit(MOST)
        .toList();
  }

  private List<SelfMade> of(Article article, int most, Subjects subjects) {
    List<SelfMade> made = new ArrayList<>(spread(ofHeadings(article, subjects), most / HEADINGS));
    made.addAll(spread(ofSentences(article, subjects), most - made.size()));
    return made;
  }

  private List<SelfMade> ofHeadings(Article article, Subjects subjects) {
    Map<String, SelfMade> byHeading = new LinkedHashMap<>();
    for (Passage passage : article.passages()) {
      if (isText(passage) && !passage.headings().isEmpty()) {
        String heading = passage.headings().getLast();
        String asked = Wording.say("answer.tell", heading);
        byHeading.putIfAbsent(
            heading,
            new SelfMade(
                named(asked, article, passage, 0, subjects),
                article.id(),
                Set.of(passage.position()),
                heading));
      }
    }
    return List.copyOf(byHeading.values());
  }

  private List<SelfMade> ofSentences(Article article, Subjects subjects) {
    List<Place> places = places(article);
    List<SelfMade> made = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      Place elsewhere = places.get((i + places.size() / 2) % places.size());
      List<String> words = new ArrayList<>(some(place.telling(), OWN_WORDS));
      words.addAll(some(elsewhere.telling(), i % (MOST_STRANGE + 1)));
      String asked = String.join(" ", new LinkedHashSet<>(words));
      made.add(
          new SelfMade(
              named(asked, article, place.passage(), place.sentence(), subjects),
              article.id(),
              Set.of(place.passage().position(), elsewhere.passage().position()),
              ""));
    }
    return made;
  }

  /** A sentence that tells enough to be asked about. */
  private record Place(Passage passage, int sentence, List<String> telling) {}

  private List<Place> places(Article article) {
    List<Place> places = new ArrayList<>();
    for (Passage passage : article.passages()) {
      for (int i = 0; isText(passage) && i < passage.sentences().size(); i++) {
        List<String> telling = telling(passage.sentences().get(i).text());
        if (telling.size() >= FEWEST_WORDS) {
          places.add(new Place(passage, i, telling));
        }
      }
    }
    return places;
  }

  private static boolean isText(Passage passage) {
    return passage.kind() != Kind.PROVENANCE && passage.kind() != Kind.CODE;
  }

  /** The words of a sentence that tell what it is about. */
  private List<String> telling(String sentence) {
    return Word.in(sentence, analyzer).stream()
        .map(Word::surface)
        .filter(word -> word.length() > 2 && word.chars().anyMatch(Character::isLetter))
        .filter(word -> !english.isFunctional(word) && !english.isLight(word))
        .toList();
  }

  /** Two of three: nobody asks in a sentence's own words throughout. */
  private static List<String> some(List<String> telling, int most) {
    List<String> some = new ArrayList<>();
    for (int i = 0; i < telling.size() && some.size() < most; i++) {
      if (i % 3 != 2) {
        some.add(telling.get(i));
      }
    }
    return some;
  }

  /** With the option that it is about, as people would ask. */
  private String named(
      String asked, Article article, Passage passage, int sentence, Subjects subjects) {
    if (subjects.isEmpty() || !subjects.in(asked).isEmpty()) {
      return asked;
    }
    Found found = new Found(article, passage, "", 0, List.of());
    Set<String> about = AnalysedPassage.of(found, analyzer, subjects).subjects().get(sentence);
    return about.isEmpty() ? asked : asked + " " + subjects.name(about.iterator().next());
  }

  /** So many of them at most, from beginning to end. */
  private static <T> List<T> spread(List<T> all, int most) {
    if (all.size() <= most) {
      return all;
    }
    List<T> some = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      some.add(all.get((int) ((long) i * all.size() / most)));
    }
    return some;
  }
}
