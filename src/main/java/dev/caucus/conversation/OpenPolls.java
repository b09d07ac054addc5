package dev.caucus.conversation;

import dev.caucus.chat.Participant;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The polls that wait for somebody. */
@FunctionalInterface
public interface OpenPolls {

  /** The open polls that somebody made or voted in, those that close first at the top. */
  List<OpenPoll> of(String platform, Participant participant);

  /**
   * A poll that is open.
   *
   * @param closes when it closes by itself; null if somebody has to close it
   * @param link where it is read; null if that is not known
   * @param voted whether the person has voted
   */
  record OpenPoll(String question, @Nullable Instant closes, @Nullable URI link, boolean voted) {}
}
