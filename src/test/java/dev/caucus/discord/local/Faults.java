package dev.caucus.discord.local;

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
 * <p>A share is met by the number of the call or dispatch and the seed alone, so the same run fails
 * in the same places. Calls are named by a part of their method and path, such as {@code POST
 * /channels} or {@code /callback}; the empty text is every call.
 */
public final class Faults {

  /** Every call. */
  public static final String EVERY_CALL = "";

  private final long seed;
  private final List<CallFault> callFaults = new CopyOnWriteArrayList<>();
  private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();
  private final AtomicInteger refusedUpgrades = new AtomicInteger();
  private volatile double redelivered;
  private volatile int cutEvery;
  private volatile UnaryOperator<JsonObject> events = UnaryOperator.identity();
  private volatile UnaryOperator<String> texts = UnaryOperator.identity();
  private volatile boolean deaf;

  Faults(long seed) {
    this.seed = seed;
  }

  /** Dispatches a share of all events a second time. */
  public Faults redeliver(double share) {
    redelivered = share;
    return this;
  }

  /**
   * Cuts the connection at every so many events without a word, in turn before and after the event
   * was sent; 0 for never.
   */
  public Faults cutEvery(int events) {
    cutEvery = events;
    return this;
  }

  /** Answers a share of the calls with 429, for their route alone. */
  public Faults rateLimit(String calls, double share, Duration retryAfter) {
    return add(new CallFault.RateLimit(calls, share, retryAfter, false));
  }

  /** Answers a share of the calls with 429, for all routes. */
  public Faults rateLimitGlobally(String calls, double share, Duration retryAfter) {
    return add(new CallFault.RateLimit(calls, share, retryAfter, true));
  }

  /** Answers a share of the calls with a server's error: 500, 502, 503. */
  public Faults breakDown(String calls, double share, int status) {
    return add(new CallFault.BreakDown(calls, share, status, new AtomicInteger(Integer.MAX_VALUE)));
  }

  /** Answers the next calls with a server's error. */
  public Faults breakDownNext(String calls, int times, int status) {
    return add(new CallFault.BreakDown(calls, 1, status, new AtomicInteger(times)));
  }

  /** Refuses the next calls with a status and a code of Discord's. */
  public Faults refuseNext(String calls, int times, int status, int code) {
    return add(new CallFault.Refuse(calls, status, code, new AtomicInteger(times)));
  }

  /** Does as it is told, but answers a share of the calls late. */
  public Faults delay(String calls, double share, Duration delay) {
    return add(new CallFault.Delay(calls, share, delay));
  }

  /** Does as it is told, but drops the connection instead of answering a share of the calls. */
  public Faults drop(String calls, double share) {
    return add(new CallFault.Drop(calls, share));
  }

  /** Refuses the next connections to the gateway. */
  public Faults refuseUpgrades(int times) {
    refusedUpgrades.set(times);
    return this;
  }

  /** Leaves heartbeats unacknowledged, as a dead connection does. */
  public Faults ignoreHeartbeats(boolean ignored) {
    deaf = ignored;
    return this;
  }

  /** Has each event pass through the first on its way to the bot, and what is sent the second. */
  public Faults garble(UnaryOperator<JsonObject> ofEvents, UnaryOperator<String> ofTexts) {
    events = ofEvents;
    texts = ofTexts;
    return this;
  }

  JsonObject garbled(JsonObject event) {
    return events.apply(event);
  }

  String garbled(String text) {
    return texts.apply(text);
  }

  /** Lets everything go well from now on. */
  public void none() {
    redelivered = 0;
    cutEvery = 0;
    deaf = false;
    callFaults.clear();
    refusedUpgrades.set(0);
    garble(UnaryOperator.identity(), UnaryOperator.identity());
  }

  private Faults add(CallFault fault) {
    callFaults.add(fault);
    return this;
  }

  /** What befalls a call; null if nothing does. */
  @Nullable CallFault forCall(String call) {
    for (CallFault fault : callFaults) {
      boolean concerned = call.contains(fault.concerns());
      if (concerned && hits(fault.getClass().getName(), fault.share()) && fault.use()) {
        return fault;
      }
    }
    return null;
  }

  boolean isRedelivered() {
    return redelivered > 0 && hits("redelivery", redelivered);
  }

  /** Whether the connection is cut at this event. */
  Cut cut() {
    int every = cutEvery;
    if (every <= 0) {
      return Cut.NEVER;
    }
    long number = next("cut");
    if (number % every != 0) {
      return Cut.NEVER;
    }
    return number / every % 2 == 1 ? Cut.BEFORE : Cut.AFTER;
  }

  /** When the connection is cut. */
  enum Cut {
    NEVER,
    BEFORE,
    AFTER
  }

  boolean refusesUpgrade() {
    return take(refusedUpgrades);
  }

  boolean ignoresHeartbeat() {
    return deaf;
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
