package dev.caucus.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/**
 * A second process on a data folder, which writes a line, makes the backups that somebody asks for,
 * and waits to be killed.
 */
final class OtherProcess {

  private OtherProcess() {}

  static Process on(Path folder) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.inputReader().lines().noneMatch("written"::equals)) {
      throw new IOException("the other process ended by itself");
    }
    return process;
  }

  @SuppressWarnings("SystemOut") // the parent reads it
  public static void main(String[] arguments) throws Exception {
    try (var database = new TestDatabase(Path.of(arguments[0]))) {
      database
          .client()
          .sql(
              "insert into claimed_event (platform, fingerprint, claimed)"
                  + " values ('slack', 'written before the kill', current_timestamp)")
          .update();
      System.out.println("written");
      var folder = BackupFolder.in(DataFolder.at(Path.of(arguments[0])));
      var desk = new BackupDesk(folder, database.dataSource(), Clock.systemUTC());
      while (!Thread.interrupted()) {
        desk.attend();
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
  }
}
