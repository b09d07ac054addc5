package dev.caucus.discord.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes messages: those of people, and the outer form of all. */
final class Conversations {

  private static final Pattern NAME = Pattern.compile("(?<![\\w<])@(\\w+)");
  private static final int REPLY = 19;

  private final LocalDiscord discord;

  Conversations(LocalDiscord discord) {
    this.discord = discord;
  }

  Deed write(Person person, Channel channel, String typed, @Nullable Message repliesTo) {
    String content = mentioning(typed);
    Pings pings = Pings.of(content, null, repliesTo == null ? null : repliesTo.author());
    JsonObject json = blank(channel, person.json(), content, pings);
    if (repliesTo != null) {
      replying(json, channel, repliesTo);
    }
    Message message = new Message(json, null, pings);
    channel.add(message);
    Deed deed = new Deed("message " + message.id(), channel, message, json);
    discord.ledger().add(deed);
    discord.events().created(channel, message);
    return deed;
  }

  /** Turns names after an @ into mentions. */
  private String mentioning(String typed) {
    Matcher matcher = NAME.matcher(typed);
    return matcher.replaceAll(found ->
        Matcher.quoteReplacement(
            idOf(found.group(1)).map(id -> "<@" + id + ">").orElse(found.group())));
  }

  private Optional<String> idOf(String name) {
    return name.equals(LocalDiscord.BOT_NAME)
        ? Optional.of(discord.botId())
        : discord.people().stream()
            .filter(person -> person.name().equals(name))
            .map(Person::id)
            .findFirst();
  }

  /** A message with nothing but a text. */
  JsonObject blank(Channel channel, JsonObject author, String content, Pings pings) {
    return Json.object(
        "id",
        discord.ids().next(),
        "channel_id",
        channel.id(),
        "author",
        author,
        "content",
        content,
        "timestamp",
        discord.ids().now(),
        "tts",
        false,
        "mention_everyone",
        pings.everyone(),
        "mentions",
        mentions(channel, pings),
        "mention_roles",
        pings.roles(),
        "attachments",
        new JsonArray(),
        "embeds",
        new JsonArray(),
        "components",
        new JsonArray(),
        "pinned",
        false,
        "type",
        0,
        "flags",
        0);
  }

  private JsonArray mentions(Channel channel, Pings pings) {
    Guild guild = channel.guild();
    return Json.array(
        pings.users().stream()
            .map(this::user)
            .flatMap(Optional::stream)
            .map(user -> guild == null ? user : Json.with(user, "member", guild.membership()))
            .toList());
  }

  /** The user of an id, the bot included. */
  Optional<JsonObject> user(String id) {
    return id.equals(discord.botId())
        ? Optional.of(discord.app().user())
        : discord.people().stream()
            .filter(person -> person.id().equals(id))
            .map(Person::json)
            .findFirst();
  }

  void replying(JsonObject json, Channel channel, Message repliesTo) {
    Guild guild = channel.guild();
    JsonObject referenced = repliesTo.json().deepCopy();
    referenced.remove("referenced_message");
    json.addProperty("type", REPLY);
    json.add(
        "message_reference",
        Json.object(
            "type",
            0,
            "message_id",
            repliesTo.id(),
            "channel_id",
            channel.id(),
            "guild_id",
            guild == null ? null : guild.id()));
    json.add("referenced_message", referenced);
  }

  void edit(Channel channel, Message message, String typed) {
    String content = mentioning(typed);
    Message changed =
        message.with(
            Json.with(message.json(), "content", content, "edited_timestamp", discord.ids().now()));
    channel.change(changed);
    discord.events().updated(channel, changed);
  }

  void delete(Channel channel, Message message) {
    channel.remove(message);
    discord.events().deleted(channel, message);
  }

  /** Starts a thread, at a message or, without one, beside all messages. */
  Channel startThread(Channel channel, @Nullable Message message, String name) {
    Guild guild = channel.guild();
    if (guild == null || channel.kind() != Channel.Kind.TEXT) {
      throw new Refusal(400, 50024, "Cannot execute action on this channel type");
    }
    String id = message == null ? discord.ids().next() : message.id();
    if (guild.threadOf(id).isPresent()) {
      throw new Refusal(400, 160004, "A thread has already been created for this message");
    }
    Channel thread = Channel.thread(id, name, channel, discord);
    guild.addThread(thread);
    if (message != null) {
      channel.change(message.with(Json.with(message.json(), "thread", thread.json())));
    }
    discord.events().threadCreated(thread);
    return thread;
  }
}
