package dev.caucus.slack.api;

import com.slack.api.model.Message;
import com.slack.api.model.Message.Metadata;
import dev.caucus.slack.blockkit.SlackMessage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Marks messages by what they answer, and finds them.
 *
 * <p>Slack keeps such metadata beside a message, and tells it whoever may read the history.
 */
final class AnswerMarks {

  private static final String TYPE = "caucus_answer";
  private static final String NAME = "answers";

  /** The answer comes soon after the question; Slack recommends no more at once. */
  private static final int LOOKED_AT = 200;

  private final Calls calls;

  AnswerMarks(Calls calls) {
    this.calls = calls;
  }

  static @Nullable Metadata of(SlackMessage message) {
    return message.answers() == null
        ? null
        : Metadata.builder().eventType(TYPE).eventPayload(Map.of(NAME, message.answers())).build();
  }

  /** Whether a message there, of those since a timestamp, answers what has that name. */
  boolean has(Address place, String name, String since) {
    return messages(place, since).stream()
        .map(Message::getMetadata)
        .anyMatch(mark -> mark != null && isOf(mark, name));
  }

  private static boolean isOf(Metadata mark, String name) {
    return TYPE.equals(mark.getEventType())
        && mark.getEventPayload() != null
        && name.equals(mark.getEventPayload().get(NAME));
  }

  private List<Message> messages(Address place, String since) {
    String desk = place.channelName() + "/history";
    return place.thread() == null
        ? calls
            .soon(
                place.team(),
                desk,
                slack ->
                    slack.conversationsHistory(r ->
                        r.channel(place.channel())
                            .oldest(since)
                            .inclusive(true)
                            .limit(LOOKED_AT)
                            .includeAllMetadata(true)))
            .getMessages()
        : calls
            .soon(
                place.team(),
                desk,
                slack ->
                    slack.conversationsReplies(r ->
                        r.channel(place.channel())
                            .ts(place.thread())
                            .oldest(since)
                            .inclusive(true)
                            .limit(LOOKED_AT)
                            .includeAllMetadata(true)))
            .getMessages();
  }
}
