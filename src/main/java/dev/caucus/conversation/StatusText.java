package dev.caucus.conversation;

import dev.caucus.chat.Wording;
import dev.caucus.knowledge.KnowledgeFailure;
import dev.caucus.knowledge.KnowledgeStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How the index stands, in plain words. */
final class StatusText {

  /** More than that nobody mends from within a chat. */
  private static final int FAILURES = 5;

  private StatusText() {}

  static String of(KnowledgeStatus status, Instant now) {
    List<String> lines = new ArrayList<>();
    lines.add(Wording.say("channels.status.served", status.articles(), status.passages()));
    if (status.changed() != null) {
      lines.add(changed(Duration.between(status.changed(), now)));
    }
    KnowledgeStatus.Progress progress = status.progress();
    if (progress != null) {
      lines.add(Wording.say("channels.status.reading", progress.done(), progress.total()));
    }
    lines.addAll(failures(status.failures()));
    return String.join("\n", lines);
  }

  private static String changed(Duration age) {
    if (age.toMinutes() < 1) {
      return Wording.say("channels.status.changed.now");
    }
    if (age.toHours() < 1) {
      return Wording.say("channels.status.changed.minutes", age.toMinutes());
    }
    return age.toDays() < 1
        ? Wording.say("channels.status.changed.hours", age.toHours())
        : Wording.say("channels.status.changed.days", age.toDays());
  }

  private static List<String> failures(List<KnowledgeFailure> failures) {
    List<String> lines = new ArrayList<>();
    lines.add(Wording.say("channels.status.failed", failures.size()));
    failures.stream().limit(FAILURES).forEach(failure -> lines.add("• " + failure));
    if (failures.size() > FAILURES) {
      lines.add(Wording.say("channels.status.more", failures.size() - FAILURES));
    }
    return lines;
  }
}
