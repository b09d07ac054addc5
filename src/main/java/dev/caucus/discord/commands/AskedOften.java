package dev.caucus.discord.commands;

import dev.caucus.conversation.FrequentQuestions;
import dev.caucus.discord.api.Place;
import dev.caucus.discord.commands.Offered.Question;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is asked often on each server, counted at most once a minute. */
final class AskedOften {

  private static final Duration FRESH = Duration.ofMinutes(1);

  /** Servers that are remembered at a time; beyond them those that are not fresh are dropped. */
  private static final int SERVERS = 1_000;

  private static final Logger log = LoggerFactory.getLogger(AskedOften.class);

  private final FrequentQuestions frequent;
  private final Clock clock;
  private final Map<String, Counted> byServer = new ConcurrentHashMap<>();

  private record Counted(Instant time, List<Question> questions) {}

  AskedOften(FrequentQuestions frequent, Clock clock) {
    this.frequent = frequent;
    this.clock = clock;
  }

  /**
   * The questions of a server, most asked first. Direct messages are no server: whoever writes them
   * shares nothing with others who do.
   */
  List<Question> on(String server) {
    if (server.equals(Place.DIRECT)) {
      return List.of();
    }
    Instant now = clock.instant();
    if (byServer.size() > SERVERS) {
      byServer.values().removeIf(counted -> !isFresh(counted, now));
    }
    return byServer
        .compute(server, (id, known) -> isFresh(known, now) ? known : count(id, known, now))
        .questions();
  }

  private Counted count(String server, @Nullable Counted before, Instant now) {
    try {
      List<String> questions =
          frequent.of(Place.PLATFORM, server, Suggestion.LONGEST, Completion.MOST);
      return new Counted(now, Offered.questions(questions));
    } catch (RuntimeException e) {
      log.warn("What is asked often in a Discord server could not be counted", e);
      return new Counted(now, before == null ? List.of() : before.questions());
    }
  }

  private static boolean isFresh(@Nullable Counted counted, Instant now) {
    return counted != null && now.isBefore(counted.time().plus(FRESH));
  }
}
