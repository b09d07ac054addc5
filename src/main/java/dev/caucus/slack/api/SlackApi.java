package dev.caucus.slack.api;

import com.slack.api.model.view.View;
import dev.caucus.chat.NotDelivered;
import dev.caucus.slack.blockkit.SlackMessage;
import java.util.List;
import java.util.Optional;

/**
 * What the bot does in a workspace.
 *
 * <p>Every call is complete when it returns: one that Slack finds too fast waits as long as Slack
 * says, and so does whatever else is meant for the same channel. A refusal is a {@link
 * NotDelivered}.
 */
public interface SlackApi {

  /** Writes a message that everybody sees, and tells its timestamp. */
  String post(Address to, SlackMessage message);

  /** Writes a message that one person alone sees. */
  void whisper(Address to, String person, SlackMessage message);

  /** Puts another message in the place of one. */
  void replace(Address at, String timestamp, SlackMessage message);

  /** Removes a message; does nothing if it is gone. */
  void delete(Address at, String timestamp);

  /** Answers through the address that a command or a click came with; works for half an hour. */
  void respond(String responseUrl, SlackMessage message, Response response);

  /** Removes the message whose button was pressed, through the address that the click came with. */
  void retract(String responseUrl);

  /** Opens a form for whoever did the thing that the trigger belongs to; it is good for seconds. */
  void open(String team, String trigger, View form);

  /** Draws somebody's home tab. */
  void publishHome(String team, String person, View home);

  /** Says in an assistant's thread what the bot is doing; an empty status takes it back. */
  void status(Address thread, String status);

  /** Offers something to begin with in an assistant's thread. */
  void suggest(Address thread, List<String> prompts);

  /**
   * Whether something is answered by a message that stands there.
   *
   * @param name as in {@link SlackMessage#answers()}
   * @param since the timestamp of the first message that may be the answer
   */
  boolean isAnswered(Address place, String name, String since);

  /** The address of a message for a browser; empty if Slack does not tell. */
  Optional<String> permalink(Address at, String timestamp);

  /** Who there is. */
  Directory directory();

  /** The way for files. */
  Uploads uploads();

  /** How to answer a command or a click. */
  enum Response {
    /** By a further message that only that person sees. */
    PRIVATE,
    /** By a further message that everybody in the channel sees. */
    PUBLIC,
    /** By putting it in the place of the message. */
    REPLACE
  }
}
