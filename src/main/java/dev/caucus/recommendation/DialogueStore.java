package dev.caucus.recommendation;

import dev.caucus.recommendation.Dialogue.Owner;
import dev.caucus.store.Forgetful;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps dialogues beyond a restart.
 *
 * <p>Every call is complete and durable when it returns, and safe from any thread.
 */
interface DialogueStore extends Forgetful {

  /** The dialogue of that id. */
  Optional<Dialogue> find(String id);

  /** The dialogues that somebody has in a conversation, the one that was last touched first. */
  List<Dialogue> of(Owner owner);

  /**
   * The dialogues that somebody can go on with in any conversation of a platform, the one that was
   * last touched first.
   *
   * @param starter the person's fingerprint
   */
  List<Touched> unfinished(String platform, String starter);

  /** A dialogue and when it was last saved. */
  record Touched(Dialogue dialogue, Instant when) {}

  /** Whether the dialogue of that id was saved at that time or later. */
  boolean isTouchedSince(String id, Instant time);

  /**
   * Saves a dialogue, unless another turn has saved it since it was read.
   *
   * @return whether it was saved
   */
  boolean save(Dialogue dialogue);
}
