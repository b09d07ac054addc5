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

/** Makes questions of the articles' own headings, and keeps those that have an answer. */
final class StarterQuestions implements Starters {

  private static final int MOST = 4;

  /** Headings that say nothing of what stands below them. */
  private static final Pattern GENERAL =
      Pattern.compile(
          "^(?:overview|introduction|summary|conclusions?|faq|about|contents|references|see also|notes?)\\b",
          Pattern.CASE_INSENSITIVE);

  /** More articles are not read for a few examples. */
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
      known =
          new Kept(
              current, candidates(current).stream().filter(this::isAnswered).limit(MOST).toList());
      kept = known;
    }
    return known.questions();
  }

  private boolean isAnswered(String question) {
    return answerer.answer(question, null).reply().outcome() instanceof Outcome.Answer answer
        && answer.status() == Status.ANSWERED;
  }

  private Set<String> candidates(Subjects current) {
    Set<String> candidates = new LinkedHashSet<>();
    List<List<String>> groups = current.groups();
    if (!groups.isEmpty()) {
      List<String> names = groups.getFirst().stream().map(current::name).toList();
      candidates.add(Wording.say("answer.what-is", names.getFirst()));
      for (String heading : shared()) {
        if (current.in(heading).isEmpty()) {
          candidates.add(Wording.say("answer.compare", String.join(" and ", names), heading));
        }
      }
    }
    shared().forEach(heading -> candidates.add(Wording.say("answer.tell", heading)));
    return candidates;
  }

  /** The outermost headings, those of most articles first. */
  private List<String> shared() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Article article : knowledge.articles().stream().limit(ARTICLES).toList()) {
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
