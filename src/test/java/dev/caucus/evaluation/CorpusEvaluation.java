package dev.caucus.evaluation;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.caucus.QuietUnlessFailing.Printing;
import dev.caucus.answer.Answerers;
import dev.caucus.answer.QuestionAnswerer;
import dev.caucus.chat.Citation;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Outcome.Status;
import dev.caucus.evaluation.Corpus.Page;
import dev.caucus.evaluation.Corpus.Paragraph;
import dev.caucus.evaluation.Corpus.Question;
import dev.caucus.knowledge.Found;
import dev.caucus.knowledge.Meaning;
import dev.caucus.knowledge.index.ServedFolder;
import dev.caucus.knowledge.meaning.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Asks the questions of a corpus of other people, and asks other search engines the same.
 *
 * <p>{@code mvn test -Plong-run -Dtest=CorpusEvaluation -Dcaucus.evaluation.corpus=dev-v2.0.json},
 * with a file in the format of SQuAD 2.0. With {@code -Dcaucus.evaluation.words=true} the bot
 * searches by words alone.
 */
@Tag("long-run")
@Printing
class CorpusEvaluation {

  private static final String FILE = System.getProperty("caucus.evaluation.corpus", "");
  private static final boolean WORDS = Boolean.getBoolean("caucus.evaluation.words");
  private static final int LOOKED_AT = 10;

  /** How many articles are left out, and every which paragraph. */
  private static final int PAGES_OUT = 4;

  private static final int PARAGRAPHS_OUT = 3;

  @TempDir private Path folder;

  /** What came of a question. */
  private record Result(Question question, Paragraph paragraph, Outcome.Answer answer, int place) {

    /** Whether the first thing that is cited stands in the right paragraph. */
    boolean isFirstRight() {
      return answer.citations().stream()
          .limit(1)
          .map(Citation::quote)
          .anyMatch(quote -> holds(paragraph, quote));
    }

    boolean firstSentenceHasIt() {
      return answer.citations().stream()
          .limit(1)
          .anyMatch(citation -> question.isAnsweredBy(citation.quote()));
    }

    boolean hasIt() {
      return question.isAnsweredBy(answer.answer());
    }

    boolean isAnswered() {
      return answer.status() == Status.ANSWERED || answer.status() == Status.DISPUTED;
    }
  }

  @Test
  void printsHowWellAQuestionFindsItsAnswer() throws Exception {
    assumeFalse(FILE.isEmpty(), "caucus.evaluation.corpus names no file");
    Corpus corpus = Corpus.in(Path.of(FILE));
    System.out.printf("%-42s %6s %6s %7s%n", "passages", "R@1", "R@5", "MRR@10");
    printPeers(corpus);
    List<Result> all = ask(corpus, corpus, "all");
    Ranks search = new Ranks();
    all.forEach(result -> search.add(result.place()));
    System.out.println(search.row("Caucus, the search alone"));
    System.out.printf(
        """

        answers to %d questions
          first citation stands in the right paragraph  %.3f
          what is shown has the right words             %.3f
          the first sentence has them                   %.3f
        """,
        all.size(),
        share(all.stream().filter(Result::isFirstRight).count(), all),
        share(all.stream().filter(Result::hasIt).count(), all),
        share(all.stream().filter(Result::firstSentenceHasIt).count(), all));
    List<Page> pages = corpus.pages();
    Corpus fewer = corpus.pages(0, pages.size() - PAGES_OUT);
    print(
        "with the last %d articles left out".formatted(PAGES_OUT), telling(corpus, fewer, "fewer"));
    print("with every third paragraph left out", telling(corpus, thinned(corpus), "thinned"));
  }

  private static double share(long some, List<?> all) {
    return (double) some / all.size();
  }

  private static void print(String what, Telling telling) {
    System.out.printf(
        """

        %s
          AUROC of the confidence                       %.3f
          false answers where 95 in 100 are answered    %.1f %%
          known ones that are answered                  %.1f %%
          unknown ones that are answered                %.1f %%
          calibration error (ECE)                       %.3f
        """,
        what,
        telling.area(),
        100 * telling.falseWhereAnswered(0.95),
        100 * telling.answered(true),
        100 * telling.answered(false),
        telling.calibrationError());
  }

  private static void printPeers(Corpus corpus) throws Exception {
    List<String> passages = new ArrayList<>();
    for (Page page : corpus.pages()) {
      page.paragraphs().forEach(paragraph -> passages.add(page.title() + "\n" + paragraph.text()));
    }
    print(corpus, "Lucene, StandardAnalyzer", new LucenePeer(new StandardAnalyzer(), passages));
    print(corpus, "Lucene, EnglishAnalyzer", new LucenePeer(new EnglishAnalyzer(), passages));
    print(corpus, "SQLite FTS5, porter", new SqlitePeer(passages));
  }

  private static void print(Corpus corpus, String name, Peer peer) throws Exception {
    try (peer) {
      Ranks ranks = new Ranks();
      List<Paragraph> paragraphs = paragraphs(corpus);
      for (int i = 0; i < paragraphs.size(); i++) {
        for (Question question : paragraphs.get(i).questions()) {
          ranks.add(peer.find(question.text(), LOOKED_AT).indexOf(i));
        }
      }
      System.out.println(ranks.row(name));
    }
  }

  private static List<Paragraph> paragraphs(Corpus corpus) {
    return corpus.pages().stream().flatMap(page -> page.paragraphs().stream()).toList();
  }

  /** Every question of a corpus, asked of a bot that may know only a part of it. */
  private List<Result> ask(Corpus questions, Corpus known, String name) throws IOException {
    List<Result> results = new ArrayList<>();
    serve(
        known,
        name,
        (answerer, search) -> {
          for (Paragraph paragraph : paragraphs(questions)) {
            for (Question question : paragraph.questions()) {
              Outcome outcome = answerer.answer(question.text(), null).reply().outcome();
              int place = place(paragraph, search.takeLast());
              if (outcome instanceof Outcome.Answer answer) {
                results.add(new Result(question, paragraph, answer, place));
              }
            }
          }
        });
    return results;
  }

  private void serve(Corpus corpus, String name, BiConsumer<QuestionAnswerer, HeardSearch> asking)
      throws IOException {
    Path articles = Files.createDirectories(folder.resolve(name));
    corpus.write(articles);
    Meaning meaning = WORDS ? Meaning.NONE : Models.model();
    try (ServedFolder served =
        ServedFolder.of(articles, folder.resolve(name + "-index"), meaning)) {
      HeardSearch search = new HeardSearch(served.search());
      asking.accept(Answerers.on(served.knowledge(), search), search);
    }
  }

  private Telling telling(Corpus questions, Corpus known, String name) throws IOException {
    List<Paragraph> there = paragraphs(known);
    Telling telling = new Telling();
    for (Result result : ask(questions, known, name)) {
      boolean isKnown = there.contains(result.paragraph());
      telling.add(
          new Telling.Asked(
              result.answer().confidence(),
              isKnown,
              isKnown && result.hasIt(),
              result.isAnswered()));
    }
    return telling;
  }

  private static Corpus thinned(Corpus corpus) {
    return new Corpus(
        corpus.pages().stream()
            .map(page ->
                new Page(
                    page.title(),
                    IntStream.range(0, page.paragraphs().size())
                        .filter(i -> i % PARAGRAPHS_OUT != PARAGRAPHS_OUT - 1)
                        .mapToObj(i -> page.paragraphs().get(i))
                        .toList()))
            .toList());
  }

  private static int place(Paragraph paragraph, List<Found> found) {
    return IntStream.range(0, found.size())
        .filter(i -> holds(paragraph, found.get(i).passage().sentences().getFirst().text()))
        .findFirst()
        .orElse(-1);
  }

  /** Whether a text stands in a paragraph, whatever became of its signs and gaps. */
  private static boolean holds(Paragraph paragraph, String text) {
    return letters(paragraph.text()).contains(letters(text));
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
  }
}
