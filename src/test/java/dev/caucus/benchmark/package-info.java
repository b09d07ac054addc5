/**
 * Measures what the bot promises: how fast it indexes, starts and answers, how little memory it
 * takes, and that it survives being killed.
 *
 * <p>What takes long is tagged {@code long-run} and left out of a usual build. The profile {@code
 * long-run} runs it with the compiler that the serving process has, as in {@code mvn test
 * -Plong-run -Dtest=IndexingBenchmark}. Times depend on the machine and on what else it does, so
 * each measured thing is compared with something known in the same run.
 */
@NullMarked
package dev.caucus.benchmark;

import org.jspecify.annotations.NullMarked;
