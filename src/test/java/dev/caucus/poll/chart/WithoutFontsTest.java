package dev.caucus.poll.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.poll.counting.Ballots;
import dev.caucus.poll.counting.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What happens on a machine without fonts, in a process that is kept from finding any. */
@EnabledOnOs(OS.LINUX)
class WithoutFontsTest {

  @TempDir private Path folder;

  @Test
  void thereIsNoPictureAndTheLogSaysOnceWhatToDo() throws IOException {
    Path fonts = folder.resolve("fonts.conf");
    Files.writeString(fonts, "<?xml version=\"1.0\"?><fontconfig></fontconfig>");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            // Java remembers in the home folder which fonts it found.
            "-Duser.home=" + folder,
            "-cp",
            System.getProperty("java.class.path"),
            WithoutFontsTest.class.getName());
    builder.environment().put("FONTCONFIG_FILE", fonts.toString());
    List<String> lines = builder.redirectErrorStream(true).start().inputReader().lines().toList();
    assertThat(lines)
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).contains("WARN", "Install fontconfig"),
            line -> assertThat(line).isEqualTo("no picture"),
            line -> assertThat(line).isEqualTo("no picture"));
  }

  @SuppressWarnings("SystemOut") // the parent reads it
  public static void main(String[] arguments) {
    Tally tally = Tally.plurality(1, Ballots.NONE);
    Standing standing = Standing.of("Lunch?", List.of("Soup"), tally, "", round -> "");
    ResultChart chart = new ResultChart();
    for (int i = 0; i < 2; i++) {
      System.out.println(chart.draw(standing).isPresent() ? "a picture" : "no picture");
    }
  }
}
