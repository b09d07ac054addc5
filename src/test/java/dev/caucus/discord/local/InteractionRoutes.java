package dev.caucus.discord.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first response to an interaction, and what comes through its token afterwards. */
final class InteractionRoutes {

  private static final String MESSAGES = "/webhooks/{application}/{token}/messages/{message}";

  private final LocalDiscord discord;

  InteractionRoutes(LocalDiscord discord) {
    this.discord = discord;
  }

  List<Route> routes() {
    return List.of(
        Route.open("POST", "/interactions/{interaction}/{token}/callback", this::callback),
        Route.open("POST", "/webhooks/{application}/{token}", this::followUp),
        Route.open("GET", MESSAGES, this::get),
        Route.open("PATCH", MESSAGES, this::edit),
        Route.open("DELETE", MESSAGES, this::delete));
  }

  private Reply callback(Request request) {
    Interaction interaction =
        discord
            .interactions()
            .ofToken(request.parameter(1))
            .filter(each -> each.id().equals(request.parameter(0)))
            .orElseThrow(() -> new Refusal(404, 10062, "Unknown interaction"));
    JsonObject body = request.object();
    Response.Kind kind = Response.Kind.ofType(Json.number(body, "type", 0));
    JsonObject data = Json.child(body, "data");
    CallbackLimits.check(interaction, kind, body, request.files());
    interaction.respond(kind, discord.clock());
    interaction.deed().respond(kind);
    Message message = act(interaction, kind, data, request.files());
    return request.isAsked("with_response")
        ? Reply.ok(response(interaction, kind, message))
        : Reply.nothing();
  }

  private @Nullable Message act(
      Interaction interaction, Response.Kind kind, JsonObject data, List<Upload> files) {
    return switch (kind) {
      case REPLY -> original(interaction, discord.writer().respond(interaction, data, files));
      case DEFERRED_REPLY -> original(interaction, discord.writer().think(interaction, data));
      case UPDATE ->
          original(
              interaction,
              discord
                  .writer()
                  .edit(interaction.channel(), operated(interaction), data, files, interaction));
      case DEFERRED_UPDATE -> original(interaction, operated(interaction));
      case CHOICES -> choices(interaction, Json.list(data, "choices"));
      case FORM -> form(interaction, data);
      case MESSAGE -> throw new IllegalStateException("no interaction is responded to like this");
    };
  }

  private static Message original(Interaction interaction, Message message) {
    interaction.original(message.id());
    return message;
  }

  private Message operated(Interaction interaction) {
    Message operated = java.util.Objects.requireNonNull(interaction.operated());
    return interaction.channel().message(operated.id()).orElseThrow(Refusal::unknownMessage);
  }

  private @Nullable Message choices(Interaction interaction, JsonArray choices) {
    interaction
        .deed()
        .offer(
            Json.objects(choices)
                .map(choice ->
                    new Choice(Json.text(choice, "name", ""), Json.text(choice, "value", "")))
                .toList());
    discord.ledger().note(Answer.Kind.CHOICES, interaction.deed());
    return null;
  }

  private @Nullable Message form(Interaction interaction, JsonObject data) {
    interaction.deed().open(new Form(interaction, data));
    discord.ledger().note(Answer.Kind.FORM, interaction.deed());
    return null;
  }

  private static JsonObject response(
      Interaction interaction, Response.Kind kind, @Nullable Message message) {
    JsonObject about = Json.object("id", interaction.id(), "type", interaction.kind().type());
    if (message == null) {
      return Json.object("interaction", about);
    }
    return Json.object(
        "interaction",
        Json.with(
            about,
            "response_message_id",
            message.id(),
            "response_message_loading",
            message.isLoading(),
            "response_message_ephemeral",
            message.isEphemeral()),
        "resource",
        Json.object("type", kind.type(), "message", message.json()));
  }

  /** Adds a message; while the bot is still thinking, it takes the place of that. */
  private Reply followUp(Request request) {
    Interaction interaction = responded(request);
    Message thinking = messageOrNull(interaction, "@original");
    JsonObject body = request.object();
    MessageLimits.check(body, request.files(), "");
    if (thinking != null && thinking.isLoading()) {
      return Reply.ok(edited(interaction, thinking, body, request.files()).json());
    }
    return Reply.ok(discord.writer().respond(interaction, body, request.files()).json());
  }

  private Reply get(Request request) {
    return Reply.ok(message(responded(request), request.parameter(2)).json());
  }

  private Reply edit(Request request) {
    Interaction interaction = responded(request);
    Message message = message(interaction, request.parameter(2));
    return Reply.ok(edited(interaction, message, request.object(), request.files()).json());
  }

  private Message edited(
      Interaction interaction, Message message, JsonObject body, List<Upload> files) {
    return discord.writer().edit(interaction.channel(), message, body, files, interaction);
  }

  private Reply delete(Request request) {
    Interaction interaction = responded(request);
    Message message = message(interaction, request.parameter(2));
    discord.writer().delete(interaction.channel(), message);
    return Reply.nothing();
  }

  /** The interaction of a token: refused after 15 minutes, and before its first response. */
  private Interaction responded(Request request) {
    Interaction interaction =
        discord
            .interactions()
            .ofToken(request.parameter(1))
            .filter(each -> discord.applicationId().equals(request.parameter(0)))
            .orElseThrow(Refusal::unknownWebhook);
    if (interaction.isExpired(discord.clock())) {
      throw new Refusal(401, 50027, "Invalid Webhook Token");
    }
    if (!interaction.isResponded()) {
      throw Refusal.unknownWebhook();
    }
    return interaction;
  }

  private static Message message(Interaction interaction, String id) {
    Message message = messageOrNull(interaction, id);
    if (message == null || !message.json().has("application_id")) {
      throw Refusal.unknownMessage();
    }
    return message;
  }

  private static @Nullable Message messageOrNull(Interaction interaction, String id) {
    String wanted = id.equals("@original") ? interaction.original() : id;
    return wanted == null ? null : interaction.channel().message(wanted).orElse(null);
  }
}
