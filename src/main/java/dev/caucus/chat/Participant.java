package dev.caucus.chat;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A person who takes part in a conversation.
 *
 * @param id the platform's id of the person
 * @param name what the person is called there, if the platform tells
 * @param zone the person's time zone, if it came with what they did
 */
public record Participant(String id, @Nullable String name, @Nullable ZoneId zone) {

  /** A person whose time zone is not known. */
  public Participant(String id, @Nullable String name) {
    this(id, name, null);
  }
}
