package dev.caucus.discord.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Sends the bot what people do with commands, components and forms. */
final class Interactions {

  private final LocalDiscord discord;
  private final Map<String, Interaction> byToken = new ConcurrentHashMap<>();

  Interactions(LocalDiscord discord) {
    this.discord = discord;
  }

  Optional<Interaction> ofToken(String token) {
    return Optional.ofNullable(byToken.get(token));
  }

  Deed command(Person person, Channel channel, String typed, String text) {
    CommandCall call = call(person, channel, typed);
    return command(person, channel, call, call.withText(text));
  }

  Deed command(Person person, Channel channel, String typed, Map<String, String> options) {
    CommandCall call = call(person, channel, typed);
    return command(person, channel, call, call.with(options));
  }

  private Deed command(Person person, Channel channel, CommandCall call, JsonObject data) {
    Interaction interaction = begin(Interaction.Kind.COMMAND, person, channel, null);
    return send(interaction, call.name(), data);
  }

  Deed autocomplete(Person person, Channel channel, String typed, String option, String text) {
    CommandCall call = call(person, channel, typed);
    Interaction interaction = begin(Interaction.Kind.AUTOCOMPLETE, person, channel, null);
    return send(interaction, "typing " + call.name(), call.typing(option, text));
  }

  private CommandCall call(Person person, Channel channel, String typed) {
    return CommandCall.find(discord.commands(), person, channel, typed);
  }

  Deed messageCommand(Person person, Message message, String command) {
    Channel channel = discord.channelOf(message);
    JsonObject registered = CommandCall.registered(discord.commands(), person, channel, 3, command);
    JsonObject data =
        Json.object(
            "id",
            registered.get("id"),
            "name",
            command,
            "type",
            3,
            "target_id",
            message.id(),
            "resolved",
            Json.object("messages", Json.object(message.id(), message.json())),
            "guild_id",
            registered.get("guild_id"));
    return send(begin(Interaction.Kind.COMMAND, person, channel, null), command, data);
  }

  Deed click(Person person, Message message, String wanted, List<String> options) {
    Channel channel = discord.channelOf(message);
    Message now =
        channel
            .message(message.id())
            .filter(each -> each.onlyFor() == null || each.onlyFor().equals(person.id()))
            .orElseThrow(() -> new IllegalArgumentException("nothing to see for " + person.name()));
    JsonObject component =
        now.component(wanted)
            .filter(each -> !Components.isLink(each))
            .filter(each -> !Json.isTrue(each, "disabled"))
            .orElseThrow(() -> new IllegalArgumentException("nothing to operate: " + wanted));
    JsonObject data =
        Json.object(
            "custom_id",
            Components.customId(component),
            "component_type",
            Components.type(component),
            "id",
            component.get("id"));
    if (Components.isMenu(component)) {
      data.add("values", Json.array(Menus.values(component, options)));
    }
    return send(begin(Interaction.Kind.COMPONENT, person, channel, now), "click " + wanted, data);
  }

  Deed submit(Person person, Form form, Map<String, String> entered) {
    Interaction source = form.source();
    JsonObject data =
        Json.object("custom_id", form.customId(), "components", form.submitted(entered));
    Message operated = source.operated() == null ? null : now(source.operated());
    Interaction interaction = begin(Interaction.Kind.FORM, person, source.channel(), operated);
    return send(interaction, "submit " + form.title(), data);
  }

  private Message now(Message message) {
    return discord.channelOf(message).message(message.id()).orElse(message);
  }

  private Interaction begin(
      Interaction.Kind kind, Person person, Channel channel, @Nullable Message operated) {
    Interaction interaction =
        new Interaction(
            discord.ids().next(),
            "local-" + UUID.randomUUID(),
            kind,
            person,
            channel,
            operated,
            discord.clock().instant());
    byToken.put(interaction.token(), interaction);
    return interaction;
  }

  private Deed send(Interaction interaction, String what, JsonObject data) {
    JsonObject payload = payload(interaction, data);
    Deed deed = new Deed(what, interaction.channel(), null, payload);
    interaction.belongsTo(deed);
    discord.ledger().add(deed);
    discord.gateway().dispatch(interaction.channel().guild(), "INTERACTION_CREATE", payload);
    return deed;
  }

  private JsonObject payload(Interaction interaction, JsonObject data) {
    Channel channel = interaction.channel();
    Person person = interaction.person();
    Guild guild = channel.guild();
    Message operated = interaction.operated();
    JsonObject payload =
        Json.object(
            "id",
            interaction.id(),
            "application_id",
            discord.applicationId(),
            "type",
            interaction.kind().type(),
            "token",
            interaction.token(),
            "version",
            1,
            "data",
            data,
            "channel_id",
            channel.id(),
            "channel",
            channel(channel, person),
            "locale",
            person.locale(),
            "entitlements",
            new JsonArray(),
            "app_permissions",
            Long.toString(channel.permissions()),
            "attachment_size_limit",
            10_485_760,
            "message",
            operated == null ? null : operated.json());
    return guild == null ? inDirect(payload, person) : inGuild(payload, person, channel, guild);
  }

  private static JsonObject inDirect(JsonObject payload, Person person) {
    return Json.with(
        payload,
        "user",
        person.json(),
        "context",
        1,
        "authorizing_integration_owners",
        Json.object("0", "0"));
  }

  private static JsonObject inGuild(
      JsonObject payload, Person person, Channel channel, Guild guild) {
    return Json.with(
        payload,
        "member",
        Json.with(
            guild.member(person.json()), "permissions", Long.toString(person.permissions(channel))),
        "guild_id",
        guild.id(),
        "guild",
        Json.object("id", guild.id(), "locale", "en-US", "features", new JsonArray()),
        "guild_locale",
        "en-US",
        "context",
        0,
        "authorizing_integration_owners",
        Json.object("0", guild.id()));
  }

  /** In direct messages the bot is told of itself as the recipient. */
  private JsonObject channel(Channel channel, Person person) {
    return channel.guild() == null
        ? Json.with(channel.json(), "recipients", List.of(discord.app().user()))
        : Json.with(channel.json(), "permissions", Long.toString(person.permissions(channel)));
  }
}
