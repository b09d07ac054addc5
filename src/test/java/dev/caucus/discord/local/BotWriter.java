package dev.caucus.discord.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Writes, changes and removes messages of the bot. */
final class BotWriter {

  private static final int CHAT_COMMAND_RESPONSE = 20;

  /** The flags that a sender may set. */
  private static final int SETTABLE =
      Message.SUPPRESS_EMBEDS | Message.EPHEMERAL | 1 << 12 | Message.COMPONENTS_V2;

  private final LocalDiscord discord;
  private final Map<String, Message> byNonce = new ConcurrentHashMap<>();

  BotWriter(LocalDiscord discord) {
    this.discord = discord;
  }

  /** Writes to a channel of its own accord, or as a reply to a message. */
  Message post(Channel channel, JsonObject body, List<Upload> files) {
    MessageLimits.check(body, files, "");
    String nonce = Json.isTrue(body, "enforce_nonce") ? Json.text(body, "nonce") : null;
    Message before = nonce == null ? null : byNonce.get(nonce);
    if (before != null) {
      return before;
    }
    Message repliedTo = repliedTo(channel, body);
    Message message = draft(channel, body, files, repliedTo, null);
    publish(channel, message, null);
    if (nonce != null) {
      byNonce.put(nonce, message);
    }
    return message;
  }

  private @Nullable Message repliedTo(Channel channel, JsonObject body) {
    JsonObject reference = Json.child(body, "message_reference");
    String id = Json.text(reference, "message_id");
    if (id == null) {
      return null;
    }
    Message message = channel.message(id).filter(each -> !each.isEphemeral()).orElse(null);
    if (message == null && !"false".equals(Json.text(reference, "fail_if_not_exists"))) {
      throw FormErrors.one("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
    }
    return message;
  }

  /** Writes in answer to an interaction. */
  Message respond(Interaction interaction, JsonObject body, List<Upload> files) {
    Message message = draft(interaction.channel(), body, files, null, interaction);
    publish(interaction.channel(), message, interaction.deed());
    return message;
  }

  /** Shows that the bot is thinking; that is no answer yet. */
  Message think(Interaction interaction, JsonObject body) {
    int flags = (Json.number(body, "flags", 0) & Message.EPHEMERAL) | Message.LOADING;
    Message message =
        draft(interaction.channel(), Json.object("flags", flags), List.of(), null, interaction);
    interaction.channel().add(message);
    discord.events().created(interaction.channel(), message);
    return message;
  }

  private Message draft(
      Channel channel,
      JsonObject body,
      List<Upload> files,
      @Nullable Message repliedTo,
      @Nullable Interaction interaction) {
    Pings pings = pings(body, repliedTo == null ? null : repliedTo.author());
    JsonObject json =
        discord
            .conversations()
            .blank(channel, discord.app().user(), Json.text(body, "content", ""), pings);
    int flags = Json.number(body, "flags", 0);
    json.addProperty("flags", flags & (SETTABLE | (interaction == null ? 0 : Message.LOADING)));
    json.addProperty("application_id", discord.applicationId());
    fill(json, body, files);
    if (body.has("nonce")) {
      json.add("nonce", body.get("nonce"));
    }
    if (repliedTo != null) {
      discord.conversations().replying(json, channel, repliedTo);
    }
    if (interaction != null) {
      introduce(json, interaction);
    }
    boolean ephemeral = (flags & Message.EPHEMERAL) != 0;
    String onlyFor = interaction != null && ephemeral ? interaction.person().id() : null;
    return new Message(json, onlyFor, pings);
  }

  private void introduce(JsonObject json, Interaction interaction) {
    if (interaction.kind() == Interaction.Kind.COMMAND) {
      json.addProperty("type", CHAT_COMMAND_RESPONSE);
    }
    json.addProperty("webhook_id", discord.applicationId());
    json.add(
        "interaction_metadata",
        Json.object(
            "id",
            interaction.id(),
            "type",
            interaction.kind().type(),
            "user",
            interaction.person().json(),
            "authorizing_integration_owners",
            new JsonObject()));
  }

  private static Pings pings(JsonObject body, @Nullable String repliedTo) {
    JsonObject allowed = body.get("allowed_mentions") instanceof JsonObject given ? given : null;
    StringBuilder text = new StringBuilder(Json.text(body, "content", ""));
    Components.all(body).stream()
        .filter(component -> Components.type(component) == Components.TEXT)
        .forEach(component -> text.append('\n').append(Json.text(component, "content", "")));
    return Pings.of(text.toString(), allowed, repliedTo);
  }

  private void fill(JsonObject json, JsonObject body, List<Upload> files) {
    for (String list : List.of("embeds", "components")) {
      if (body.get(list) instanceof JsonArray given) {
        json.add(list, list.equals("embeds") ? rich(given) : Components.numbered(given));
      }
    }
    if (body.get("poll") instanceof JsonObject poll) {
      json.add("poll", poll);
    }
    discord.attachments().fill(json, body, files);
  }

  private static JsonArray rich(JsonArray embeds) {
    return Json.array(Json.objects(embeds).map(embed -> Json.with(embed, "type", "rich")).toList());
  }

  private void publish(Channel channel, Message message, @Nullable Deed deed) {
    channel.add(message);
    discord.ledger().note(Answer.Kind.POST, message, deed);
    discord.events().created(channel, message);
  }

  /** Changes a message; where the bot was thinking until now, this is the answer. */
  Message edit(
      Channel channel,
      Message message,
      JsonObject body,
      List<Upload> files,
      @Nullable Interaction interaction) {
    JsonObject json = message.json().deepCopy();
    json.addProperty("edited_timestamp", discord.ids().now());
    int kept = message.flags() & ~(Message.LOADING | Message.SUPPRESS_EMBEDS);
    int given =
        Json.number(body, "flags", message.flags())
            & (Message.SUPPRESS_EMBEDS | Message.COMPONENTS_V2);
    json.addProperty("flags", kept | given);
    JsonElement content = body.get("content");
    if (content != null) {
      json.addProperty("content", content.isJsonNull() ? "" : content.getAsString());
    }
    MessageLimits.checkReferences(body, message.json(), files);
    fill(json, body, files);
    MessageLimits.checkEdit(body, json, files, message.isLoading());
    Message changed = new Message(json, message.onlyFor(), pings(body, null));
    channel.change(changed);
    Answer.Kind kind = message.isLoading() ? Answer.Kind.POST : Answer.Kind.UPDATE;
    discord.ledger().note(kind, changed, interaction == null ? null : interaction.deed());
    discord.events().updated(channel, changed);
    return changed;
  }

  void delete(Channel channel, Message message) {
    channel.remove(message);
    discord.ledger().note(Answer.Kind.DELETE, message, null);
    discord.events().deleted(channel, message);
  }
}
