package dev.caucus.chat;

import dev.caucus.chat.Turn.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as far as what is kept of them is concerned.
 *
 * @param platform the platform's name
 * @param id the platform's id of the person
 * @param workspace the only workspace or server that it is about; null for all of the platform
 */
public record Person(String platform, String id, @Nullable String workspace) {

  /** Where a chat platform would name a server, and there is none: between a person and the bot. */
  private static final String DIRECT = "@me";

  /** Somebody wherever they are on a platform. */
  public Person(String platform, String id) {
    this(platform, id, null);
  }

  /**
   * Whoever took a turn, in the workspace or server where they took it; where that is none, all
   * that they did on the platform.
   */
  public static Person of(Origin origin) {
    ConversationRef here = origin.conversation();
    boolean everywhere = origin.channel() == null || here.workspace().equals(DIRECT);
    return new Person(
        here.platform(), origin.participant().id(), everywhere ? null : here.workspace());
  }

  /** Whether they can be told from others: a browser without cookies cannot. */
  public boolean isKnown() {
    return !id.isBlank();
  }

  /** Stands for the person on all platforms. */
  public String key() {
    return platform + "/" + id;
  }

  /** Whether what was done in a conversation is in question. */
  public boolean isConcernedBy(ConversationRef conversation) {
    return conversation.platform().equals(platform)
        && (workspace == null || workspace.equals(conversation.workspace()));
  }
}
