package dev.caucus.slack.local;

import com.google.gson.JsonObject;
import java.util.List;

/** Channels, the people in them, and reactions. */
final class ConversationMethods {

  private static final String READ = "channels:read,groups:read,im:read,mpim:read";
  private static final String HISTORY = "channels:history,groups:history,im:history,mpim:history";

  private final Engine engine;

  ConversationMethods(Engine engine) {
    this.engine = engine;
  }

  List<Method> all() {
    return List.of(
        Method.of("conversations.info", READ, ConversationMethods::info),
        Method.of("conversations.members", READ, ConversationMethods::members),
        Method.of("conversations.open", "im:write", ConversationMethods::open),
        Method.of("conversations.history", HISTORY, this::history),
        Method.of("conversations.replies", HISTORY, this::replies),
        Method.of("users.info", "users:read", ConversationMethods::user),
        Method.of("users.list", "users:read", ConversationMethods::users),
        Method.of("reactions.add", "reactions:write", ConversationMethods::react),
        Method.of("reactions.remove", "reactions:write", ConversationMethods::react));
  }

  private static JsonObject info(Workspace workspace, Arguments arguments) {
    Channel channel = Places.channel(workspace, arguments);
    String person =
        channel.kind() != Channel.Kind.DIRECT
            ? null
            : channel.members().stream()
                .filter(member -> !member.equals(workspace.botUser()))
                .findFirst()
                .orElse(null);
    return Json.object(
        "channel", Json.with(channel.json(person), "is_member", channel.has(workspace.botUser())));
  }

  private static JsonObject members(Workspace workspace, Arguments arguments) {
    Channel channel = Places.channel(workspace, arguments);
    Page page = Page.asked(arguments, 100);
    return Json.object(
        "members",
        page.of(channel.members()),
        "response_metadata",
        Json.object("next_cursor", page.next(channel.members())));
  }

  private static JsonObject open(Workspace workspace, Arguments arguments) {
    String user = arguments.required("users", "users_list_not_supplied");
    if (workspace.personOfId(user).isEmpty()) {
      throw new Refusal("user_not_found");
    }
    Channel channel = workspace.direct(user);
    return Json.object("channel", channel.json(user), "no_op", false, "already_open", false);
  }

  /** The newest first, without what was said in threads. */
  private JsonObject history(Workspace workspace, Arguments arguments) {
    List<Message> messages =
        Places.channel(workspace, arguments).messages().stream()
            .filter(message -> message.root().equals(message.ts()))
            .toList();
    return told(workspace, arguments, messages.reversed());
  }

  /** The oldest first, the one that began the thread before all others. */
  private JsonObject replies(Workspace workspace, Arguments arguments) {
    List<Message> messages =
        Places.channel(workspace, arguments).thread(arguments.required("ts", "thread_not_found"));
    if (messages.isEmpty()) {
      throw new Refusal("thread_not_found");
    }
    return told(workspace, arguments, messages);
  }

  private JsonObject told(Workspace workspace, Arguments arguments, List<Message> all) {
    boolean whole = arguments.isSet("include_all_metadata");
    String oldest = arguments.text("oldest", "0");
    boolean inclusive = arguments.isSet("inclusive");
    Page page = Page.asked(arguments, 1_000);
    List<Message> asked =
        all.stream()
            .filter(message ->
                message.ts().compareTo(oldest) > 0 || (inclusive && message.ts().equals(oldest)))
            .toList();
    List<JsonObject> messages =
        page.of(asked).stream()
            .map(message ->
                Json.with(
                    engine.events().told(workspace, message),
                    "metadata",
                    whole ? message.metadata() : null))
            .toList();
    String next = page.next(asked);
    return Json.object(
        "messages",
        messages,
        "has_more",
        !next.isEmpty(),
        "response_metadata",
        Json.object("next_cursor", next));
  }

  private static JsonObject user(Workspace workspace, Arguments arguments) {
    String id = arguments.required("user", "user_not_found");
    return Json.object(
        "user",
        workspace.everybody().stream()
            .filter(each -> id.equals(Json.text(each, "id")))
            .findFirst()
            .orElseThrow(() -> new Refusal("user_not_found")));
  }

  private static JsonObject users(Workspace workspace, Arguments arguments) {
    Page page = Page.asked(arguments, 1_000);
    List<JsonObject> all = workspace.everybody();
    return Json.object(
        "members", page.of(all), "response_metadata", Json.object("next_cursor", page.next(all)));
  }

  private static JsonObject react(Workspace workspace, Arguments arguments) {
    arguments.required("name", "no_reaction");
    Places.message(workspace, arguments, "timestamp");
    return new JsonObject();
  }
}
