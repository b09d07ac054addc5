package dev.caucus.conversation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.caucus.chat.Block;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Reply;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a reply as JSON.
 *
 * <p>The names of the kinds are fixed here, so that a class can be renamed without losing what was
 * stored under its old name.
 */
final class ReplyFormat {

  private static final Logger log = LoggerFactory.getLogger(ReplyFormat.class);

  private final JsonMapper json =
      JsonMapper.builder()
          .addMixIn(Block.class, Blocks.class)
          .addMixIn(Outcome.class, Outcomes.class)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  String write(Reply reply) {
    return json.writeValueAsString(reply);
  }

  /** The reply of those words; empty if another version wrote something that this cannot read. */
  Optional<Reply> read(String text, String id) {
    try {
      return Optional.ofNullable(json.readValue(text, Reply.class));
    } catch (JacksonException e) {
      // The parser's message quotes what it read, so only its kind is logged.
      log.warn("Answer {} cannot be read ({})", id, e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @Type(value = Block.Text.class, name = "text"),
    @Type(value = Block.Code.class, name = "code"),
    @Type(value = Block.Citations.class, name = "citations"),
    @Type(value = Block.Items.class, name = "items"),
    @Type(value = Block.Tally.class, name = "tally"),
    @Type(value = Block.Choices.class, name = "choices"),
    @Type(value = Block.Notice.class, name = "notice")
  })
  private interface Blocks {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @Type(value = Outcome.Answer.class, name = "answer"),
    @Type(value = Outcome.Question.class, name = "question"),
    @Type(value = Outcome.Recommendation.class, name = "recommendation"),
    @Type(value = Outcome.Notice.class, name = "notice")
  })
  private interface Outcomes {}
}
