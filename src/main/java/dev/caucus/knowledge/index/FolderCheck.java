package dev.caucus.knowledge.index;

import dev.caucus.knowledge.KnowledgeCheck;
import dev.caucus.knowledge.KnowledgeFailure;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the whole folder afresh and collects what is wrong with it. */
final class FolderCheck implements KnowledgeCheck {

  private final Path root;
  private final Clock clock;

  FolderCheck(Path root, Clock clock) {
    this.root = root;
    this.clock = clock;
  }

  @Override
  public Report run() {
    FolderScan scan = FolderScan.of(root);
    SourceReader reader = new SourceReader(root, clock);
    Map<String, SourceFile> files = new HashMap<>();
    scan.articles()
        .forEach((path, stamp) -> files.put(path, reader.read(path, stamp, null).file()));
    Catalogue catalogue = Catalogue.of(files);
    List<KnowledgeFailure> defects = new ArrayList<>(scan.failures());
    scan.topics().keySet().forEach(path -> defects.addAll(TopicFile.read(root, path).failures()));
    defects.addAll(catalogue.failures());
    defects.sort(
        Comparator.comparing(KnowledgeFailure::path).thenComparingInt(KnowledgeFailure::line));
    return new Report(catalogue.byId().size(), catalogue.passages(), defects, scan.skipped());
  }
}
