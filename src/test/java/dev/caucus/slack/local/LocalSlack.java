package dev.caucus.slack.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** A Slack on this machine, for the real SDK to talk to. */
public final class LocalSlack implements AutoCloseable {

  /** The workspace that there is from the start. */
  public static final String TEAM = "T0LOCAL";

  /** The id of the app. */
  public static final String APP = "A0LOCAL";

  /** The client id of the app. */
  public static final String CLIENT_ID = "1000.2000";

  /** The client secret of the app. */
  public static final String CLIENT_SECRET = "local-client-secret";

  /** The token for Socket Mode. */
  public static final String APP_TOKEN = "xapp-1-" + APP + "-local";

  /** What requests over HTTP are signed with. */
  public static final String SIGNING_SECRET = "local-signing-secret";

  private final Engine engine;

  private LocalSlack(Engine engine) {
    this.engine = engine;
  }

  /** Starts one with the workspace {@link #TEAM}, in which Ann, Bob and the bot are in #general. */
  public static LocalSlack start() {
    return start(Clock.systemUTC(), 1);
  }

  /** Likewise by another clock, and with another seed for its faults. */
  public static LocalSlack start(Clock clock, long seed) {
    try {
      Engine engine = new Engine(clock, seed);
      engine.workspace(TEAM);
      engine.serve();
      return new LocalSlack(engine);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the methods are, with a slash at the end. */
  public String apiUrl() {
    return engine.address(WebApi.PATH);
  }

  /** Where people consent to an installation. */
  public String authorizationUrl() {
    return engine.address(OAuth.AUTHORIZE);
  }

  /** The bot's token in the first workspace. */
  public String botToken() {
    return workspace().botToken();
  }

  /** The token for Socket Mode. */
  public String appToken() {
    return APP_TOKEN;
  }

  /** What requests over HTTP are signed with. */
  public String signingSecret() {
    return SIGNING_SECRET;
  }

  /** The code that the app gets when somebody consents to its installation in a workspace. */
  public String authorizationCode(String team) {
    return engine.oauth().code(engine.workspace(team));
  }

  /** The workspace that there is from the start. */
  public Workspace workspace() {
    return engine.workspace(TEAM);
  }

  /** Another workspace, with an Ann, a Bob and the bot in #general; or the one of that id. */
  public Workspace addWorkspace(String team) {
    return engine.workspace(team);
  }

  /** Somebody in the first workspace. */
  public Person person(String name) {
    return workspace().person(name);
  }

  /** A public channel in the first workspace. */
  public Channel channel(String name) {
    return workspace().channel(name);
  }

  /** What its time is. */
  public Clock clock() {
    return engine.clock();
  }

  /** What is to go wrong. */
  public Faults faults() {
    return engine.faults();
  }

  /** Sends to the app by signed requests to this address instead of over sockets. */
  public void deliverTo(URI address) {
    engine.deliverTo(address);
  }

  /** Asks the app at that address whether it is one, as Slack does when it is entered there. */
  public boolean verifyUrl() {
    return engine.overHttp().verify();
  }

  /** Every request sent to the address of {@link #deliverTo}, in order. */
  public List<SignedRequest> requests() {
    return engine.overHttp().requests();
  }

  /** The requests that the app answered with an error of its own (5xx), in order. */
  public List<SignedRequest> broken() {
    return engine.overHttp().broken();
  }

  /** How long the app may take to acknowledge; three seconds if nothing else is said. */
  public void acknowledgeWithin(Duration timeout) {
    engine.acknowledgeWithin(timeout);
  }

  /**
   * How long to wait before each retry over HTTP; at first not, then a minute, then five, if
   * nothing else is said.
   */
  public void retryAfter(Duration... pauses) {
    engine.retryAfter(List.of(pauses));
  }

  /** Every call so far, in order. */
  public List<Call> calls() {
    return engine.calls();
  }

  /** Every call of one method so far, in order. */
  public List<Call> calls(String method) {
    return calls().stream().filter(call -> call.method().equals(method)).toList();
  }

  /** Everything that the bot let people see so far, in order. */
  public List<Answer> answers() {
    return engine.ledger().all();
  }

  /** How long the app took to acknowledge, redeliveries included. */
  public Latencies latencies() {
    return engine.deliveries().latencies();
  }

  /** How many sockets are open. */
  public int connections() {
    return engine.sockets().connections();
  }

  /** How many sockets were opened since the start. */
  public int connectionsSoFar() {
    return engine.sockets().opened();
  }

  /** Cuts every socket without a word. */
  public void cutSockets() {
    engine.sockets().cut();
  }

  /** Asks the app to open another socket: {@code refresh_requested} or {@code warning}. */
  public void requestDisconnect(String reason) {
    engine.sockets().disconnect(reason);
  }

  /** Closes every socket with a word. */
  public void closeSockets() {
    engine.sockets().closeAll();
  }

  @Override
  public void close() {
    engine.close();
  }
}
