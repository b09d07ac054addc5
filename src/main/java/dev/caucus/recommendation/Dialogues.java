package dev.caucus.recommendation;

import dev.caucus.knowledge.Topic;
import dev.caucus.recommendation.Dialogue.Owner;
import dev.caucus.recommendation.Dialogue.State;
import dev.caucus.recommendation.weighing.Answers;
import dev.caucus.recommendation.weighing.Outlook;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Moves dialogues on; each move is saved before anybody hears of it. */
final class Dialogues {

  /** Turns of one dialogue hardly ever meet, and each time one of them gets through. */
  private static final int ATTEMPTS = 20;

  /** After a verdict, people think aloud for minutes, not for hours. */
  private static final Duration FRESH = Duration.ofMinutes(30);

  private final DialogueStore store;
  private final Clock clock;

  Dialogues(DialogueStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  Optional<Dialogue> find(String id) {
    return store.find(id);
  }

  /** Those that somebody has in a conversation. */
  Theirs of(Owner owner) {
    return new Theirs(store.of(owner));
  }

  /** Those that somebody can go on with anywhere on a platform. */
  List<DialogueStore.Touched> unfinished(String platform, String starter) {
    return store.unfinished(platform, starter);
  }

  /** Waits for the name of a topic. */
  void choose(Owner owner) {
    if (of(owner).choosing().isEmpty()) {
      store.save(Dialogue.begin(owner, "").in(State.CHOOSING));
    }
  }

  /** Whether a dialogue was moved on lately, so that what is said may well be about it. */
  boolean isFresh(Dialogue dialogue) {
    return store.isTouchedSince(dialogue.id(), clock.instant().minus(FRESH));
  }

  /** Begins a topic; an open dialogue on another one is put aside, one on the same one ends. */
  Dialogue begin(Owner owner, Topic topic) {
    Dialogue dialogue = Dialogue.begin(owner, topic.id());
    store.save(dialogue);
    for (Dialogue other : store.of(owner)) {
      if (other.id().equals(dialogue.id())) {
        continue;
      }
      boolean same = other.topic().equals(topic.id());
      if (other.state() == State.OPEN || (same && other.state() == State.PARKED)) {
        move(other, open -> open.in(same ? State.LEFT : State.PARKED));
      } else if (other.state() == State.CHOOSING) {
        leave(other);
      }
    }
    return dialogue.saved();
  }

  /** Goes on with a dialogue, if it has anything to ask; another one that is open is put aside. */
  Dialogue resume(Dialogue dialogue, Topic topic) {
    for (Dialogue other : store.of(dialogue.owner())) {
      if (other.state() == State.OPEN && !other.id().equals(dialogue.id())) {
        move(other, open -> open.in(State.PARKED));
      }
    }
    return move(dialogue, parked -> isOver(parked) ? parked : parked.in(waiting(parked, topic)));
  }

  /**
   * Answers criteria. A dialogue that gave its verdict stays concluded, so that another answer can
   * be tried; any other one is concluded as soon as nothing can change its verdict.
   */
  Dialogue answer(Dialogue dialogue, Topic topic, Map<String, String> answers) {
    return move(
        dialogue,
        current -> {
          Answers given = current.answers();
          Map<String, String> news = new LinkedHashMap<>(answers);
          news.entrySet()
              .removeIf(e -> given.of(e.getKey()).filter(e.getValue()::equals).isPresent());
          if (news.isEmpty() || isOver(current)) {
            return current;
          }
          Dialogue next = current.with(new Step(news));
          return current.state() == State.OPEN ? next.in(waiting(next, topic)) : next;
        });
  }

  /** Takes the last answer back, if there are as many as that. */
  Dialogue back(Dialogue dialogue, Topic topic, int steps) {
    Dialogue earlier =
        move(
            dialogue,
            current ->
                current.steps().size() == steps && steps > 0 && !isOver(current)
                    ? current.back()
                    : current);
    return earlier.state() == State.OPEN ? resume(earlier, topic) : earlier;
  }

  void leave(Dialogue dialogue) {
    move(dialogue, open -> open.in(State.LEFT));
  }

  /** Another turn may have ended it meanwhile. */
  private static boolean isOver(Dialogue dialogue) {
    return dialogue.state() == State.LEFT;
  }

  private static State waiting(Dialogue dialogue, Topic topic) {
    return new Outlook(topic, dialogue.answers()).settled() ? State.CONCLUDED : State.OPEN;
  }

  /** Applies a change to the dialogue as it is now, again if another turn was first. */
  private Dialogue move(Dialogue dialogue, UnaryOperator<Dialogue> change) {
    Dialogue current = dialogue;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Dialogue changed = change.apply(current);
      if (changed.equals(current)) {
        return current;
      }
      if (store.save(changed)) {
        return changed.saved();
      }
      current =
          store
              .find(dialogue.id())
              .orElseThrow(() -> new IllegalStateException("dialogue is gone: " + dialogue.id()));
    }
    throw new IllegalStateException("dialogue is contended: " + dialogue.id());
  }
}
