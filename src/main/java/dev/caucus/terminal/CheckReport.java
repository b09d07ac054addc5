package dev.caucus.terminal;

import dev.caucus.chat.Wording;
import dev.caucus.knowledge.KnowledgeCheck;
import java.nio.file.Path;

/** Prints what a look through the knowledge folder has found. */
final class CheckReport {

  private CheckReport() {}

  static int print(KnowledgeCheck.Report report, Path folder, Screen screen) {
    report.defects().forEach(defect -> screen.out().println(Style.clean(defect.toString())));
    report
        .skipped()
        .forEach(path -> screen.out().println(Wording.say("terminal.skipped", Style.clean(path))));
    screen
        .out()
        .println(
            Wording.say(
                "terminal.checked",
                folder.toAbsolutePath().normalize(),
                report.articles(),
                report.passages(),
                report.defects().size()));
    screen.out().flush();
    return report.defects().isEmpty() ? ExitCode.DONE : ExitCode.NOT_ANSWERED;
  }
}
