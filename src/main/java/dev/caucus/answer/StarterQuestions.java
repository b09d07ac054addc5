package dev.caucus.answer;

import dev.caucus.chat.Outcome;
import dev.caucus.chat.Outcome.Status;
import dev.caucus.chat.Starters;
import dev.caucus.chat.Wording;
import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.Passage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes questions of the articles' own headings, and keeps those that have an answer.
 *
 * <p>Each folder of articles has its turn, so that no topic hides the others.
 */
final class StarterQuestions implements Starters {

  private static final int MOST = 4;

  /** Headings that say nothing of what stands below them. */
  private static final Pattern GENERAL =
      Pattern.compile(
          "^(?:overview|introduction|summary|conclusions?|faq|about|contents|references|see also|notes?)\\b",
          Pattern.CASE_INSENSITIVE);

  /** More folders, and more articles of one, are not read for a few examples. */
  private static final int SHELVES = 2 * MOST;

  private static final int ARTICLES = 5;

  private final KnowledgeBase knowledge;
  private final SubjectsCache subjects;
  private final QuestionAnswerer answerer;
  private volatile @Nullable Kept kept;

  StarterQuestions(KnowledgeBase knowledge, SubjectsCache subjects, QuestionAnswerer answerer) {
    this.knowledge = knowledge;
    this.subjects = subjects;
    this.answerer = answerer;
  }

  private record Kept(Subjects subjects, List<String> questions) {}

  @Override
  public List<String> questions() {
    Subjects current = subjects.current();
    Kept known = kept;
    if (known == null || known.subjects() != current) {
      known = new Kept(current, made(current));
      kept = known;
    }
    return known.questions();
  }

  private List<String> made(Subjects current) {
    List<List<String>> byShelf =
        Shelves.of(knowledge.articles()).stream()
            .limit(SHELVES)
            .map(shelf -> candidates(shelf.stream().limit(ARTICLES).toList(), current))
            .map(each -> each.stream().filter(this::isAnswered).limit(MOST).toList())
            .toList();
    return Shelves.inTurn(byShelf).stream().distinct().limit(MOST).toList();
  }

  private boolean isAnswered(String question) {
    return answerer.answer(question, null).reply().outcome() instanceof Outcome.Answer answer
        && answer.status() == Status.ANSWERED;
  }

  private Set<String> candidates(List<Article> shelf, Subjects current) {
    Set<String> candidates = new LinkedHashSet<>();
    List<String> headings = shared(shelf);
    List<String> names = compared(shelf, current).stream().map(current::name).toList();
    if (!names.isEmpty()) {
      candidates.add(Wording.say("answer.what-is", names.getFirst()));
      for (String heading : headings) {
        if (current.in(heading).isEmpty()) {
          candidates.add(Wording.say("answer.compare", enumerated(names), heading));
        }
      }
    }
    headings.forEach(heading -> candidates.add(Wording.say("answer.tell", heading)));
    return candidates;
  }

  private static String enumerated(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : Wording.say("answer.and", String.join(", ", names.subList(0, last)), names.get(last));
  }

  private static List<String> compared(List<Article> shelf, Subjects current) {
    return shelf.stream()
        .map(article -> current.groups().of(article))
        .filter(options -> !options.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** The outermost headings, those of most articles first. */
  private List<String> shared(List<Article> shelf) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Article article : shelf) {
      for (String heading : outermost(article)) {
        counts.merge(heading, 1, Integer::sum);
      }
    }
    List<String> headings = new ArrayList<>(counts.keySet());
    headings.sort((a, b) -> counts.getOrDefault(b, 0) - counts.getOrDefault(a, 0));
    return headings;
  }

  private Set<String> outermost(Article article) {
    Set<String> headings = new LinkedHashSet<>();
    for (Passage passage :
        knowledge.article(article.id()).map(Article::passages).orElse(List.of())) {
      if (!passage.headings().isEmpty() && !GENERAL.matcher(passage.headings().getFirst()).find()) {
        headings.add(passage.headings().getFirst());
      }
    }
    return headings;
  }
}
