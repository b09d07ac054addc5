package dev.caucus.slack.local;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is to go wrong; nothing at first.
 *
 * <p>A share is met by the number of the call or delivery and the seed alone, so the same run fails
 * in the same places. A method is named as Slack does; {@code *} is every method, {@code
 * response_url} the answers to commands and clicks.
 */
public final class Faults {

  /** Every method and the response addresses. */
  public static final String EVERY_METHOD = "*";

  /** The answers to commands and clicks. */
  public static final String RESPONSE_URL = "response_url";

  /** For the content of files. */
  public static final String UPLOAD = "upload";

  private final long seed;
  private final List<CallFault> callFaults = new CopyOnWriteArrayList<>();
  private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();
  private final AtomicInteger refusedUpgrades = new AtomicInteger();
  private final AtomicInteger swallowedAcknowledgements = new AtomicInteger();
  private volatile double redelivered;
  private volatile boolean sameEnvelope;
  private volatile int cutEvery;
  private volatile UnaryOperator<JsonObject> payloads = UnaryOperator.identity();
  private volatile UnaryOperator<String> texts = UnaryOperator.identity();

  Faults(long seed) {
    this.seed = seed;
  }

  /** Delivers a share of everything a second time after it was acknowledged. */
  public Faults redeliver(double share) {
    sameEnvelope = false;
    redelivered = share;
    return this;
  }

  /** Likewise, in the envelope that was already acknowledged. */
  public Faults redeliverInSameEnvelope(double share) {
    sameEnvelope = true;
    redelivered = share;
    return this;
  }

  /** Cuts all sockets without a word after every so many acknowledgements; 0 for never. */
  public Faults cutEvery(int acknowledgements) {
    cutEvery = acknowledgements;
    return this;
  }

  /** Answers a share of the calls with 429 and Retry-After. */
  public Faults rateLimit(String method, double share, int retryAfterSeconds) {
    return add(new CallFault.RateLimit(method, share, retryAfterSeconds));
  }

  /** Answers a share of the calls with an error of Slack's, such as {@code internal_error}. */
  public Faults refuse(String method, double share, String error) {
    return add(new CallFault.Refuse(method, share, Integer.MAX_VALUE, error));
  }

  /** Answers the next calls of a method with an error. */
  public Faults refuseNext(String method, int times, String error) {
    return add(new CallFault.Refuse(method, 1, times, error));
  }

  /** Answers a share of the calls with HTTP 500 and a page of HTML. */
  public Faults breakDown(String method, double share) {
    return add(new CallFault.BreakDown(method, share));
  }

  /** Does as it is told, but answers a share of the calls late. */
  public Faults delay(String method, double share, Duration delay) {
    return add(new CallFault.Delay(method, share, delay));
  }

  /** Refuses to open the next connections. */
  public Faults refuseConnections(int times) {
    return refuseNext("apps.connections.open", times, "internal_error");
  }

  /** Refuses the next sockets although their address was given out. */
  public Faults refuseUpgrades(int times) {
    refusedUpgrades.set(times);
    return this;
  }

  /** Loses the next acknowledgements, as if they had never been sent. */
  public Faults swallowAcknowledgements(int times) {
    swallowedAcknowledgements.set(times);
    return this;
  }

  /** Has each payload pass through the first on its way to the app, and what is sent the second. */
  public Faults garble(UnaryOperator<JsonObject> ofPayloads, UnaryOperator<String> ofTexts) {
    payloads = ofPayloads;
    texts = ofTexts;
    return this;
  }

  JsonObject garbled(JsonObject payload) {
    return payloads.apply(payload);
  }

  String garbled(String text) {
    return texts.apply(text);
  }

  /** Lets everything go well from now on. */
  public void none() {
    redelivered = 0;
    cutEvery = 0;
    callFaults.clear();
    refusedUpgrades.set(0);
    swallowedAcknowledgements.set(0);
    garble(UnaryOperator.identity(), UnaryOperator.identity());
  }

  private Faults add(CallFault fault) {
    callFaults.add(fault);
    return this;
  }

  /** What befalls a call; null if nothing does. */
  @Nullable CallFault forCall(String method) {
    for (CallFault fault : callFaults) {
      boolean concerned = fault.method().equals(method) || fault.method().equals(EVERY_METHOD);
      if (concerned && hits(fault.getClass().getName() + method, fault.share()) && fault.use()) {
        return fault;
      }
    }
    return null;
  }

  boolean isRedelivered() {
    return redelivered > 0 && hits("redelivery", redelivered);
  }

  boolean isInSameEnvelope() {
    return sameEnvelope;
  }

  boolean isCutNow() {
    int every = cutEvery;
    return every > 0 && next("cut") % every == 0;
  }

  boolean refusesUpgrade() {
    return take(refusedUpgrades);
  }

  boolean swallowsAcknowledgement() {
    return take(swallowedAcknowledgements);
  }

  static boolean take(AtomicInteger left) {
    return left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
  }

  private boolean hits(String what, double share) {
    return share >= 1
        || even(seed * 31 + what.hashCode() + next(what) * 0x9E3779B97F4A7C15L) < share;
  }

  private long next(String what) {
    return counts.computeIfAbsent(what, name -> new AtomicLong()).incrementAndGet();
  }

  /** Spreads numbers evenly over 0 to 1 (the finalizer of SplitMix64). */
  private static double even(long number) {
    long mixed = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1.0p-53;
  }
}
