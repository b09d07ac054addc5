package dev.caucus.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.knowledge.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicFileTest {

  @TempDir private Path folder;

  private TopicFile read(byte[] content) throws IOException {
    Files.createDirectories(folder.resolve("topics/transport"));
    Files.write(folder.resolve("topics/transport/topic.yml"), content);
    return TopicFile.read(folder, "topics/transport/topic.yml");
  }

  @Test
  void readsTitleAndOptionsWithAllTheirNames() throws IOException {
    String text =
        """
        title: Tram or bus
        options:
          - id: tram
            name: " Tram "
            also: [streetcar, trolley]
          - id: bus
            name: Bus
        """;
    assertThat(read(text.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(
            new TopicFile(
                new Topic(
                    "transport",
                    "Tram or bus",
                    List.of(
                        new Topic.Option("tram", "Tram", List.of("streetcar", "trolley")),
                        new Topic.Option("bus", "Bus", List.of()))),
                List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                                                        | 0 | no map of keys",
        "just words                                                | 1 | but \"just words\"",
        "- a list                                                  | 1 | but a list",
        "title: [                                                  | 1 | no valid YAML",
        "title: a: b                                               | 1 | no valid YAML",
        "options: []                                               | 1 | \"title\" is missing",
        "title: T                                                  | 1 | no list under \"options\"",
        "title: T\\noptions: none                                  | 2 | \"options\" but \"none\"",
        "title: T\\noptions: {a: b}                                | 2 | but a map",
        "title: {a: b}\\noptions: []                               | 1 | \"title\" is no text but a map",
        "title: ' '\\noptions: []                                  | 1 | \"title\" is no text",
        "title: T\\noptions:\\n- tram                              | 3 | but \"tram\"",
        "title: T\\noptions:\\n- name: Tram                        | 3 | \"id\" is missing",
        "title: T\\noptions:\\n- id: tram                          | 3 | \"name\" is missing",
        "title: T\\noptions:\\n- id: t\\n  name: [T]               | 4 | \"name\" is no text but a list",
        "title: T\\noptions:\\n- {id: t, name: T, also: x}         | 3 | \"also\" but \"x\"",
        "title: T\\noptions:\\n- {id: t, name: T, also: [[]]}      | 3 | \"also\" is no text",
        "title: T\\noptions:\\n- {id: t, name: T}\\n- {id: t, name: U} | 4 | Two options have the id \"t\"",
        "title: \\u0000                                            | 0 | no text in UTF-8",
      })
  void namesTheLineTheValueAndTheRemedy(String text, int line, String problem) throws IOException {
    String content = text.replace("\\n", "\n").replace("\\u0000", "\0");
    assertRefused(read(content.getBytes(StandardCharsets.UTF_8)), line, problem);
  }

  @Test
  void refusesWhatIsNotUtf8() throws IOException {
    assertRefused(
        read("title: Straßenbahn\noptions: []".getBytes(StandardCharsets.ISO_8859_1)),
        0,
        "no text in UTF-8");
  }

  @Test
  void namesAFileThatVanished() {
    assertRefused(TopicFile.read(folder, "topics/transport/topic.yml"), 0, "cannot be read");
  }

  private static void assertRefused(TopicFile file, int line, String problem) {
    assertThat(file.topic()).isNull();
    assertThat(file.failures())
        .singleElement()
        .satisfies(failure -> {
          assertThat(failure.path()).isEqualTo("topics/transport/topic.yml");
          assertThat(failure.problem()).contains(problem);
          assertThat(failure.line()).isEqualTo(line);
          assertThat(failure.remedy()).contains("title", "options", "id", "name", "also");
        });
  }
}
