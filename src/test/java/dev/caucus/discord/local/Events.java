package dev.caucus.discord.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the bot what happens in channels, as far as its intents and permissions reach. */
final class Events {

  private final LocalDiscord discord;

  Events(LocalDiscord discord) {
    this.discord = discord;
  }

  JsonObject created(Channel channel, Message message) {
    return message(channel, message, "MESSAGE_CREATE");
  }

  void updated(Channel channel, Message message) {
    message(channel, message, "MESSAGE_UPDATE");
  }

  private JsonObject message(Channel channel, Message message, String type) {
    JsonObject full = told(channel, message.json());
    if (!message.isEphemeral() && channel.allows(Permission.VIEW_CHANNEL)) {
      discord
          .gateway()
          .dispatch(
              channel.guild(),
              channel.guild() == null ? Intent.DIRECT_MESSAGES : Intent.GUILD_MESSAGES,
              type,
              intents -> Intent.MESSAGE_CONTENT.isIn(intents) ? full : visible(channel, full));
    }
    return full;
  }

  private JsonObject told(Channel channel, JsonObject message) {
    Guild guild = channel.guild();
    JsonObject json = Json.with(message, "channel_type", channel.kind().type());
    return guild == null
        ? json
        : Json.with(json, "guild_id", guild.id(), "member", guild.membership());
  }

  /**
   * A message as an app sees it that may not read what does not concern it: direct messages, its
   * own messages and those that mention it stay, of others the content is empty.
   */
  JsonObject visible(Channel channel, JsonObject message) {
    if (channel.guild() == null || concernsBot(message)) {
      return shorn(message);
    }
    JsonObject emptied = Json.with(shorn(message), "content", "");
    for (String content : List.of("embeds", "attachments", "components")) {
      emptied.add(content, new JsonArray());
    }
    return emptied;
  }

  private JsonObject shorn(JsonObject message) {
    return message.get("referenced_message") instanceof JsonObject referenced
            && !concernsBot(referenced)
        ? Json.with(message, "referenced_message", Json.with(referenced, "content", ""))
        : message;
  }

  private boolean concernsBot(JsonObject message) {
    return discord.botId().equals(Json.text(Json.child(message, "author"), "id"))
        || Json.objects(Json.list(message, "mentions"))
            .anyMatch(user -> discord.botId().equals(Json.text(user, "id")));
  }

  void deleted(Channel channel, Message message) {
    if (!message.isEphemeral() && channel.allows(Permission.VIEW_CHANNEL)) {
      Guild guild = channel.guild();
      discord
          .gateway()
          .dispatch(
              guild,
              guild == null ? Intent.DIRECT_MESSAGES : Intent.GUILD_MESSAGES,
              "MESSAGE_DELETE",
              Json.object(
                  "id",
                  message.id(),
                  "channel_id",
                  channel.id(),
                  "guild_id",
                  guild == null ? null : guild.id()));
    }
  }

  void reacted(Person person, Message message, String emoji) {
    Channel channel = discord.channelOf(message);
    Guild guild = channel.guild();
    discord
        .gateway()
        .dispatch(
            guild,
            guild == null ? Intent.DIRECT_MESSAGE_REACTIONS : Intent.GUILD_MESSAGE_REACTIONS,
            "MESSAGE_REACTION_ADD",
            Json.object(
                "user_id",
                person.id(),
                "channel_id",
                channel.id(),
                "message_id",
                message.id(),
                "guild_id",
                guild == null ? null : guild.id(),
                "member",
                guild == null ? null : guild.member(person.json()),
                "emoji",
                Json.object("name", emoji),
                "message_author_id",
                message.author(),
                "burst",
                false,
                "type",
                0));
  }

  void channelCreated(Channel channel) {
    channel(channel, "CHANNEL_CREATE");
  }

  void channelUpdated(Channel channel) {
    channel(channel, "CHANNEL_UPDATE");
  }

  void threadCreated(Channel thread) {
    channel(thread, "THREAD_CREATE");
  }

  void threadUpdated(Channel thread) {
    channel(thread, "THREAD_UPDATE");
  }

  private void channel(Channel channel, String type) {
    @Nullable Guild guild = channel.guild();
    discord.gateway().dispatch(guild, Intent.GUILDS, type, channel.json());
  }

  void guildCreated(Guild guild) {
    discord.gateway().dispatch(guild, Intent.GUILDS, "GUILD_CREATE", guild.created());
  }
}
