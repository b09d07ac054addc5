package dev.caucus.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.caucus.QuietUnlessFailing.Printing;
import dev.caucus.answer.Answerers;
import dev.caucus.answer.QuestionAnswerer;
import dev.caucus.evaluation.Corpus.Page;
import dev.caucus.evaluation.Corpus.Paragraph;
import dev.caucus.evaluation.Shown.Asked;
import dev.caucus.knowledge.Found;
import dev.caucus.knowledge.Meaning;
import dev.caucus.knowledge.index.ServedFolder;
import dev.caucus.knowledge.meaning.Models;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Asks the questions of a corpus of other people, and asks other search engines the same.
 *
 * <p>{@code mvn test -Plong-run -Dtest=CorpusEvaluation -Devaluation.corpus=dev-v2.0.json}, with a
 * file in the format of SQuAD 2.0. {@code -Devaluation.every=1} asks all of its questions instead
 * of every fourth, {@code -Devaluation.words=true} searches by words alone.
 *
 * <p>Answers are asked for over HTTP. They cite up to three sentences and no further passages, so
 * where the right passage stands in the whole search is measured inside the process.
 */
@Tag("long-run")
@Printing
class CorpusEvaluation {

  private static final String FILE = System.getProperty("evaluation.corpus", "");
  private static final int EVERY = Integer.getInteger("evaluation.every", 4);
  private static final boolean WORDS = Boolean.getBoolean("evaluation.words");
  private static final int LOOKED_AT = 10;

  /** How many articles are left out, and every which paragraph. */
  private static final int ARTICLES_OUT = 4;

  private static final int PARAGRAPHS_OUT = 3;

  @TempDir private Path folder;

  private Corpus corpus = new Corpus(List.of());
  private List<Asked> questions = List.of();

  @BeforeEach
  void read() {
    assumeFalse(FILE.isEmpty(), "evaluation.corpus names no file");
    corpus = Corpus.in(Path.of(FILE));
    List<Asked> all = new ArrayList<>();
    for (Paragraph paragraph : corpus.paragraphs()) {
      paragraph.questions().forEach(question -> all.add(new Asked(question, paragraph)));
    }
    questions =
        IntStream.range(0, all.size()).filter(i -> i % EVERY == 0).mapToObj(all::get).toList();
  }

  @Test
  void theRightPassageIsFoundMoreOftenThanByOthers() throws Exception {
    System.out.printf(
        "%d articles, %d passages, %d questions%n%-42s %6s %6s %7s%n",
        corpus.pages().size(),
        corpus.paragraphs().size(),
        questions.size(),
        "passages",
        "R@1",
        "R@5",
        "MRR@10");
    List<String> passages = new ArrayList<>();
    for (Page page : corpus.pages()) {
      page.paragraphs().forEach(paragraph -> passages.add(page.title() + "\n" + paragraph.text()));
    }
    Ranks standard =
        ask("Lucene, StandardAnalyzer", new LucenePeer(new StandardAnalyzer(), passages));
    Ranks english = ask("Lucene, EnglishAnalyzer", new LucenePeer(new EnglishAnalyzer(), passages));
    Ranks sqlite = ask("SQLite FTS5, porter", new SqlitePeer(passages));
    Ranks own = askSearch();
    System.out.println(own.row("Caucus, the search alone (goal .890, .975)"));
    assertThat(own.first())
        .isGreaterThan(Math.max(standard.first(), Math.max(english.first(), sqlite.first())));
  }

  private Ranks ask(String name, Peer peer) throws Exception {
    try (peer) {
      List<Paragraph> paragraphs = corpus.paragraphs();
      Ranks ranks = new Ranks();
      for (Asked asked : questions) {
        List<Integer> found = peer.find(asked.question().text(), LOOKED_AT);
        ranks.add(found.indexOf(paragraphs.indexOf(asked.paragraph())));
      }
      System.out.println(ranks.row(name));
      return ranks;
    }
  }

  private Ranks askSearch() throws Exception {
    Path articles = new CorpusFolder(corpus, folder.resolve("search")).articles();
    try (ServedFolder served =
        ServedFolder.of(articles, folder.resolve("index"), WORDS ? Meaning.NONE : Models.model())) {
      HeardSearch search = new HeardSearch(served.search());
      QuestionAnswerer answerer = Answerers.on(served.knowledge(), search);
      Ranks ranks = new Ranks();
      for (Asked asked : questions) {
        answerer.answer(asked.question().text(), null);
        ranks.add(place(asked.paragraph(), search.takeLast()));
      }
      return ranks;
    }
  }

  private static int place(Paragraph paragraph, List<Found> found) {
    return IntStream.range(0, found.size())
        .filter(i -> paragraph.holds(found.get(i).passage().sentences().getFirst().text()))
        .findFirst()
        .orElse(-1);
  }

  @Test
  void answersShowTheRightWords() throws Exception {
    List<Shown> shown = ask(corpus, "all");
    System.out.printf("%nanswers over HTTP to %d questions%n", shown.size());
    print("the first citation stands in the right passage", .89, share(shown, s -> s.isCited(1)));
    print("one of the citations does", 0, share(shown, s -> s.isCited(Integer.MAX_VALUE)));
    print("what is shown has the right words", .88, share(shown, Shown::hasIt));
    print("the first sentence has them", .80, share(shown, Shown::firstSentenceHasIt));
    System.out.printf(
        "  sentences at most %d, on average %.2f%n",
        shown.stream().mapToInt(each -> each.quotes().size()).max().orElse(0),
        shown.stream().mapToInt(each -> each.quotes().size()).average().orElse(0));
    assertThat(shown).noneMatch(each -> each.status().equals("none"));
  }

  @Test
  void confidenceTellsWhetherAnArticleIsThere() throws Exception {
    Telling telling = telling(corpus.withoutLast(ARTICLES_OUT), "fewer");
    System.out.printf("%nwith the last %d articles left out%n", ARTICLES_OUT);
    print(telling, .985, .05);
  }

  @Test
  void confidenceTellsWhetherAParagraphIsThere() throws Exception {
    Telling telling = telling(corpus.withoutEvery(PARAGRAPHS_OUT), "thinned");
    System.out.printf("%nwith every third paragraph left out%n");
    print(telling, .90, 0);
  }

  private List<Shown> ask(Corpus known, String name) throws Exception {
    return new CorpusFolder(known, folder.resolve(name))
        .ask(questions, "--caucus.knowledge.semantic=" + !WORDS);
  }

  private Telling telling(Corpus known, String name) throws Exception {
    Set<Paragraph> there = new HashSet<>(known.paragraphs());
    Telling telling = new Telling();
    for (Shown shown : ask(known, name)) {
      boolean isKnown = there.contains(shown.asked().paragraph());
      telling.add(
          new Telling.Asked(
              shown.confidence(), isKnown, isKnown && shown.hasIt(), shown.isAnswered()));
    }
    return telling;
  }

  private static void print(Telling telling, double area, double most) {
    print("AUROC of the confidence", area, telling.area());
    print("false answers where 95 in 100 are answered", most, telling.falseWhereAnswered(0.95));
    print("calibration error (ECE, ten bins)", most, telling.calibrationError());
    print("known ones that are answered", 0, telling.answered(true));
    print("unknown ones that are answered", 0, telling.answered(false));
  }

  private static void print(String what, double goal, double measured) {
    String beside = goal == 0 ? "" : "   (goal %.3f)".formatted(goal);
    System.out.printf("  %-46s %.3f%s%n", what, measured, beside);
  }

  private static double share(List<Shown> shown, Predicate<Shown> right) {
    return (double) shown.stream().filter(right).count() / shown.size();
  }
}
