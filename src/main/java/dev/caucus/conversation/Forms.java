package dev.caucus.conversation;

import dev.caucus.chat.Form;
import dev.caucus.chat.Turn;
import java.util.Map;
import java.util.Optional;

/**
 * Which turns open a form, for platforms that open one only at once and at the place of the click.
 *
 * <p>Wherever a form cannot be opened, the same turn is answered with one in its reply.
 */
public interface Forms {

  /** Whether a turn is of a kind that may open a form; quick, so that nothing else gets slower. */
  boolean mayOpen(Turn turn);

  /** The form that a turn opens; empty if it is to be answered as any other. */
  Optional<Form> openedBy(Turn turn);

  /**
   * What is wrong with what somebody filled in: what to do about it, by the name of the field.
   *
   * <p>Takes no store, so that it can be asked before a platform loses its patience.
   */
  Map<String, String> defects(Turn.Submitted turn);
}
