package dev.caucus.discord.commands;

import dev.caucus.chat.Starters;
import dev.caucus.knowledge.KnowledgeBase;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the articles: what can be offered is made anew whenever they changed. */
final class LatestOffer {

  private static final Logger log = LoggerFactory.getLogger(LatestOffer.class);

  private final KnowledgeBase knowledge;
  private final Starters starters;
  private final Executor background;
  private final AtomicBoolean reading = new AtomicBoolean();
  private volatile Offered latest = Offered.NOTHING;

  LatestOffer(KnowledgeBase knowledge, Starters starters, Executor background) {
    this.knowledge = knowledge;
    this.starters = starters;
    this.background = background;
  }

  /** The latest that is known; whether there is something later is found out meanwhile. */
  Offered get() {
    boolean stale = !Objects.equals(latest.changed(), knowledge.status().changed());
    if (stale && reading.compareAndSet(false, true)) {
      background.execute(this::read);
    }
    return latest;
  }

  private void read() {
    try {
      latest = Offered.read(knowledge, starters);
    } catch (RuntimeException e) {
      log.warn("The articles' headings could not be read for completion; it is tried again", e);
    } finally {
      reading.set(false);
    }
  }
}
