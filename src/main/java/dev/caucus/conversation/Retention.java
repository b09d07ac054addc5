package dev.caucus.conversation;

import dev.caucus.store.Forgetful;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets what nobody will come back to. */
class Retention {

  /** Platforms give up redelivering an event within hours. */
  private static final Duration EVENTS = Duration.ofDays(7);

  private static final Logger log = LoggerFactory.getLogger(Retention.class);

  private final ConversationStore store;
  private final List<Forgetful> forgetful;
  private final ConversationSettings settings;
  private final Clock clock;

  Retention(
      ConversationStore store,
      List<Forgetful> forgetful,
      ConversationSettings settings,
      Clock clock) {
    this.store = store;
    this.forgetful = List.copyOf(forgetful);
    this.settings = settings;
    this.clock = clock;
  }

  /** Forgets what is too old now. */
  @Scheduled(fixedRate = 1, timeUnit = TimeUnit.DAYS)
  void forget() {
    Instant now = clock.instant();
    Instant old = now.minus(settings.retention());
    int conversations = store.forgetConversationsBefore(old);
    int others = forgetful.stream().mapToInt(keeper -> keeper.forgetBefore(old)).sum();
    int events = store.forgetEventsBefore(now.minus(EVENTS));
    log.debug(
        "Forgot {} conversations, {} dialogues and answers, and {} events",
        conversations,
        others,
        events);
  }
}
