package dev.caucus.slack.local;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A Slack on this machine, for the real SDK to talk to. */
public final class LocalSlack implements AutoCloseable {

  /** The workspace that there is from the start. */
  public static final String TEAM = "T0LOCAL";

  /** The id of the app. */
  public static final String APP = "A0LOCAL";

  /** The client id of the app. */
  public static final String CLIENT_ID = "1000.2000";

  static final String VERIFICATION_TOKEN = "local-verification";

  static {
    // Without this the JDK's server holds small answers back for up to 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final Ids ids;
  private final Clock clock;
  private final Faults faults;
  private final Ledger ledger;
  private final Triggers triggers;
  private final HttpServer http;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final SocketServer sockets;
  private final Deliveries deliveries = new Deliveries();
  private final Events events = new Events(this);
  private final Interactions interactions = new Interactions(this);
  private final BotWriter writer = new BotWriter(this);
  private final ResponseUrls responseUrls = new ResponseUrls(this);
  private final OAuth oauth = new OAuth(this);
  private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
  private final Map<String, Workspace> workspaces = new ConcurrentHashMap<>();
  private volatile Transport transport;
  private volatile Duration acknowledgementTimeout = Duration.ofSeconds(3);

  private LocalSlack(Clock clock, long seed) throws IOException {
    this.clock = clock;
    ids = new Ids(clock);
    faults = new Faults(seed);
    ledger = new Ledger(clock);
    triggers = new Triggers(ids);
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    sockets = new SocketServer(APP, faults).begin();
    transport = new SocketTransport(sockets, faults, deliveries, () -> acknowledgementTimeout);
  }

  /** Starts one with the workspace {@link #TEAM}, in which Ann, Bob and the bot are in #general. */
  public static LocalSlack start() {
    return start(Clock.systemUTC(), 1);
  }

  /** Likewise by another clock, and with another seed for its faults. */
  public static LocalSlack start(Clock clock, long seed) {
    try {
      LocalSlack slack = new LocalSlack(clock, seed);
      slack.addWorkspace(TEAM);
      slack.serve();
      return slack;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve() {
    WebApi api = new WebApi(this);
    http.createContext(WebApi.PATH, api::method);
    http.createContext("/commands/", api::responseUrl);
    http.createContext("/actions/", api::responseUrl);
    http.createContext(OAuth.AUTHORIZE, oauth::authorize);
    http.setExecutor(threads);
    http.start();
  }

  /** Where the methods are, with a slash at the end. */
  public String apiUrl() {
    return address(WebApi.PATH);
  }

  /** Where people consent to an installation. */
  public String authorizationUrl() {
    return address(OAuth.AUTHORIZE);
  }

  String address(String path) {
    return "http://127.0.0.1:" + http.getAddress().getPort() + path;
  }

  /** The token for Socket Mode. */
  public String appToken() {
    return "xapp-1-" + APP + "-local";
  }

  /** The bot's token in the first workspace. */
  public String botToken() {
    return workspace().botToken();
  }

  /** What requests over HTTP are signed with. */
  public String signingSecret() {
    return "local-signing-secret";
  }

  /** The client secret of the app. */
  public String clientSecret() {
    return "local-client-secret";
  }

  /** The code that the app gets when somebody consents to its installation in a workspace. */
  public String authorizationCode(String team) {
    return oauth.code(workspace(team));
  }

  /** The workspace that there is from the start. */
  public Workspace workspace() {
    return workspace(TEAM);
  }

  /** A workspace of that id, which comes to be if needed. */
  public Workspace workspace(String team) {
    Workspace workspace = workspaces.get(team);
    return workspace == null ? addWorkspace(team) : workspace;
  }

  /** Another workspace, with Ann, Bob and the bot in #general. */
  public Workspace addWorkspace(String team) {
    Workspace workspace = new Workspace(team, this);
    workspace.channel("general");
    workspace.person("Ann");
    workspace.person("Bob");
    workspaces.put(team, workspace);
    return workspace;
  }

  /** Somebody in the first workspace. */
  public Person person(String name) {
    return workspace().person(name);
  }

  /** A public channel in the first workspace. */
  public Channel channel(String name) {
    return workspace().channel(name);
  }

  /** What is to go wrong. */
  public Faults faults() {
    return faults;
  }

  /** How long the app may take to acknowledge; three seconds if nothing else is said. */
  public void acknowledgeWithin(Duration timeout) {
    acknowledgementTimeout = timeout;
  }

  /** Every call so far, in order. */
  public List<Call> calls() {
    return List.copyOf(calls);
  }

  /** Every call of one method so far, in order. */
  public List<Call> calls(String method) {
    return calls.stream().filter(call -> call.method().equals(method)).toList();
  }

  /** Everything that the bot let people see so far, in order. */
  public List<Answer> answers() {
    return ledger.all();
  }

  /** How long the app took to acknowledge so far. */
  public Latencies latencies() {
    return deliveries.latencies();
  }

  /** How many sockets are open. */
  public int connections() {
    return sockets.connections();
  }

  /** How many sockets were opened since the start. */
  public int connectionsSoFar() {
    return sockets.opened();
  }

  /** Cuts every socket without a word. */
  public void cutSockets() {
    sockets.cut();
  }

  /** Asks the app to open another socket: {@code refresh_requested} or {@code warning}. */
  public void requestDisconnect(String reason) {
    sockets.disconnect(reason);
  }

  Delivery send(Delivery delivery) {
    transport.send(delivery);
    return delivery;
  }

  Delivery deliver(Delivery.Kind kind, JsonObject payload) {
    return send(Delivery.of(kind, payload));
  }

  void note(Call call) {
    calls.add(call);
  }

  @Nullable Workspace ofToken(@Nullable String token) {
    return token == null
        ? null
        : workspaces.values().stream().filter(each -> each.isToken(token)).findFirst().orElse(null);
  }

  boolean wasToken(String token) {
    return workspaces.values().stream().anyMatch(workspace -> workspace.wasToken(token));
  }

  Ids ids() {
    return ids;
  }

  Clock clock() {
    return clock;
  }

  Ledger ledger() {
    return ledger;
  }

  Triggers triggers() {
    return triggers;
  }

  Events events() {
    return events;
  }

  Interactions interactions() {
    return interactions;
  }

  BotWriter writer() {
    return writer;
  }

  ResponseUrls responseUrls() {
    return responseUrls;
  }

  OAuth oauth() {
    return oauth;
  }

  SocketServer sockets() {
    return sockets;
  }

  static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    transport.close();
    try {
      sockets.stop(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    http.stop(0);
    threads.shutdownNow();
  }
}
