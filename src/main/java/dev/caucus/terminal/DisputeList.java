package dev.caucus.terminal;

import dev.caucus.chat.Wording;
import dev.caucus.knowledge.Criterion.Evidence;
import dev.caucus.knowledge.DisputeCheck.Disputed;
import dev.caucus.knowledge.DisputeCheck.Grade;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What the articles disagree about, as it can be put into a topic file. */
record DisputeList(List<Disputed> disputes) {

  /** Prints all of it, the surest first; returns the exit code. */
  int print(Screen screen) {
    disputes.stream()
        .sorted(Comparator.comparing(Disputed::grade))
        .forEach(dispute -> screen.out().println(entry(dispute)));
    screen
        .out()
        .println(
            Wording.say(
                "terminal.disputes",
                disputes.size(),
                count(Grade.NOTED),
                count(Grade.LIKELY),
                count(Grade.POSSIBLE)));
    screen.out().flush();
    return ExitCode.DONE;
  }

  private long count(Grade grade) {
    return disputes.stream().filter(dispute -> dispute.grade() == grade).count();
  }

  private static String entry(Disputed dispute) {
    StringBuilder entry = new StringBuilder();
    entry.append("# ").append(dispute.grade().name().toLowerCase(Locale.ROOT)).append('\n');
    entry.append("- aspect: ").append(quoted(dispute.aspect())).append("\n  evidence:\n");
    for (Evidence place : dispute.places()) {
      entry.append("    - article: ").append(quoted(place.article())).append('\n');
      entry.append("      heading: ").append(quoted(place.heading())).append('\n');
      entry.append("      quote: ").append(quoted(place.quote())).append('\n');
    }
    return entry.toString();
  }

  /** In YAML's double quotation marks, which may hold anything on one line. */
  private static String quoted(String text) {
    String line = Style.clean(text).replaceAll("\\s+", " ").strip();
    return '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
