package dev.caucus.poll.words;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a poll runs.
 *
 * @param starts when it opens; null for at once
 * @param closes when it closes for the first time; null for by hand, or if it is weekly, for when
 *     the next one opens
 * @param weekly whether it opens anew every week
 */
public record Timing(@Nullable Instant starts, @Nullable Instant closes, boolean weekly) {

  /** From now on until somebody closes it. */
  public static final Timing OPEN_END = new Timing(null, null, false);
}
