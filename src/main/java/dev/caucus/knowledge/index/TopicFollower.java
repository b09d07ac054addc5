package dev.caucus.knowledge.index;

import java.io.IOException;
import java.nio.file.Path;

/** Keeps the topics to what stands in their files, and to what the served articles say. */
final class TopicFollower {

  private final Path root;
  private final SourceReader sources;
  private TopicFiles files = TopicFiles.NONE;
  private volatile ServedTopics served = ServedTopics.NONE;

  TopicFollower(Path root, SourceReader sources) {
    this.root = root;
    this.sources = sources;
  }

  ServedTopics served() {
    return served;
  }

  /** Reads those files that changed; nothing is served of them before the articles are known. */
  void look(FolderScan scan) {
    files = files.following(scan.topics(), root, sources);
  }

  /**
   * Holds the evidence against all articles of the index.
   *
   * @param complete whether an article that is missing is not one that is still to be read
   */
  void follow(OpenIndex open, boolean complete) throws IOException {
    follow(open.catalogue(), complete, open.index());
  }

  /** Holds the evidence against those articles of the index. */
  void follow(Catalogue catalogue, boolean complete, ArticleIndex index) throws IOException {
    served = served.following(files, catalogue, complete, index);
  }

  /** Does the same after the index could not be changed, which is no reason to miss a topic. */
  void followAnyway(Catalogue catalogue, ArticleIndex index, Throwable reason) {
    try {
      follow(catalogue, false, index);
    } catch (IOException | RuntimeException e) {
      reason.addSuppressed(e);
    }
  }
}
