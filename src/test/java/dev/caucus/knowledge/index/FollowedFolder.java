package dev.caucus.knowledge.index;

import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.Found;
import dev.caucus.knowledge.KnowledgeFailure;
import dev.caucus.knowledge.Meaning;
import dev.caucus.knowledge.SearchTerm;
import dev.caucus.knowledge.TechnicalAnalyzer;
import dev.caucus.store.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A knowledge folder with its index, in a time of its own: nothing happens between two calls. */
final class FollowedFolder implements AutoCloseable {

  static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  final Path folder;
  final SettableClock clock;
  private final IndexStorage storage;
  private final Meaning meaning;
  private FolderFollower follower;
  private int written;

  FollowedFolder(Path folder, Path index) throws IOException {
    this(folder, IndexStorage.in(index));
  }

  FollowedFolder(Path folder, IndexStorage storage) throws IOException {
    this(folder, storage, Meaning.NONE);
  }

  FollowedFolder(Path folder, IndexStorage storage, Meaning meaning) throws IOException {
    this.meaning = meaning;
    this.folder = folder;
    this.clock = new SettableClock(START);
    this.storage = storage;
    this.follower = new FolderFollower(folder, storage, meaning, clock);
  }

  FolderFollower follower() {
    return follower;
  }

  LuceneKnowledgeBase knowledge() {
    return new LuceneKnowledgeBase(new FollowerThread(follower, new BuildReport(clock)), meaning);
  }

  /** Writes a file long enough ago that every later change shows in its stamp. */
  Path write(String path, String text) throws IOException {
    return write(path, text, START.minus(Duration.ofDays(1)).plusSeconds(++written));
  }

  Path write(String path, String text, Instant modified) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
    return Files.setLastModifiedTime(file, FileTime.from(modified));
  }

  void delete(String path) throws IOException {
    Files.delete(folder.resolve(path));
  }

  /** Takes over all that changed. */
  void follow() throws IOException {
    boolean more = true;
    while (more) {
      more = follower.step();
    }
  }

  /** Ends the bot and starts it again, without a look at the folder. */
  void restart() throws IOException {
    follower.close();
    follower = new FolderFollower(folder, storage, meaning, clock);
  }

  /** The paths of the served articles. */
  List<String> served() {
    return knowledge().articles().stream().map(Article::path).sorted().toList();
  }

  /** The texts of the passages with that word, by path. */
  List<String> find(String word) {
    return found(word).map(found -> found.passage().text()).toList();
  }

  /** The paths of the articles with that word. */
  List<String> filesWith(String word) {
    return found(word).map(found -> found.article().path()).distinct().toList();
  }

  private Stream<Found> found(String word) {
    try (TechnicalAnalyzer analyzer = TechnicalAnalyzer.ofStems()) {
      var form = new SearchTerm.Form(analyzer.terms(word), 1);
      return knowledge().find(Searches.words(List.of(new SearchTerm(List.of(form)))), 100).stream()
          .sorted((a, b) -> a.article().path().compareTo(b.article().path()));
    }
  }

  List<String> failures() {
    return knowledge().status().failures().stream().map(KnowledgeFailure::toString).toList();
  }

  @Override
  public void close() throws IOException {
    follower.close();
  }
}
