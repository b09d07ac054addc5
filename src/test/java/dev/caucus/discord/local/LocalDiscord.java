package dev.caucus.discord.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A Discord on this machine, for the real library to talk to. */
public final class LocalDiscord implements AutoCloseable {

  /** What the bot is called. */
  public static final String BOT_NAME = "Caucus";

  static {
    // Without this the JDK's server holds small answers back for up to 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final Clock clock;
  private final Snowflakes ids;
  private final Faults faults;
  private final Ledger ledger;
  private final App app;
  private final HttpServer http;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Gateway gateway;
  private final RestServer rest;
  private final Attachments attachments;
  private final Places places = new Places();
  private final Events events = new Events(this);
  private final Conversations conversations = new Conversations(this);
  private final Interactions interactions = new Interactions(this);
  private final Commands commands = new Commands(this);
  private final BotWriter writer = new BotWriter(this);
  private final List<Guild> guilds = new CopyOnWriteArrayList<>();
  private final Map<String, Person> people = new ConcurrentHashMap<>();

  private LocalDiscord(Clock clock, long seed) throws IOException {
    this.clock = clock;
    ids = new Snowflakes(clock);
    attachments = new Attachments(ids);
    faults = new Faults(seed);
    ledger = new Ledger(clock);
    app = new App(ids.next());
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    rest = new RestServer(this);
    gateway = new Gateway(this);
  }

  /** Starts one with a guild in which Ann, Bob and the bot are, and which Olga owns. */
  public static LocalDiscord start() {
    return start(Clock.systemUTC(), 1);
  }

  /** Likewise by another clock, and with another seed for its faults. */
  public static LocalDiscord start(Clock clock, long seed) {
    try {
      LocalDiscord discord = new LocalDiscord(clock, seed);
      discord.gateway.begin();
      discord.http.createContext(RestServer.PATH, discord.rest::handle);
      discord.http.setExecutor(discord.threads);
      discord.http.start();
      discord.addGuild("Local");
      return discord;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the REST methods are, with a slash at the end. */
  public String apiUrl() {
    return "http://127.0.0.1:" + http.getAddress().getPort() + RestServer.PATH + "/";
  }

  /** Where the gateway is, with a slash at the end. */
  public String gatewayUrl() {
    return gateway.url();
  }

  /** The bot's token. */
  public String token() {
    return app.token();
  }

  /** Makes the token invalid and closes the connections; the new one is what counts from now on. */
  public void replaceToken() {
    app.replaceToken();
    gateway.closeAll(4004);
  }

  /** The id of the app. */
  public String applicationId() {
    return app.id();
  }

  /** The id of the bot's user: that of the app. */
  public String botId() {
    return app.id();
  }

  /** The guild that there is from the start. */
  public Guild guild() {
    return guilds.getFirst();
  }

  /** Another guild; the n-th one is on shard n-1 of as many shards. */
  public Guild addGuild(String name) {
    Guild guild = new Guild(ids.nextGuild(), name, person("Olga"), this);
    guild.join(person("Ann"));
    guild.join(person("Bob"));
    guild.channel("general");
    guilds.add(guild);
    events.guildCreated(guild);
    return guild;
  }

  /** Every guild, in the order of their making. */
  public List<Guild> guilds() {
    return List.copyOf(guilds);
  }

  /** Somebody of that name, who comes to be if needed, in the first guild. */
  public Person person(String name) {
    return people.computeIfAbsent(
        name,
        each -> {
          Person person = new Person(ids.next(), each, this);
          guilds.stream().findFirst().ifPresent(guild -> guild.join(person));
          return person;
        });
  }

  /** Everybody but the bot. */
  public List<Person> people() {
    return List.copyOf(people.values());
  }

  /** A text channel in the first guild, which comes to be if needed. */
  public Channel channel(String name) {
    return guild().channel(name);
  }

  /** What is to go wrong. */
  public Faults faults() {
    return faults;
  }

  /** What people did, and what the bot let them see. */
  public Ledger ledger() {
    return ledger;
  }

  /** The commands that the bot registered. */
  public Commands commands() {
    return commands;
  }

  /** Every call so far, in order. */
  public List<Call> calls() {
    return rest.calls();
  }

  /** Every call so far whose method and route contain this, such as {@code POST /channels}. */
  public List<Call> calls(String methodAndRoute) {
    return calls().stream()
        .filter(call -> (call.method() + " " + call.route()).contains(methodAndRoute))
        .toList();
  }

  /** How many calls were refused for a reason that counts towards a ban: 401, 403 and 429. */
  public long invalidCalls() {
    return calls().stream()
        .filter(call -> call.status() == 401 || call.status() == 403 || call.status() == 429)
        .count();
  }

  /** How long the bot took for its first responses so far. */
  public Latencies latencies() {
    return Latencies.of(ledger.deeds());
  }

  /** The bot as it is registered: what it may have, and what is recommended to it. */
  public App app() {
    return app;
  }

  /** The bot's connections to the gateway. */
  public Connections connections() {
    return new Connections(gateway);
  }

  /** The files that stand at a message, in their order. */
  public List<Attachment> attachments(Message message) {
    return attachments.of(message);
  }

  Attachments attachments() {
    return attachments;
  }

  Channel channelOf(Message message) {
    return places
        .find(message.channel())
        .orElseThrow(() -> new IllegalArgumentException("no channel " + message.channel()));
  }

  Snowflakes ids() {
    return ids;
  }

  Clock clock() {
    return clock;
  }

  Gateway gateway() {
    return gateway;
  }

  Places places() {
    return places;
  }

  Events events() {
    return events;
  }

  Conversations conversations() {
    return conversations;
  }

  Interactions interactions() {
    return interactions;
  }

  BotWriter writer() {
    return writer;
  }

  @Override
  public void close() {
    try {
      gateway.stop(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    http.stop(0);
    threads.shutdownNow();
  }
}
