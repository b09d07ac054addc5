package dev.caucus.slack.blockkit;

import dev.caucus.conversation.OpenPolls;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sees on the bot's home tab.
 *
 * @param abilities what the bot can do and by which commands, as text in which nothing is markup
 * @param polls the polls that wait for somebody, those that close first at the top
 * @param dialogues the dialogues of this person that have no verdict yet, the latest first
 */
public record HomeContent(
    String abilities,
    List<OpenPolls.OpenPoll> polls,
    List<OpenDialogue> dialogues,
    Knowledge knowledge) {

  public HomeContent {
    polls = List.copyOf(polls);
    dialogues = List.copyOf(dialogues);
  }

  /**
   * A dialogue that waits for an answer.
   *
   * @param title what it is about
   * @param answers how many answers it has
   * @param touched when it was last gone on with
   * @param link where it stands in Slack; null if Slack does not tell
   */
  public record OpenDialogue(String title, int answers, Instant touched, @Nullable URI link) {}

  /**
   * The state of the articles.
   *
   * @param changed when they last changed; null before the first look at them
   * @param failed how many files could not be read
   */
  public record Knowledge(int articles, int passages, @Nullable Instant changed, int failed) {}
}
