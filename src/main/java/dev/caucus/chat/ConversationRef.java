package dev.caucus.chat;

/**
 * Names one conversation on one platform: a thread, a direct message, a browser tab, a terminal.
 *
 * @param platform the adapter that owns the conversation, for instance {@code http}
 * @param id the platform's own name for it, opaque to everybody else; on a chat platform it begins
 *     with that of the workspace or server, before a slash
 */
public record ConversationRef(String platform, String id) {

  /** The workspace or server on a chat platform; elsewhere it means nothing. */
  public String workspace() {
    return id.split("/", 2)[0];
  }
}
