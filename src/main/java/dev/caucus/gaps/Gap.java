package dev.caucus.gaps;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A question in one wording that the articles failed on some day.
 *
 * @param question the words, without anything that tells of a person
 * @param day the day in UTC; the time is not known
 * @param times how often that day
 * @param confidence the probability that the answer was right, 0 to 1
 * @param nearest what came closest; null if nothing did
 */
record Gap(
    Kind kind,
    String question,
    LocalDate day,
    int times,
    double confidence,
    @Nullable Nearest nearest) {}
