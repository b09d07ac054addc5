package dev.caucus.discord.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** A server, as people call it: its channels, threads and members. */
public final class Guild {

  private final String id;
  private final String name;
  private final LocalDiscord discord;
  private final String joined;
  private final String owner;
  private final String administrators;
  private final Map<String, Channel> channels = new ConcurrentSkipListMap<>();
  private final Map<String, Channel> threads = new ConcurrentSkipListMap<>();
  private final Map<String, Person> members = new ConcurrentHashMap<>();

  Guild(String id, String name, Person owner, LocalDiscord discord) {
    this.id = id;
    this.name = name;
    this.discord = discord;
    this.owner = owner.id();
    administrators = discord.ids().next();
    joined = Snowflakes.text(Snowflakes.time(id));
    members.put(owner.id(), owner);
  }

  /** Its id. */
  public String id() {
    return id;
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** A channel of that name, which comes to be if needed. */
  public Channel channel(String channelName) {
    return channels.values().stream()
        .filter(channel -> channel.name().equals(channelName))
        .findFirst()
        .orElseGet(() -> addChannel(channelName));
  }

  /** A channel that the bot may not see; likewise. */
  public Channel closedChannel(String channelName) {
    return channel(channelName).forbid(Permission.VIEW_CHANNEL);
  }

  /** A channel in which the bot may read but not write; likewise. */
  public Channel readOnlyChannel(String channelName) {
    return channel(channelName)
        .forbid(Permission.SEND_MESSAGES, Permission.SEND_MESSAGES_IN_THREADS);
  }

  private Channel addChannel(String channelName) {
    Channel channel = Channel.text(discord.ids().next(), channelName, this, discord);
    channels.put(channel.id(), channel);
    discord.places().put(channel);
    discord.events().channelCreated(channel);
    return channel;
  }

  /** Every channel without the threads, in the order of their making. */
  public List<Channel> channels() {
    return List.copyOf(channels.values());
  }

  /** Every thread in the order of its making. */
  public List<Channel> threads() {
    return List.copyOf(threads.values());
  }

  Optional<Channel> threadOf(String message) {
    return Optional.ofNullable(threads.get(message));
  }

  void addThread(Channel thread) {
    threads.put(thread.id(), thread);
    discord.places().put(thread);
  }

  /** Lets somebody in. */
  public void join(Person person) {
    members.put(person.id(), person);
  }

  /** Everybody in it but the bot. */
  public List<Person> members() {
    return List.copyOf(members.values());
  }

  boolean has(Person person) {
    return members.containsKey(person.id());
  }

  boolean isOwnedBy(Person person) {
    return owner.equals(person.id());
  }

  /** What a member is here, with the user in it. */
  JsonObject member(JsonObject user) {
    Person person = members.get(Json.text(user, "id", ""));
    boolean administrator = person != null && person.isAdministrator();
    List<String> roles = administrator ? List.of(administrators) : List.of();
    return Json.with(membership(), "user", user, "roles", Json.array(roles));
  }

  /** What a member is here, without the user. */
  JsonObject membership() {
    return Json.object(
        "roles",
        new JsonArray(),
        "joined_at",
        joined,
        "deaf",
        false,
        "mute",
        false,
        "flags",
        0,
        "pending",
        false);
  }

  @Nullable JsonObject memberOf(String user) {
    if (user.equals(discord.botId())) {
      return member(discord.app().user());
    }
    Person person = members.get(user);
    return person == null ? null : member(person.json());
  }

  JsonArray memberList() {
    JsonArray list = new JsonArray();
    list.add(member(discord.app().user()));
    members.values().forEach(person -> list.add(member(person.json())));
    return list;
  }

  JsonArray roles() {
    return Json.array(
        List.of(
            role(id, "@everyone", 0, Permission.bits(Permission.OF_EVERYBODY)),
            role(administrators, "Administrators", 1, Permission.ADMINISTRATOR.bits())));
  }

  private static JsonObject role(String id, String name, int position, long permissions) {
    return Json.object(
        "id",
        id,
        "name",
        name,
        "position",
        position,
        "color",
        0,
        "colors",
        Json.object("primary_color", 0),
        "hoist",
        false,
        "managed",
        false,
        "mentionable",
        false,
        "flags",
        0,
        "permissions",
        Long.toString(permissions));
  }

  JsonArray channelList() {
    return Json.array(channels.values().stream().map(Channel::json).toList());
  }

  /** What every guild tells of itself over REST. */
  JsonObject json() {
    return Json.object(
        "id",
        id,
        "name",
        name,
        "owner_id",
        owner,
        "roles",
        roles(),
        "emojis",
        new JsonArray(),
        "features",
        new JsonArray(),
        "stickers",
        new JsonArray(),
        "verification_level",
        0,
        "default_message_notifications",
        1,
        "explicit_content_filter",
        0,
        "mfa_level",
        0,
        "system_channel_flags",
        0,
        "premium_tier",
        0,
        "preferred_locale",
        "en-US",
        "nsfw_level",
        0,
        "afk_timeout",
        300,
        "premium_progress_bar_enabled",
        false);
  }

  /** What a session is told of it at its start: of the members, only the bot. */
  JsonObject created() {
    return Json.with(
        json(),
        "joined_at",
        joined,
        "large",
        false,
        "unavailable",
        false,
        "member_count",
        members.size() + 1,
        "members",
        List.of(member(discord.app().user())),
        "channels",
        channelList(),
        "threads",
        threads.values().stream().map(Channel::json).toList(),
        "voice_states",
        new JsonArray(),
        "presences",
        new JsonArray(),
        "stage_instances",
        new JsonArray(),
        "guild_scheduled_events",
        new JsonArray(),
        "soundboard_sounds",
        new JsonArray());
  }
}
