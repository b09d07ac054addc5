package dev.caucus.rehearsal;

import dev.caucus.knowledge.YamlTree;
import java.io.Serial;
import org.yaml.snakeyaml.nodes.Node;

/** Something in a script that is not as it has to be. */
final class Defect extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private final int line;
  private final String problem;
  private final String remedy;

  Defect(Node place, String problem, String remedy) {
    this(YamlTree.line(place), problem, remedy);
  }

  Defect(int line, String problem, String remedy) {
    super(problem);
    this.line = line;
    this.problem = problem;
    this.remedy = remedy;
  }

  int line() {
    return line;
  }

  String problem() {
    return problem;
  }

  String remedy() {
    return remedy;
  }
}
