package dev.caucus.knowledge.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Looks through a folder in a process that may read only what it is allowed to, even as root. */
final class CheckProcess {

  private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

  private CheckProcess() {}

  static boolean isPossible() {
    return Files.isExecutable(SETPRIV);
  }

  /** The articles and the defects that were found, one a line. */
  static List<String> on(Path folder) throws IOException {
    Process process =
        new ProcessBuilder(
                SETPRIV.toString(),
                "--bounding-set=-dac_override,-dac_read_search",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CheckProcess.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return process.inputReader().lines().toList();
  }

  @SuppressWarnings("SystemOut") // the parent reads it
  public static void main(String[] arguments) {
    var report = new FolderCheck(Path.of(arguments[0]), Clock.systemUTC()).run();
    System.out.println(report.articles() + " articles");
    report.defects().forEach(System.out::println);
  }
}
