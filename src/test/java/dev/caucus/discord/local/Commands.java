package dev.caucus.discord.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The commands that the bot registered: for all guilds, or for one. */
public final class Commands {

  private static final String GLOBAL = "";

  /** Creations a day in one scope, after which Discord refuses more. */
  private static final int DAILY = 200;

  private final LocalDiscord discord;
  private final Map<String, Map<String, JsonObject>> byScope = new ConcurrentHashMap<>();
  private int creations;
  private int writes;

  Commands(LocalDiscord discord) {
    this.discord = discord;
  }

  /** Those for all guilds and direct messages. */
  public synchronized List<JsonObject> global() {
    return List.copyOf(scope(null).values());
  }

  /** Those for one guild alone. */
  public synchronized List<JsonObject> of(Guild guild) {
    return List.copyOf(scope(guild.id()).values());
  }

  /** How many commands came to be since the start; Discord allows 200 a day. */
  public synchronized int creations() {
    return creations;
  }

  /** How often commands were written since the start, be it that nothing changed. */
  public synchronized int writes() {
    return writes;
  }

  /** The names of those that a person can use in a channel. */
  public List<String> names(Person person, Channel channel) {
    return usable(person, channel).stream().map(each -> Json.text(each, "name", "")).toList();
  }

  synchronized List<JsonObject> usable(Person person, Channel channel) {
    Guild guild = channel.guild();
    Stream<JsonObject> local = guild == null ? Stream.of() : scope(guild.id()).values().stream();
    return Stream.concat(local, scope(null).values().stream())
        .filter(command ->
            isOffered(command, guild == null ? "1" : "0", guild == null ? "BOT_DM" : "GUILD"))
        .filter(command -> guild == null || isAllowed(command, person.permissions(channel)))
        .toList();
  }

  private static boolean isOffered(JsonObject command, String context, String contextName) {
    List<String> contexts = Json.texts(Json.list(command, "contexts"));
    return contexts.isEmpty()
        ? context.equals("0") || !"false".equals(Json.text(command, "dm_permission"))
        : contexts.contains(context) || contexts.contains(contextName);
  }

  private static boolean isAllowed(JsonObject command, long permissions) {
    String needed = Json.text(command, "default_member_permissions");
    boolean all = (permissions & Permission.ADMINISTRATOR.bits()) != 0;
    return needed == null
        || all
        || (!needed.equals("0")
            && (permissions & Long.parseLong(needed)) == Long.parseLong(needed));
  }

  private Map<String, JsonObject> scope(@Nullable String guild) {
    return byScope.computeIfAbsent(guild == null ? GLOBAL : guild, id -> new LinkedHashMap<>());
  }

  synchronized JsonArray list(@Nullable String guild) {
    return Json.array(scope(guild).values());
  }

  synchronized JsonObject one(@Nullable String guild, String id) {
    return Optional.ofNullable(scope(guild).get(id)).orElseThrow(Commands::unknown);
  }

  private static Refusal unknown() {
    return new Refusal(404, 10063, "Unknown application command");
  }

  /** Puts a list in the place of all; what has the name of one before keeps its id. */
  synchronized JsonArray replace(@Nullable String guild, JsonArray bodies) {
    CommandLimits.checkAll(bodies);
    Map<String, JsonObject> before = new LinkedHashMap<>(scope(guild));
    List<JsonObject> after = new ArrayList<>();
    Json.objects(bodies).forEach(body -> after.add(registered(guild, body, before)));
    scope(guild).clear();
    after.forEach(command -> scope(guild).put(Json.text(command, "id", ""), command));
    writes++;
    return Json.array(after);
  }

  synchronized JsonObject put(@Nullable String guild, JsonObject body) {
    CommandLimits.checkAll(Json.array(List.of(body)));
    JsonObject command = registered(guild, body, scope(guild));
    scope(guild).put(Json.text(command, "id", ""), command);
    writes++;
    return command;
  }

  synchronized JsonObject change(@Nullable String guild, String id, JsonObject body) {
    JsonObject changed = one(guild, id).deepCopy();
    body.entrySet().forEach(entry -> changed.add(entry.getKey(), entry.getValue()));
    CommandLimits.checkAll(Json.array(List.of(changed)));
    scope(guild).put(id, changed);
    writes++;
    return changed;
  }

  synchronized void remove(@Nullable String guild, String id) {
    if (scope(guild).remove(id) == null) {
      throw unknown();
    }
    writes++;
  }

  private JsonObject registered(
      @Nullable String guild, JsonObject body, Map<String, JsonObject> before) {
    Optional<JsonObject> same =
        before.values().stream().filter(each -> isSame(each, body)).findFirst();
    if (same.isEmpty() && ++creations > DAILY) {
      throw new Refusal(
          400, 30034, "Max number of daily application command creates has been reached (200)");
    }
    JsonElement id =
        same.map(each -> each.get("id")).orElseGet(() -> Json.text(discord.ids().next()));
    JsonObject command =
        Json.with(
            Json.object("type", 1, "description", "", "options", new JsonArray()),
            "id",
            id,
            "application_id",
            discord.applicationId(),
            "guild_id",
            guild,
            "version",
            discord.ids().next());
    body.entrySet().stream()
        .filter(entry -> !Set.of("id", "application_id", "version").contains(entry.getKey()))
        .filter(entry -> entry.getValue() != JsonNull.INSTANCE)
        .forEach(entry -> command.add(entry.getKey(), entry.getValue()));
    return command;
  }

  private static boolean isSame(JsonObject one, JsonObject other) {
    return Json.text(one, "name", "").equals(Json.text(other, "name", ""))
        && Json.number(one, "type", 1) == Json.number(other, "type", 1);
  }
}
