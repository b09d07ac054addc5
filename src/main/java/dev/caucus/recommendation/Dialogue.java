package dev.caucus.recommendation;

import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.recommendation.weighing.Answers;
import dev.caucus.store.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's way through a topic in one conversation.
 *
 * @param id names it in tokens and outcomes
 * @param owner whose it is, and where
 * @param topic the topic's id
 * @param state whether it still asks
 * @param steps what was answered, turn by turn
 * @param version how often it was saved; 0 if never
 */
record Dialogue(String id, Owner owner, String topic, State state, List<Step> steps, int version) {

  /** Short enough for a token, long enough never to meet twice. */
  private static final int ID_LENGTH = 12;

  Dialogue {
    steps = List.copyOf(steps);
  }

  static Dialogue begin(Owner owner, String topic) {
    String id = UUID.randomUUID().toString().replace("-", "").substring(0, ID_LENGTH);
    return new Dialogue(id, owner, topic, State.OPEN, List.of(), 0);
  }

  /** What was answered so far; a later answer counts instead of an earlier one. */
  Answers answers() {
    Answers answers = Answers.NONE;
    for (Step step : steps) {
      for (var answer : step.answers().entrySet()) {
        answers = answers.with(answer.getKey(), answer.getValue());
      }
    }
    return answers;
  }

  Dialogue with(Step step) {
    List<Step> more = new ArrayList<>(steps);
    more.add(step);
    return with(more);
  }

  /** As it was before the last step; there has to be one. */
  Dialogue back() {
    return with(steps.subList(0, steps.size() - 1)).in(State.OPEN);
  }

  Dialogue in(State state) {
    return new Dialogue(id, owner, topic, state, steps, version);
  }

  Dialogue saved() {
    return new Dialogue(id, owner, topic, state, steps, version + 1);
  }

  private Dialogue with(List<Step> steps) {
    return new Dialogue(id, owner, topic, state, steps, version);
  }

  /**
   * Whose a dialogue is, and in which conversation; fingerprints stand for the ids.
   *
   * @param platform the adapter that owns the conversation
   * @param workspace the workspace or server around it; null if that was not noted
   */
  record Owner(String platform, String conversation, String starter, @Nullable String workspace) {

    static Owner of(Origin origin) {
      ConversationRef conversation = origin.conversation();
      return new Owner(
          conversation.platform(),
          Fingerprint.of(conversation.id()),
          Fingerprint.of(origin.participant().id()),
          Fingerprint.of(conversation.workspace()));
    }

    /** Whether it is the same person in the same conversation. */
    boolean is(Owner other) {
      return isWith(other) && starter.equals(other.starter);
    }

    /** Whether the other one is in the same conversation. */
    boolean isWith(Owner other) {
      return platform.equals(other.platform) && conversation.equals(other.conversation);
    }
  }

  /** Whether a dialogue still asks. */
  enum State {
    /** It waits for the name of a topic. */
    CHOOSING,
    /** It waits for an answer. */
    OPEN,
    /** It gave its verdict; other answers can be tried. */
    CONCLUDED,
    /** Another topic was taken up; it can go on. */
    PARKED,
    /** It was ended without a verdict, or another one began in its place. */
    LEFT
  }
}
