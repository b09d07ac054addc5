package dev.caucus.slack;

import dev.caucus.conversation.ErrorId;
import dev.caucus.slack.api.Address;
import dev.caucus.slack.api.SlackThreads;
import dev.caucus.store.Fingerprint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Notes the threads that the bot has written in; what it wrote stands there whether noted or not.
 */
final class Attendance {

  private static final Logger log = LoggerFactory.getLogger(Attendance.class);

  private final SlackThreads threads;

  Attendance(SlackThreads threads) {
    this.threads = threads;
  }

  /** Whether the bot has answered there; whoever was killed right after may not have noted it. */
  boolean isAnswered(SlackVoice voice, Address place, Cause cause) {
    boolean answered = voice.isAnswered(place, cause);
    if (answered) {
      note(place);
    }
    return answered;
  }

  void note(Address place) {
    if (place.thread() == null) {
      return;
    }
    try {
      threads.takePart(place, false);
    } catch (DataAccessException e) {
      log.error(
          "Error {} in slack conversation {}: replies there need a mention, since the store failed",
          ErrorId.next(),
          Fingerprint.brief(place.conversation().id()),
          e);
    }
  }
}
