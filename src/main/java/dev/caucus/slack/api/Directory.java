package dev.caucus.slack.api;

import com.slack.api.methods.response.conversations.ConversationsMembersResponse;
import com.slack.api.methods.response.users.UsersListResponse;
import com.slack.api.model.ResponseMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Looks up who there is in a workspace.
 *
 * <p>A refusal is a {@link dev.caucus.chat.NotDelivered}, as of everything that Slack is asked.
 */
public final class Directory {

  /** As many as Slack gives at once. */
  private static final int MEMBERS = 1_000;

  /** Slack gives up to 1,000, and recommends no more than these. */
  private static final int PROFILES = 200;

  private final Calls calls;

  Directory(Calls calls) {
    this.calls = calls;
  }

  /** Somebody about whom another person waits to hear, so that Slack is not asked for long. */
  public Profile profile(String team, String person) {
    return Profile.of(
        calls
            .soon(team, desk(team).channelName(), slack -> slack.usersInfo(r -> r.user(person)))
            .getUser());
  }

  /** Somebody about whom nobody waits to hear. */
  public Profile profileInTime(String team, String person) {
    return Profile.of(
        calls.repeatedly(desk(team), slack -> slack.usersInfo(r -> r.user(person))).getUser());
  }

  /**
   * Goes through everybody in a workspace, bots included.
   *
   * @param more takes one of them, and tells whether to go on
   */
  public void everybody(String team, Predicate<Profile> more) {
    String cursor = "";
    do {
      String from = cursor;
      UsersListResponse page =
          calls.repeatedly(
              desk(team), slack -> slack.usersList(r -> r.limit(PROFILES).cursor(from)));
      if (!page.getMembers().stream().map(Profile::of).allMatch(more)) {
        return;
      }
      cursor = next(page.getResponseMetadata());
    } while (!cursor.isEmpty());
  }

  /** The ids of all who are in a channel, bots included. */
  public List<String> members(Address channel) {
    List<String> members = new ArrayList<>();
    String cursor = "";
    do {
      String from = cursor;
      ConversationsMembersResponse page =
          calls.repeatedly(
              desk(channel.team()),
              slack ->
                  slack.conversationsMembers(
                      r -> r.channel(channel.channel()).limit(MEMBERS).cursor(from)));
      members.addAll(page.getMembers());
      cursor = next(page.getResponseMetadata());
    } while (!cursor.isEmpty());
    return List.copyOf(members);
  }

  /** Who made a channel; empty if Slack does not tell. */
  public Optional<String> creator(Address channel) {
    return Optional.ofNullable(
        calls
            .soon(
                channel.team(),
                desk(channel.team()).channelName(),
                slack -> slack.conversationsInfo(r -> r.channel(channel.channel())))
            .getChannel()
            .getCreator());
  }

  /** Where the bot and one person write to each other; it comes to be if needed. */
  public Address direct(String team, String person) {
    return Address.channel(
        team,
        calls
            .repeatedly(desk(team), slack -> slack.conversationsOpen(r -> r.users(List.of(person))))
            .getChannel()
            .getId());
  }

  private static String next(@Nullable ResponseMetadata metadata) {
    return metadata == null || metadata.getNextCursor() == null ? "" : metadata.getNextCursor();
  }

  /** What asks for people does so one after another, and never before what is said in a channel. */
  private static Address desk(String team) {
    return Address.channel(team, "people");
  }
}
