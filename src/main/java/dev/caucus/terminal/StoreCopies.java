package dev.caucus.terminal;

import dev.caucus.chat.Wording;
import dev.caucus.store.Backups;
import dev.caucus.store.Backups.Backup;
import dev.caucus.store.Backups.Restored;
import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;

/**
 * Makes backups of the store and puts them back; a server's database has its own tools for that.
 */
final class StoreCopies {

  private final ObjectProvider<Backups> backups;
  private final Environment environment;
  private final Screen screen;

  StoreCopies(ObjectProvider<Backups> backups, Environment environment, Screen screen) {
    this.backups = backups;
    this.environment = environment;
    this.screen = screen;
  }

  int backup(Path file) {
    if (isOfAServer()) {
      return explain("terminal.backup.server", file);
    }
    Backup made = backups.getObject().make(file);
    screen.out().println(Wording.say("terminal.backup.made", file, made.size(), made.schema()));
    return ExitCode.DONE;
  }

  int restore(Path file) {
    if (isOfAServer()) {
      return explain("terminal.restore.server", file);
    }
    Restored restored = backups.getObject().restore(file);
    screen
        .out()
        .println(
            Wording.say("terminal.restore.done", file, restored.backup().made().toString())
                + (restored.before() == null
                    ? ""
                    : " " + Wording.say("terminal.restore.before", restored.before())));
    return ExitCode.DONE;
  }

  private boolean isOfAServer() {
    return !address().isBlank();
  }

  private String address() {
    return environment.getProperty(TransientDatabase.SET, "");
  }

  /** Nothing was done, and whoever relies on it has to notice. */
  private int explain(String key, Path file) {
    // What follows a question mark may hold a password.
    String address = address().replaceFirst("^jdbc:", "").replaceFirst("[?].*", "");
    String user = environment.getProperty(TransientDatabase.SET_USER, "");
    screen.err().println(Wording.say(key, address, user, file));
    return ExitCode.WRONG_USAGE;
  }
}
