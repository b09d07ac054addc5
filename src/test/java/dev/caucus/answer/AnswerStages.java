package dev.caucus.answer;

import dev.caucus.benchmark.BareIndex;
import dev.caucus.knowledge.Found;
import dev.caucus.knowledge.Meaning;
import dev.caucus.knowledge.PassageSearch;
import dev.caucus.knowledge.PassageSearch.Wanted;
import dev.caucus.knowledge.SearchTerm;
import dev.caucus.knowledge.TechnicalAnalyzer;
import dev.caucus.knowledge.Vector;
import dev.caucus.knowledge.index.ServedFolder;
import dev.caucus.knowledge.meaning.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The stages of one answer on the first topic; {@code AnswerStagesBenchmark} runs them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AnswerStages {

  private static final String QUESTION = "How does Node.js handle many requests at the same time?";
  private static final int LIMIT = 20;

  private final TechnicalAnalyzer analyzer = TechnicalAnalyzer.ofStems();
  private final Meaning model = Models.model();
  private @Nullable Stages stages;

  /** What one question needs at each stage. */
  private record Stages(
      ServedFolder served,
      BareIndex bare,
      QuestionAnswerer answerer,
      Interpreter interpreter,
      EvidenceFinder finder,
      AnswerComposer composer,
      Subjects subjects,
      Question question,
      List<Evidence> ranked) {

    PassageSearch search() {
      return served.search();
    }
  }

  /** Indexes the first topic. */
  @Setup
  public void serve() throws IOException {
    ServedFolder served =
        ServedFolder.of(Path.of("knowledge"), Files.createTempDirectory("stages"), model);
    English english = new English();
    Subjects subjects = new SubjectsCache(served.knowledge()).current();
    EvidenceFinder finder = new EvidenceFinder(served.search(), analyzer, english);
    Interpreter interpreter =
        new Interpreter(served.search(), analyzer, english, new Synonyms(analyzer), finder);
    Question question = interpreter.interpret(QUESTION, null, subjects).question();
    stages =
        new Stages(
            served,
            BareIndex.of(Files.createTempDirectory("bare"), BareIndex.texts(served.knowledge())),
            Answerers.on(served),
            interpreter,
            finder,
            new AnswerComposer(new TermMatch(analyzer, english)),
            subjects,
            question,
            finder.find(question, subjects, Hints.NONE));
  }

  private Stages stages() {
    if (stages == null) {
      throw new IllegalStateException("not set up");
    }
    return stages;
  }

  /** Closes the index. */
  @TearDown
  public void close() throws IOException {
    stages().served().close();
    stages().bare().close();
  }

  /** Cuts a question into its terms. */
  @Benchmark
  public List<String> terms() {
    return analyzer.terms(QUESTION);
  }

  /** Computes the vector of a question. */
  @Benchmark
  public @Nullable Vector vector() {
    return model.of(QUESTION);
  }

  /** Searches an index of the same passages that is nothing but Lucene: the floor of any answer. */
  @Benchmark
  public Object bareSearch() {
    return stages().bare().search(QUESTION);
  }

  /** Understands a question, its vector included. */
  @Benchmark
  public Object question() {
    return stages().interpreter().interpret(QUESTION, null, stages().subjects());
  }

  /** Searches by words. */
  @Benchmark
  public List<Found> searchByWords() {
    return stages().search().find(wanted(null), LIMIT);
  }

  /** Searches by words and meaning. */
  @Benchmark
  public List<Found> searchByBoth() {
    return stages().search().find(wanted(stages().question().meaning()), LIMIT);
  }

  private Wanted wanted(@Nullable Vector meaning) {
    List<SearchTerm> terms = stages().question().terms().stream().map(QueryTerm::search).toList();
    return new Wanted(terms, meaning, null);
  }

  /** Searches by both and weighs every sentence. */
  @Benchmark
  public Object evidence() {
    return stages().finder().find(stages().question(), stages().subjects(), Hints.NONE);
  }

  /** Chooses the sentences to show. */
  @Benchmark
  public Object choice() {
    return stages().composer().choose(stages().question(), stages().ranked());
  }

  /** Answers a question. */
  @Benchmark
  public Object answer() {
    return stages().answerer().answer(QUESTION, null);
  }
}
