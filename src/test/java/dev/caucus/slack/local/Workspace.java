package dev.caucus.slack.local;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A workspace with its people and channels, and what the bot may do in it. */
public final class Workspace {

  /** The name that people mention the bot by. */
  public static final String BOT_NAME = "Caucus";

  /** All that the bot may ask for; a new workspace grants it. */
  public static final Set<String> ALL_SCOPES =
      Set.of(
          "app_mentions:read",
          "assistant:write",
          "channels:history",
          "channels:read",
          "chat:write",
          "commands",
          "files:write",
          "groups:history",
          "groups:read",
          "im:history",
          "im:read",
          "im:write",
          "mpim:history",
          "mpim:read",
          "reactions:write",
          "users:read");

  private final String team;
  private final Engine engine;
  private final String botUser;
  private final String botId;
  private final Views views;
  private final Set<String> scopes = ConcurrentHashMap.newKeySet();
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Map<String, Channel> channels = new LinkedHashMap<>();
  private volatile @Nullable String botToken;
  private volatile @Nullable String formerToken;

  Workspace(String team, Engine engine) {
    this.team = team;
    this.engine = engine;
    this.botUser = engine.ids().next("U");
    this.botId = engine.ids().next("B");
    this.views = new Views(engine.ids());
    scopes.addAll(ALL_SCOPES);
    install();
  }

  /** Its id: T…. */
  public String team() {
    return team;
  }

  String domain() {
    return "local-" + team.toLowerCase(Locale.ROOT);
  }

  /** The token that the bot acts with here; there is none once it was uninstalled. */
  public String botToken() {
    String token = botToken;
    if (token == null) {
      throw new IllegalStateException("the bot is not installed in " + team);
    }
    return token;
  }

  /** The id of the bot as somebody who is in channels. */
  public String botUser() {
    return botUser;
  }

  /** The id of the bot as the writer of messages. */
  public String botId() {
    return botId;
  }

  /** What mentions the bot in a text. */
  public String mention() {
    return "<@" + botUser + ">";
  }

  /** Gives the bot a new token. */
  public void install() {
    botToken = "xoxb-%s-%d-local".formatted(team, engine.ids().number());
  }

  /** Makes the bot's token worth nothing without a word; {@link #install} gives it another. */
  public void revoke() {
    formerToken = botToken;
    botToken = null;
  }

  boolean isToken(String token) {
    return token.equals(botToken);
  }

  boolean wasToken(String token) {
    return token.equals(formerToken);
  }

  boolean isInstalled() {
    return botToken != null;
  }

  /** Grants nothing but these scopes from now on. */
  public void grant(Set<String> granted) {
    scopes.clear();
    scopes.addAll(granted);
  }

  /** What is granted, in order. */
  public Set<String> scopes() {
    return new TreeSet<>(scopes);
  }

  /** Somebody of that name, who comes to be if needed and is in no channel but #general. */
  public synchronized Person person(String name) {
    return people.values().stream()
        .filter(person -> person.name().equals(name))
        .findFirst()
        .orElseGet(() -> newPerson(name));
  }

  private Person newPerson(String name) {
    Person person = new Person(engine.ids().next("U"), name, engine, this);
    people.put(person.id(), person);
    channels.values().stream()
        .filter(channel -> channel.name().equals("general"))
        .forEach(channel -> channel.join(person.id()));
    return person;
  }

  synchronized List<Person> people() {
    return List.copyOf(people.values());
  }

  /** Everybody there is, the bot and Slack's own included, as methods tell of them. */
  List<JsonObject> everybody() {
    return Stream.concat(
            people().stream().map(Person::json),
            Stream.of(
                notAPerson(botUser, BOT_NAME, true),
                // Slack says of its own bot that it is none.
                notAPerson("USLACKBOT", "Slackbot", false)))
        .toList();
  }

  private static JsonObject notAPerson(String id, String name, boolean bot) {
    return Json.object(
        "id", id, "name", name.toLowerCase(Locale.ROOT), "real_name", name, "is_bot", bot);
  }

  synchronized Optional<Person> personOfId(String id) {
    return Optional.ofNullable(people.get(id));
  }

  /** A public channel with everybody and the bot in it; it comes to be if needed. */
  public Channel channel(String name) {
    return channel(name, Channel.Kind.PUBLIC);
  }

  /** A private channel with everybody and the bot in it; it comes to be if needed. */
  public Channel privateChannel(String name) {
    return channel(name, Channel.Kind.PRIVATE);
  }

  private synchronized Channel channel(String name, Channel.Kind kind) {
    return channels.values().stream()
        .filter(channel -> channel.name().equals(name))
        .findFirst()
        .orElseGet(() -> newChannel(name, kind));
  }

  private Channel newChannel(String name, Channel.Kind kind) {
    String letter = kind == Channel.Kind.PUBLIC ? "C" : kind == Channel.Kind.PRIVATE ? "G" : "D";
    Channel channel = new Channel(engine.ids().next(letter), name, kind, engine.clock());
    channel.join(botUser);
    if (kind != Channel.Kind.DIRECT) {
      people.keySet().forEach(channel::join);
    }
    channels.put(channel.id(), channel);
    return channel;
  }

  /** The direct messages between a person and the bot. */
  synchronized Channel direct(String person) {
    Channel channel = channel("@" + person, Channel.Kind.DIRECT);
    channel.join(person);
    return channel;
  }

  synchronized List<Channel> channels() {
    return List.copyOf(channels.values());
  }

  synchronized Optional<Channel> findChannel(String id) {
    return Optional.ofNullable(channels.get(id));
  }

  Channel channelOfId(String id) {
    return findChannel(id).orElseThrow();
  }

  /** The home tab as somebody sees it; empty before the bot drew it. */
  public Optional<View> home(Person person) {
    return views.home(person.id());
  }

  /** The form that somebody has before them. */
  public Optional<View> openView(Person person) {
    return views.top(person.id());
  }

  Views views() {
    return views;
  }

  /** The scopes that were granted, as Slack writes them in a header. */
  String scopeList() {
    return String.join(",", scopes());
  }

  /** Removes the bot from the workspace: its token is worth nothing any more. */
  public Deed uninstall() {
    return engine.events().uninstalled(this);
  }
}
