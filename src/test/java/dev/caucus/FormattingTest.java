package dev.caucus;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds the source to google-java-format whatever JVM Maven itself runs on. */
@Aside
class FormattingTest {

  private final Formatter formatter = new Formatter();

  @Test
  void everySourceFileIsFormatted() throws IOException {
    try (var files = Files.walk(Path.of("src"))) {
      List<Path> unformatted =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !isFormatted(file))
              .toList();
      assertThat(unformatted).as("mended by: JAVA_HOME=<a JDK 25> mvn spotless:apply").isEmpty();
    }
  }

  private boolean isFormatted(Path file) {
    try {
      String source = Files.readString(file);
      String imports =
          ImportOrderer.reorderImports(
              RemoveUnusedImports.removeUnusedImports(source), JavaFormatterOptions.Style.GOOGLE);
      return formatter.formatSource(imports).equals(source);
    } catch (IOException | FormatterException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }
}
