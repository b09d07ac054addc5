package dev.caucus.discord.local;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Gives out ids that carry the time of their making, as Discord's do, and never repeat. */
final class Snowflakes {

  /** The first second of 2015, from which Discord counts milliseconds. */
  private static final long EPOCH = 1_420_070_400_000L;

  /** Divisible by every number up to ten, so that the n-th guild is on shard n of so many. */
  private static final long SHARD_CYCLE = 5_040;

  private final Clock clock;
  private final AtomicLong last = new AtomicLong();
  private final AtomicLong guilds = new AtomicLong();

  Snowflakes(Clock clock) {
    this.clock = clock;
  }

  String next() {
    long now = (clock.millis() - EPOCH) << 22;
    return Long.toString(last.accumulateAndGet(now, (before, here) -> Math.max(before + 1, here)));
  }

  /** An id for a guild: the first is on shard 0, the next on shard 1, and so on. */
  String nextGuild() {
    long now = clock.millis() - EPOCH;
    return Long.toString((now - now % SHARD_CYCLE + guilds.getAndIncrement()) << 22);
  }

  static int shard(String guild, int shards) {
    return (int) ((Long.parseLong(guild) >> 22) % shards);
  }

  static Instant time(String id) {
    return Instant.ofEpochMilli((Long.parseLong(id) >> 22) + EPOCH);
  }

  String now() {
    return text(clock.instant());
  }

  /** A time as Discord writes it. */
  static String text(Instant time) {
    return time.truncatedTo(java.time.temporal.ChronoUnit.MICROS)
        .atOffset(java.time.ZoneOffset.UTC)
        .format(java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSxxx"));
  }
}
