package dev.caucus.knowledge.topic;

import dev.caucus.knowledge.KnowledgeFailure;
import dev.caucus.knowledge.YamlTree;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Collects what is wrong with one file. */
final class Defects {

  /** More than anybody mends at once; a file of another kind could have one on each line. */
  private static final int MOST = 200;

  private final String path;
  private final Set<KnowledgeFailure> all = new LinkedHashSet<>();

  Defects(String path) {
    this.path = path;
  }

  void at(@Nullable Node node, String problem, String remedy) {
    at(YamlTree.line(node), problem, remedy);
  }

  void at(int line, String problem, String remedy) {
    all.add(new KnowledgeFailure(path, line, problem, remedy));
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** By line. */
  List<KnowledgeFailure> inOrder() {
    List<KnowledgeFailure> sorted =
        all.stream().sorted(Comparator.comparingInt(KnowledgeFailure::line)).toList();
    if (sorted.size() <= MOST) {
      return sorted;
    }
    var more =
        new KnowledgeFailure(
            path,
            sorted.get(MOST).line(),
            "There are " + (sorted.size() - MOST) + " more defects from here on.",
            "Mend those above first.");
    return Stream.concat(sorted.stream().limit(MOST), Stream.of(more)).toList();
  }
}
