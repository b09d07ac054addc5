package dev.caucus.slack.local;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
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

/** All parts of a local Slack, which know each other through it. */
final class Engine {

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
  private final Uploads uploads = new Uploads(this);
  private final OAuth oauth = new OAuth(this);
  private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
  private final Map<String, Workspace> workspaces = new ConcurrentHashMap<>();
  private final SocketTransport overSockets;
  private volatile @Nullable HttpTransport overHttp;
  private volatile Duration acknowledgementTimeout = Duration.ofSeconds(3);
  private volatile List<Duration> retryPauses =
      List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));

  Engine(Clock clock, long seed) throws IOException {
    this.clock = clock;
    ids = new Ids(clock);
    faults = new Faults(seed);
    ledger = new Ledger(clock);
    triggers = new Triggers(ids);
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    sockets = new SocketServer(LocalSlack.APP, faults).begin();
    overSockets = new SocketTransport(sockets, faults, deliveries, this::acknowledgementTimeout);
  }

  void serve() {
    WebApi api = new WebApi(this);
    http.createContext(WebApi.PATH, api::method);
    http.createContext(Uploads.PATH, api::upload);
    http.createContext("/commands/", api::responseUrl);
    http.createContext("/actions/", api::responseUrl);
    http.createContext(OAuth.AUTHORIZE, oauth::authorize);
    http.setExecutor(threads);
    http.start();
  }

  String address(String path) {
    return "http://127.0.0.1:" + http.getAddress().getPort() + path;
  }

  /** Sends to the app from now on by signed requests. */
  void deliverTo(URI address) {
    overHttp = new HttpTransport(address, this, deliveries);
  }

  HttpTransport overHttp() {
    HttpTransport transport = overHttp;
    if (transport == null) {
      throw new IllegalStateException("deliverTo was not called");
    }
    return transport;
  }

  Delivery deliver(Delivery.Kind kind, JsonObject payload) {
    Delivery delivery = Delivery.of(kind, faults.garbled(payload));
    Transport transport = overHttp == null ? overSockets : overHttp();
    transport.send(delivery);
    return delivery;
  }

  Workspace workspace(String team) {
    Workspace workspace = workspaces.get(team);
    return workspace == null ? addWorkspace(team) : workspace;
  }

  private Workspace addWorkspace(String team) {
    Workspace workspace = new Workspace(team, this);
    workspace.channel("general");
    workspace.person("Ann");
    workspace.person("Bob");
    workspaces.put(team, workspace);
    return workspace;
  }

  @Nullable Workspace ofToken(@Nullable String token) {
    return token == null
        ? null
        : workspaces.values().stream().filter(each -> each.isToken(token)).findFirst().orElse(null);
  }

  boolean wasToken(String token) {
    return workspaces.values().stream().anyMatch(workspace -> workspace.wasToken(token));
  }

  void note(Call call) {
    calls.add(call);
  }

  List<Call> calls() {
    return List.copyOf(calls);
  }

  void acknowledgeWithin(Duration timeout) {
    acknowledgementTimeout = timeout;
  }

  Duration acknowledgementTimeout() {
    return acknowledgementTimeout;
  }

  void retryAfter(List<Duration> pauses) {
    retryPauses = List.copyOf(pauses);
  }

  List<Duration> retryPauses() {
    return retryPauses;
  }

  Ids ids() {
    return ids;
  }

  Clock clock() {
    return clock;
  }

  Faults faults() {
    return faults;
  }

  Ledger ledger() {
    return ledger;
  }

  Deliveries deliveries() {
    return deliveries;
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

  Uploads uploads() {
    return uploads;
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

  void close() {
    overSockets.close();
    if (overHttp != null) {
      overHttp().close();
    }
    try {
      sockets.stop(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    http.stop(0);
    threads.shutdownNow();
  }
}
