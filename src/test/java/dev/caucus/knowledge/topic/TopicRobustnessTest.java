package dev.caucus.knowledge.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.knowledge.KnowledgeFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;

/** Whatever a topic file holds, reading it ends with a topic or with its defects. */
class TopicRobustnessTest {

  private static final List<String> LINES = SampleTopic.TEXT.lines().toList();

  private static final List<String> PIECES =
      List.of(
          "",
          "[]",
          "{}",
          "- ",
          ": ",
          "&a ",
          "*a",
          "<<: ",
          "!!set ",
          "|\n",
          "\"",
          "'",
          "? ",
          "\t",
          "null",
          "yes: ",
          "[[[[",
          "{{",
          "#",
          "weight: 1e9",
          "id: ",
          "---\n",
          "%",
          "\u0007",
          "\n");

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void randomBytes(@ForAll @Size(max = 2000) byte[] content) {
    assertReadOrRefused(TopicReader.read(SampleTopic.PATH, content));
  }

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  void linesLeftOutMovedAndIndented(@ForAll("mutations") List<Mutation> mutations) {
    List<String> lines = new ArrayList<>(LINES);
    mutations.forEach(mutation -> mutation.on(lines));
    assertReadOrRefused(SampleTopic.read(String.join("\n", lines)));
  }

  /** One thing that goes wrong when a file is edited. */
  record Mutation(int kind, int from, int to, String piece) {

    void on(List<String> lines) {
      int at = from % lines.size();
      String line = lines.get(at);
      int column = line.isEmpty() ? 0 : to % line.length();
      switch (kind) {
        case 0 -> lines.set(at, line.substring(0, column) + piece + line.substring(column));
        case 1 -> lines.set(at, line.substring(0, column) + piece);
        case 2 -> lines.add(to % lines.size(), line);
        case 3 -> lines.set(at, "  " + line);
        case 4 -> lines.set(at, line.strip());
        case 5 -> lines.set(at, line.substring(0, line.indexOf(':') + 1) + " " + piece);
        default -> lines.set(at, "");
      }
    }
  }

  @Provide
  Arbitrary<List<Mutation>> mutations() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 6),
            Arbitraries.integers().between(0, 1000),
            Arbitraries.integers().between(0, 1000),
            Arbitraries.of(PIECES))
        .as(Mutation::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  private static void assertReadOrRefused(TopicReading reading) {
    List<KnowledgeFailure> evidence =
        EvidenceCheck.failures(SampleTopic.PATH, reading.cited(), Map.of(), List.of("trams"));
    assertThat(evidence).hasSameSizeAs(reading.cited().stream().distinct().toList());
    if (reading.failures().isEmpty()) {
      assertThat(reading.topic()).isNotNull();
    }
    assertThat(reading.failures())
        .allSatisfy(failure -> {
          assertThat(failure.path()).isEqualTo(SampleTopic.PATH);
          assertThat(failure.line()).isBetween(0, 10_000);
          assertThat(failure.problem()).isNotBlank().endsWith(".").doesNotContain("\n");
          assertThat(failure.remedy()).isNotBlank().endsWith(".");
        });
  }
}
