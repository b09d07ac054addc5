package dev.caucus.rehearsal;

import dev.caucus.knowledge.KnowledgeFailure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plays the scripted conversations of the knowledge folder to the bot. */
@FunctionalInterface
public interface Rehearsal {

  /** Reads every script afresh and plays each of its conversations, apart from all others. */
  Report run();

  /**
   * How it went.
   *
   * @param played the conversations in the order of the scripts' paths and lines
   * @param defects what is wrong with the scripts themselves; what has a defect is not played
   */
  record Report(List<Played> played, List<KnowledgeFailure> defects) {

    /** Nothing was rehearsed. */
    public static final Report NONE = new Report(List.of(), List.of());

    public Report {
      played = List.copyOf(played);
      defects = List.copyOf(defects);
    }

    /** All that somebody has to look at. */
    public List<KnowledgeFailure> failures() {
      return Stream.concat(
              defects.stream(),
              played.stream().flatMap(each -> Optional.ofNullable(each.failure()).stream()))
          .toList();
    }
  }

  /**
   * A conversation that was played, up to its first failure.
   *
   * @param path the script, relative to the knowledge folder
   * @param name what the script calls the conversation
   * @param failure the first step at which the bot did something else; null if there was none
   */
  record Played(String path, String name, @Nullable KnowledgeFailure failure) {}
}
