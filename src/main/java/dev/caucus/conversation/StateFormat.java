package dev.caucus.conversation;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a conversation's state as JSON.
 *
 * <p>The mapper is its own, so that nothing set for the HTTP interface changes what is stored.
 */
final class StateFormat {

  private static final Logger log = LoggerFactory.getLogger(StateFormat.class);

  private final JsonMapper json = JsonMapper.builder().build();

  String write(ConversationState state) {
    return json.writeValueAsString(state);
  }

  /** The state of those words; empty if another version wrote something that this cannot read. */
  Optional<ConversationState> read(String text, String conversation) {
    try {
      return Optional.ofNullable(json.readValue(text, ConversationState.class));
    } catch (JacksonException e) {
      // The parser's message quotes what it read, so only its kind is logged.
      log.warn(
          "What was remembered of conversation {} cannot be read ({}); it starts anew",
          conversation,
          e.getClass().getSimpleName());
      return Optional.empty();
    }
  }
}
