package dev.caucus.knowledge.index;

import dev.caucus.knowledge.KnowledgeStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the people at the terminal and in the log how a build goes on: a bar where somebody looks
 * at the screen, else a line every few seconds.
 */
final class BuildReport {

  private static final Logger log = LoggerFactory.getLogger(BuildReport.class);
  private static final Duration EVERY = Duration.ofSeconds(5);

  private final Clock clock;
  private final boolean interactive;
  private @Nullable ProgressBar bar;
  private Instant last = Instant.MIN;
  private int articles = -1;

  BuildReport(Clock clock) {
    this.clock = clock;
    this.interactive =
        !log.isInfoEnabled() && System.console() != null && System.console().isTerminal();
  }

  /** Takes note of a step's end. */
  void on(KnowledgeStatus.@Nullable Progress progress, FolderFollower.Published published) {
    if (progress == null) {
      finish(published);
    } else if (interactive) {
      show(progress);
    } else if (last.plus(EVERY).isBefore(clock.instant())) {
      last = clock.instant();
      log.info("Indexed {} of {} changed files", progress.done(), progress.total());
    }
  }

  private void show(KnowledgeStatus.Progress progress) {
    ProgressBar shown = bar;
    if (shown == null) {
      shown =
          new ProgressBarBuilder()
              .setTaskName("Reading articles")
              .setInitialMax(progress.total())
              .build();
      bar = shown;
    }
    shown.maxHint(progress.total());
    shown.stepTo(progress.done());
  }

  private void finish(FolderFollower.Published published) {
    if (bar != null) {
      bar.close();
      bar = null;
    }
    last = Instant.MIN;
    int now = published.catalogue().byId().size();
    if (now != articles) {
      articles = now;
      log.info("The index holds {} articles in {} passages", now, published.catalogue().passages());
    }
  }
}
