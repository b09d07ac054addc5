package dev.caucus.benchmark;

import static org.awaitility.Awaitility.await;

import dev.caucus.benchmark.Voter.Ballot;
import dev.caucus.benchmark.Voter.Kind;
import dev.caucus.discord.local.LocalDiscord;
import dev.caucus.slack.local.Channel;
import dev.caucus.slack.local.LocalSlack;
import dev.caucus.slack.local.Message;
import dev.caucus.slack.local.Person;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People everywhere, who ask, decide and vote. */
final class SoakCrowd {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int ROOMS = 20;
  private static final int VOTERS = 40;

  private static final List<String> QUESTIONS =
      List.of(
          "What is the design pattern of Django?",
          "Who wrote the article about Node.js?",
          "Is Django good for data?",
          "What is the moon made of?");

  private final LocalSlack slack;
  private final LocalDiscord discord;
  private final AtomicReferenceArray<BotProcess> bots;
  private final Clock clock = Clock.systemUTC();
  private final Queue<Asked<dev.caucus.slack.local.Deed>> inSlack = new ConcurrentLinkedQueue<>();
  private final Queue<Asked<dev.caucus.discord.local.Deed>> inDiscord =
      new ConcurrentLinkedQueue<>();
  private final Queue<Asked<String>> slackVotes = new ConcurrentLinkedQueue<>();
  private final Queue<Asked<String>> discordVotes = new ConcurrentLinkedQueue<>();
  private final AtomicInteger overHttp = new AtomicInteger();
  private final AtomicInteger refusedOverHttp = new AtomicInteger();
  private final AtomicInteger repeatedVotes = new AtomicInteger();
  private final AtomicInteger verdicts = new AtomicInteger();
  private final AtomicInteger stuckDialogues = new AtomicInteger();
  private List<Voter> voters = List.of();
  private volatile boolean acting;

  SoakCrowd(LocalSlack slack, LocalDiscord discord, AtomicReferenceArray<BotProcess> bots) {
    this.slack = slack;
    this.discord = discord;
    this.bots = bots;
  }

  /** Something that was done, and when. */
  record Asked<T>(Instant at, T what) {}

  /** What is looked after beside the crowd, every few seconds. */
  @FunctionalInterface
  interface Beside {
    void look(Duration passed) throws Exception;
  }

  /** Opens the polls that everybody votes in. */
  void prepare() throws IOException {
    slack
        .person("Maker")
        .runs(slack.channel("votes"), "/poll", "\"Tea in Slack?\" \"Green\" \"Black\"")
        .awaitAcknowledged();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !slack.channel("votes").messages().isEmpty());
    discord
        .person("Maker")
        .runs(discord.channel("votes"), "/poll", "\"Tea in Discord?\" \"Green\" \"Black\"")
        .awaitAnswer();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            discord.channel("votes").messages().stream()
                .anyMatch(each -> each.buttons().contains("Green")));
    List<Ballot> polls =
        List.of(
            poll("Single?", Kind.SINGLE, ""),
            poll("Several?", Kind.UP_TO_THREE, "up to 3"),
            poll("Ranked?", Kind.RANKED, "ranked"));
    voters =
        IntStream.range(0, VOTERS)
            .mapToObj(
                i -> new Voter("voter" + i, polls.get(i % polls.size()), this::any, repeatedVotes))
            .toList();
  }

  private Ballot poll(String question, Kind kind, String settings) throws IOException {
    String text = "/poll \"%s\" \"A\" \"B\" \"C\" \"D\" \"E\" %s".formatted(question, settings);
    Map<String, Object> turn =
        Map.of("conversation", "maker", "participant", Map.of("id", "maker"), "text", text);
    JsonNode poll =
        JSON.readTree(bots.get(0).turn(turn).body()).path("replies").path(0).path("outcome");
    return new Ballot(poll.path("poll").asString(), kind, false, 5);
  }

  private BotProcess any() {
    return bots.get(ThreadLocalRandom.current().nextInt(bots.length()));
  }

  /** Lets everybody act for so long, and has somebody look at the rest every few seconds. */
  void act(Duration lasts, Beside beside) throws Exception {
    acting = true;
    long begun = System.nanoTime();
    List<Future<?>> all = new ArrayList<>();
    try (ExecutorService people =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
      all.add(people.submit(() -> each(250, this::askInSlack)));
      all.add(people.submit(() -> each(250, this::askInDiscord)));
      all.add(people.submit(() -> each(400, this::askOverHttp)));
      all.add(people.submit(() -> each(1_000, this::voteInSlack)));
      all.add(people.submit(() -> each(1_000, this::voteInDiscord)));
      for (int i = 0; i < 3; i++) {
        int who = i;
        all.add(people.submit(() -> each(300, n -> decide(who, n))));
      }
      for (Voter voter : voters) {
        all.add(people.submit(() -> each(2_000, voter::vote)));
      }
      try {
        long passed = 0;
        while (passed < lasts.toNanos()) {
          beside.look(Duration.ofNanos(passed));
          Thread.sleep(5_000);
          passed = System.nanoTime() - begun;
        }
      } finally {
        acting = false;
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
  }

  private void each(int millis, IntConsumer what) {
    for (int n = 0; acting; n++) {
      what.accept(n);
      try {
        Thread.sleep(ThreadLocalRandom.current().nextInt(2 * millis));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void askInSlack(int n) {
    String question = QUESTIONS.get(n % QUESTIONS.size());
    Person person = slack.person("P" + n % 40);
    Instant now = clock.instant();
    inSlack.add(
        new Asked<>(
            now,
            switch (n % 4) {
              case 0 -> slack.person("D" + n).says(question);
              case 1 -> person.runs(room(n), "/ask", question);
              default -> person.says(room(n), "@Caucus " + question);
            }));
  }

  private Channel room(int n) {
    return slack.channel("room" + n % ROOMS);
  }

  private void askInDiscord(int n) {
    String question = QUESTIONS.get(n % QUESTIONS.size());
    var person = discord.person("P" + n % 40);
    var room = discord.channel("room" + n % ROOMS);
    Instant now = clock.instant();
    inDiscord.add(
        new Asked<>(
            now,
            n % 2 == 0
                ? person.runs(room, "/ask", question)
                : person.says(room, "@Caucus " + question)));
  }

  /** A question to any of the replicas; whoever finds one gone asks again. */
  private void askOverHttp(int n) {
    try {
      int status = any().ask("talk" + n % 20, QUESTIONS.get(n % QUESTIONS.size())).statusCode();
      (status == 200 ? overHttp : refusedOverHttp).incrementAndGet();
    } catch (IOException gone) {
      askOverHttp(n);
    }
  }

  /** Everybody votes once, so that a ballot that is lost is missed. */
  private void voteInSlack(int n) {
    Message poll = slack.channel("votes").messages().getFirst();
    String name = "V" + n;
    Asked<String> vote = new Asked<>(clock.instant(), name);
    try {
      slack.person(name).clicks(poll, n % 2 == 0 ? "Green" : "Black").awaitAcknowledged();
      slackVotes.add(vote);
    } catch (IllegalStateException refused) {
      // Slack tells whoever clicked that nobody took it.
    }
  }

  private void voteInDiscord(int n) {
    var poll =
        discord.channel("votes").messages().stream()
            .filter(each -> each.buttons().contains("Green"))
            .findFirst()
            .orElseThrow();
    String name = "V" + n;
    Asked<String> vote = new Asked<>(clock.instant(), name);
    try {
      discord.person(name).clicks(poll, n % 2 == 0 ? "Green" : "Black").awaitResponse();
      discordVotes.add(vote);
    } catch (IllegalStateException refused) {
      // Likewise.
    }
  }

  /** One step of a dialogue, each with any replica; a new dialogue once there is a verdict. */
  private void decide(int who, int n) {
    String conversation = "choice " + who + "/" + n;
    try {
      JsonNode outcome = turn(conversation, Map.of("text", "/recommend node-or-django"));
      for (int step = 0;
          step < 15 && outcome.path("type").asString("").equals("question");
          step++) {
        JsonNode choices = outcome.path("choices");
        outcome = turn(conversation, Map.of("choice", choices.path(0).path("token").asString()));
      }
      boolean led = outcome.path("type").asString("").equals("recommendation");
      (led ? verdicts : stuckDialogues).incrementAndGet();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends a turn until a replica answers it, and until the store is there. */
  private JsonNode turn(String conversation, Map<String, Object> what) throws IOException {
    Map<String, Object> turn = new java.util.HashMap<>(what);
    turn.put("conversation", conversation);
    turn.put("participant", Map.of("id", conversation));
    for (int attempt = 0; attempt < 300; attempt++) {
      try {
        JsonNode replies = JSON.readTree(any().turn(turn).body()).path("replies");
        JsonNode outcome = replies.path(replies.size() - 1).path("outcome");
        if (!outcome.path("code").asString("").equals("failed")) {
          return outcome;
        }
      } catch (IOException gone) {
        // The other one is there.
      }
      java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
    }
    throw new IOException("nobody has answered for half a minute");
  }

  List<Asked<dev.caucus.slack.local.Deed>> inSlack() {
    return List.copyOf(inSlack);
  }

  List<Asked<dev.caucus.discord.local.Deed>> inDiscord() {
    return List.copyOf(inDiscord);
  }

  List<Asked<String>> slackVotes() {
    return List.copyOf(slackVotes);
  }

  List<Asked<String>> discordVotes() {
    return List.copyOf(discordVotes);
  }

  List<Voter> voters() {
    return voters;
  }

  /** What was done over HTTP, in words. */
  String toldOfHttp() {
    return "%d questions over HTTP (%d refused), %d dialogues led to a verdict (%d not), %d votes sent again"
        .formatted(
            overHttp.get(),
            refusedOverHttp.get(),
            verdicts.get(),
            stuckDialogues.get(),
            repeatedVotes.get());
  }

  int stuckDialogues() {
    return stuckDialogues.get();
  }
}
