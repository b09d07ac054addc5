package dev.caucus.conversation;

import dev.caucus.chat.Ago;
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
      lines.add(Ago.say("channels.status.changed", Duration.between(status.changed(), now)));
    }
    KnowledgeStatus.Progress progress = status.progress();
    if (progress != null) {
      lines.add(Wording.say("channels.status.reading", progress.done(), progress.total()));
    }
    lines.addAll(failures(status.failures()));
    return String.join("\n", lines);
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
