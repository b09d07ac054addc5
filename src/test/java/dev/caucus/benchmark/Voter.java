package dev.caucus.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who votes and changes their mind, and sends again what nobody has acknowledged.
 *
 * <p>Voters know how a ballot changes with each click, and so what theirs has to name at the end.
 */
final class Voter {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final long PAUSE = 100_000_000;

  private final String name;
  private final Ballot poll;
  private final Supplier<BotProcess> bot;
  private final AtomicInteger repeated;
  private final Random random;
  private List<Integer> ballot = List.of();

  /**
   * A voter.
   *
   * @param bot a bot that may be there; another one each time
   * @param repeated counts the votes that had to be sent again
   */
  Voter(String name, Ballot poll, Supplier<BotProcess> bot, AtomicInteger repeated) {
    this.name = name;
    this.poll = poll;
    this.bot = bot;
    this.repeated = repeated;
    this.random = new Random(name.hashCode());
  }

  String name() {
    return name;
  }

  Ballot poll() {
    return poll;
  }

  /** What the ballot names, by position. */
  List<Integer> ballot() {
    return ballot;
  }

  /** Clicks on something, until that is acknowledged with the ballot that has to come of it. */
  void vote(int turn) {
    boolean withdraws = !ballot.isEmpty() && random.nextInt(12) == 0;
    int option = random.nextInt(poll.options());
    List<Integer> after = withdraws ? List.of() : after(option);
    String token = withdraws ? "p:w:" + poll.id() : "p:v:" + poll.id() + ":" + option;
    String key = name + "/" + turn;
    send(token, key, after);
    if (random.nextInt(20) == 0) {
      // As if the acknowledgement had been lost.
      send(token, key, after);
    }
    ballot = after;
  }

  private List<Integer> after(int option) {
    if (poll.kind() == Kind.SINGLE) {
      return List.of(option);
    }
    List<Integer> after = new ArrayList<>(ballot);
    if (!after.remove((Integer) option)) {
      after.add(option);
    }
    if (poll.kind() == Kind.UP_TO_THREE) {
      after.sort(null);
    }
    return poll.kind() == Kind.UP_TO_THREE && after.size() > 3 ? ballot : List.copyOf(after);
  }

  private void send(String token, String key, List<Integer> after) {
    boolean refused = after.equals(ballot) && poll.kind() == Kind.UP_TO_THREE;
    Map<String, Object> turn =
        Map.of(
            "conversation",
            "talk of " + name,
            "participant",
            Map.of("id", name, "name", name),
            "choice",
            token);
    String expected = refused ? "denied" : choices(after);
    if (!isAcknowledged(turn, key, expected)) {
      repeated.incrementAndGet();
      do {
        LockSupport.parkNanos(PAUSE);
      } while (!isAcknowledged(turn, key, expected));
    }
  }

  private boolean isAcknowledged(Map<String, Object> turn, String key, String expected) {
    try {
      JsonNode reply = JSON.readTree(bot.get().turn(turn, key).body()).path("replies").path(0);
      JsonNode outcome = reply.path("outcome");
      if (outcome.path("type").asString("").equals("notice")
          && outcome.path("code").asString("").equals("failed")) {
        return false;
      }
      String got =
          outcome.has("yours") ? choices(yours(outcome)) : outcome.path("code").asString("");
      if (!got.equals(expected)) {
        throw new AssertionError(
            "%s expected %s and got %s: %s".formatted(name, expected, got, reply));
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  static List<Integer> yours(JsonNode outcome) {
    List<Integer> yours = new ArrayList<>();
    outcome.path("yours").forEach(id -> yours.add(Integer.parseInt(id.asString()) - 1));
    return yours;
  }

  /** As the store writes them. */
  static String choices(List<Integer> choices) {
    return String.join(",", choices.stream().map(String::valueOf).toList());
  }

  /** How one votes. */
  enum Kind {
    SINGLE,
    UP_TO_THREE,
    RANKED
  }

  /**
   * A poll to vote in.
   *
   * @param options how many there are
   */
  record Ballot(String id, Kind kind, boolean anonymous, int options) {}
}
