package dev.caucus.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Participant;
import dev.caucus.chat.PollMode;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.poll.counting.Ballot;
import dev.caucus.poll.counting.Ballots;
import dev.caucus.poll.counting.Tally;
import dev.caucus.store.Engine;
import dev.caucus.store.SettableClock;
import dev.caucus.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** Whatever people click, the poll says what a slip of paper for each of them would say. */
class AnyVotesTest {

  private static final int OPTIONS = 4;
  private static final int VOTERS = 5;
  private static final int MOST = 2;
  private static final ConversationRef PLACE = new ConversationRef("http", "any");

  @SuppressWarnings("NullAway.Init")
  private static Path folder;

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("any-votes");
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> file.delete());
    }
  }

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void countOnTheEmbeddedDatabase(
      @ForAll PollMode mode, @ForAll boolean anonymous, @ForAll("clicks") List<Click> clicks) {
    count(Engine.H2, mode, anonymous, clicks);
  }

  @Property(tries = 10, shrinking = ShrinkingMode.OFF)
  void countOnPostgreSql(
      @ForAll PollMode mode, @ForAll boolean anonymous, @ForAll("clicks") List<Click> clicks) {
    count(Engine.POSTGRESQL, mode, anonymous, clicks);
  }

  @Provide
  Arbitrary<List<Click>> clicks() {
    Arbitrary<Click> click =
        Combinators.combine(
                Arbitraries.integers().between(0, VOTERS - 1),
                Arbitraries.integers().between(-1, OPTIONS - 1))
            .as(Click::new);
    return click.list().ofMaxSize(40);
  }

  private static void count(Engine engine, PollMode mode, boolean anonymous, List<Click> clicks) {
    try (TestDatabase database = engine.open(folder.resolve(engine.name()));
        PollBot bot = new PollBot(database, new SettableClock(PollStores.NOW))) {
      String id = make(bot, mode, anonymous);
      Map<Integer, List<Integer>> slips = new TreeMap<>();
      for (Click click : clicks) {
        List<Integer> slip = after(mode, slips.getOrDefault(click.voter(), List.of()), click);
        Outcome said = press(bot, click.voter(), click.token(id));
        if (slip == null) {
          assertThat(said).isInstanceOf(Outcome.Notice.class);
        } else {
          slips.put(click.voter(), slip);
          assertThat(((Outcome.Poll) said).yours()).isEqualTo(written(slip));
          assertStanding((Outcome.Poll) said, mode, slips);
        }
      }
      press(bot, 0, "p:c:" + id);
      Outcome.Poll closed = (Outcome.Poll) press(bot, 0, "p:s:" + id);
      assertStanding(closed, mode, slips);
      assertThat(closed.winners()).isEqualTo(written(winners(mode, slips)));
      press(bot, 0, "p:y:" + id);
    }
  }

  private static String make(PollBot bot, PollMode mode, boolean anonymous) {
    String settings =
        switch (mode) {
          case SINGLE -> "";
          case MULTIPLE -> " up to " + MOST;
          case RANKED -> " ranked";
        };
    String line = "\"Where to?\" \"A\" \"B\" \"C\" \"D\"" + settings;
    List<Reply> made = bot.polls().obey(origin(0), anonymous ? line + " anonymous" : line);
    Outcome.Poll poll = (Outcome.Poll) made.getFirst().outcome();
    assertThat(poll.mode()).isEqualTo(mode);
    assertThat(poll.anonymous()).isEqualTo(anonymous);
    return poll.poll();
  }

  private static Outcome press(PollBot bot, int voter, String token) {
    return bot.polls().press(origin(voter), token).orElseThrow().getFirst().outcome();
  }

  private static Origin origin(int voter) {
    return new Origin(PLACE, new Participant("u" + voter, "Voter " + voter), null);
  }

  /** What a slip of paper says after a click; null if that click is not allowed. */
  private static @Nullable List<Integer> after(PollMode mode, List<Integer> slip, Click click) {
    if (click.isWithdrawal()) {
      return List.of();
    }
    if (mode == PollMode.SINGLE) {
      return List.of(click.option());
    }
    List<Integer> after = new ArrayList<>(slip);
    if (!after.removeIf(choice -> choice == click.option())) {
      after.add(click.option());
    }
    if (mode == PollMode.MULTIPLE && after.size() > MOST) {
      return null;
    }
    return mode == PollMode.MULTIPLE ? after.stream().sorted().toList() : after;
  }

  private static void assertStanding(
      Outcome.Poll poll, PollMode mode, Map<Integer, List<Integer>> slips) {
    List<List<Integer>> cast = slips.values().stream().filter(slip -> !slip.isEmpty()).toList();
    assertThat(poll.voters()).isEqualTo(cast.size());
    assertThat(poll.options().stream().map(Outcome.PollOption::votes))
        .containsExactlyElementsOf(
            IntStream.range(0, OPTIONS)
                .mapToObj(option ->
                    (int)
                        cast.stream()
                            .filter(slip ->
                                mode == PollMode.RANKED
                                    ? slip.getFirst() == option
                                    : slip.contains(option))
                            .count())
                .toList());
  }

  private static List<Integer> winners(PollMode mode, Map<Integer, List<Integer>> slips) {
    List<Ballot> cast =
        slips.values().stream().filter(slip -> !slip.isEmpty()).map(Ballot::new).toList();
    if (mode == PollMode.RANKED) {
      // Counting by rounds has an oracle of its own; here the store must not change it.
      return Tally.ranked(OPTIONS, Ballots.of(cast)).winners();
    }
    List<Long> votes =
        IntStream.range(0, OPTIONS)
            .mapToObj(
                option -> cast.stream().filter(ballot -> ballot.choices().contains(option)).count())
            .toList();
    long most = votes.stream().max(Long::compare).orElse(0L);
    return IntStream.range(0, OPTIONS)
        .filter(option -> most > 0 && votes.get(option) == most)
        .boxed()
        .toList();
  }

  private static List<String> written(List<Integer> options) {
    return options.stream().map(PollWriter::id).toList();
  }

  /** Somebody clicks on an option, or takes their ballot back. */
  record Click(int voter, int option) {

    boolean isWithdrawal() {
      return option < 0;
    }

    String token(String poll) {
      return isWithdrawal() ? "p:w:" + poll : "p:v:" + poll + ":" + option;
    }
  }
}
