package dev.caucus.discord.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How channels, threads and direct messages introduce themselves. */
final class ChannelJson {

  private ChannelJson() {}

  static JsonObject text(Channel channel, Set<Permission> denied) {
    return Json.with(
        base(channel),
        "name",
        channel.name(),
        "position",
        0,
        "nsfw",
        false,
        "permission_overwrites",
        overwrites(channel, denied));
  }

  private static JsonArray overwrites(Channel channel, Set<Permission> denied) {
    JsonArray overwrites = new JsonArray();
    Guild guild = channel.guild();
    if (guild != null && !denied.isEmpty()) {
      String bits = Long.toString(Permission.bits(denied));
      overwrites.add(Json.object("id", guild.id(), "type", 0, "allow", "0", "deny", bits));
    }
    String manage = Long.toString(Permission.MANAGE_CHANNELS.bits());
    channel.managers().stream()
        .map(person -> Json.object("id", person.id(), "type", 1, "allow", manage, "deny", "0"))
        .forEach(overwrites::add);
    return overwrites;
  }

  static JsonObject direct(Channel channel, JsonObject recipient) {
    return Json.with(base(channel), "recipients", List.of(recipient));
  }

  static JsonObject thread(Channel channel, @Nullable Channel parent, String bot) {
    String created = Snowflakes.text(Snowflakes.time(channel.id()));
    int messages = channel.size();
    JsonObject metadata =
        Json.object(
            "archived",
            channel.isArchived(),
            "auto_archive_duration",
            1440,
            "archive_timestamp",
            created,
            "locked",
            false,
            "create_timestamp",
            created);
    JsonObject member =
        Json.object("id", channel.id(), "user_id", bot, "join_timestamp", created, "flags", 1);
    return Json.with(
        base(channel),
        "name",
        channel.name(),
        "parent_id",
        parent == null ? null : parent.id(),
        "owner_id",
        bot,
        "message_count",
        messages,
        "member_count",
        1,
        "total_message_sent",
        messages,
        "thread_metadata",
        metadata,
        "member",
        member);
  }

  private static JsonObject base(Channel channel) {
    Guild guild = channel.guild();
    return Json.object(
        "id",
        channel.id(),
        "type",
        channel.kind().type(),
        "flags",
        0,
        "last_message_id",
        channel.last(),
        "rate_limit_per_user",
        0,
        "guild_id",
        guild == null ? null : guild.id());
  }
}
