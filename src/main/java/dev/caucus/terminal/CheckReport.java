package dev.caucus.terminal;

import dev.caucus.chat.Wording;
import dev.caucus.knowledge.KnowledgeCheck;
import dev.caucus.knowledge.KnowledgeFailure;
import dev.caucus.rehearsal.Rehearsal;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a look through the knowledge folder has found.
 *
 * @param folder what is in its files
 * @param rehearsal how its scripted conversations went
 */
record CheckReport(KnowledgeCheck.Report folder, Rehearsal.Report rehearsal) {

  /** Prints all of it; returns the exit code. */
  int print(Path path, Screen screen) {
    List<KnowledgeFailure> defects = defects();
    defects.forEach(defect -> screen.out().println(Style.clean(defect.toString())));
    folder
        .skipped()
        .forEach(file -> screen.out().println(Wording.say("terminal.skipped", Style.clean(file))));
    screen
        .out()
        .println(
            Wording.say(
                "terminal.checked",
                path.toAbsolutePath().normalize(),
                folder.articles(),
                folder.passages(),
                defects.size(),
                rehearsal.played().size()));
    screen.out().flush();
    return defects.isEmpty() ? ExitCode.DONE : ExitCode.NOT_ANSWERED;
  }

  private List<KnowledgeFailure> defects() {
    return Stream.concat(folder.defects().stream(), rehearsal.failures().stream())
        .sorted(
            Comparator.comparing(KnowledgeFailure::path).thenComparingInt(KnowledgeFailure::line))
        .toList();
  }
}
