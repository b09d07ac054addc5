package dev.caucus.discord.local;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/** What somebody sees on the page. */
final class TryOutState {

  private TryOutState() {}

  /** What a person sees with a channel of that id or name open; the first one if there is none. */
  static JsonObject of(LocalDiscord discord, Person person, String opened) {
    Guild guild = discord.guild();
    List<Channel> channels =
        Stream.of(guild.channels().stream(), guild.threads().stream(), Stream.of(person.direct()))
            .flatMap(each -> each)
            .toList();
    Channel channel =
        channels.stream()
            .filter(each -> each.id().equals(opened) || each.name().equals(opened))
            .findFirst()
            .orElse(opened.equals("direct") ? person.direct() : channels.getFirst());
    return Json.object(
        "as",
        person.json(),
        "bot",
        discord.app().user(),
        "connected",
        discord.connections().inUse() > 0,
        "guild",
        guild.name(),
        "people",
        discord.people().stream().map(Person::json).toList(),
        "channels",
        channels.stream().map(TryOutState::channel).toList(),
        "channel",
        channel.id(),
        "messages",
        channel.messages(person).stream().map(TryOutState::message).toList(),
        "commands",
        discord.commands().usable(person, channel));
  }

  private static JsonObject channel(Channel channel) {
    Channel parent = channel.parent();
    return Json.object(
        "id",
        channel.id(),
        "kind",
        channel.kind().name(),
        "name",
        channel.kind() == Channel.Kind.DIRECT ? LocalDiscord.BOT_NAME : channel.name(),
        "parent",
        parent == null ? null : parent.id(),
        "closed",
        !channel.allows(Permission.VIEW_CHANNEL),
        "silent",
        !channel.allows(Permission.SEND_MESSAGES));
  }

  private static JsonObject message(Message message) {
    return Json.with(message.json(), "ephemeral", message.isEphemeral());
  }
}
