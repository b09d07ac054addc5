package dev.caucus.poll;

import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Participant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A poll that is not posted yet, or a change to one that is.
 *
 * @param entered what was filled in, by the name of the field; whether it makes sense or not
 * @param poll the id of the poll that it changes; null for a new one
 */
record Draft(
    String id,
    ConversationRef place,
    Participant creator,
    ZoneId zone,
    Map<String, String> entered,
    List<Ground> grounds,
    @Nullable String poll) {

  Draft {
    entered = Map.copyOf(entered);
    grounds = List.copyOf(grounds);
  }

  boolean isBy(String platform, Participant person) {
    return place.platform().equals(platform) && creator.id().equals(person.id());
  }

  /** The same with other entries. */
  Draft with(Map<String, String> values) {
    return new Draft(id, place, creator, zone, values, grounds, poll);
  }
}
