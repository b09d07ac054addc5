package dev.caucus.poll.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for any ballots, few enough of them for ties to be frequent. */
class AnyBallotsTest {

  private static final int OPTIONS = 5;
  private static final int MOST_BALLOTS = 20;

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void singleChoicesAreCountedAsByHand(@ForAll("singleChoices") List<Ballot> cast) {
    Tally tally = Tally.plurality(OPTIONS, Ballots.of(cast));
    assertThat(tally.voters()).isEqualTo(cast.size());
    assertThat(tally.votes()).isEqualTo(ByHand.votes(OPTIONS, cast));
    assertThat(tally.winners()).isEqualTo(ByHand.most(OPTIONS, cast));
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void severalChoicesAreCountedAsByHand(@ForAll("severalChoices") List<Ballot> cast) {
    Tally tally = Tally.approval(OPTIONS, Ballots.of(cast));
    assertThat(tally.voters()).isEqualTo(cast.size());
    assertThat(tally.votes()).isEqualTo(ByHand.votes(OPTIONS, cast));
    assertThat(tally.winners()).isEqualTo(ByHand.most(OPTIONS, cast));
  }

  @Property(tries = 5000, edgeCases = EdgeCasesMode.NONE)
  void rankedChoicesAreCountedAsByHand(@ForAll("rankings") List<Ballot> cast) {
    Tally tally = Tally.ranked(OPTIONS, Ballots.of(cast));
    Table table = new Table(OPTIONS, cast);
    assertThat(tally.voters()).isEqualTo(cast.size());
    assertThat(tally.votes()).isEqualTo(ByHand.firstPreferences(OPTIONS, cast));
    assertThat(tally.rounds()).isEqualTo(table.rounds());
    assertThat(tally.winners()).isEqualTo(table.winners());
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void theOrderOfTheBallotsChangesNothing(
      @ForAll("rankings") List<Ballot> cast, @ForAll Random random) {
    List<Ballot> shuffled = new ArrayList<>(cast);
    Collections.shuffle(shuffled, random);
    assertThat(Tally.ranked(OPTIONS, Ballots.of(shuffled)))
        .isEqualTo(Tally.ranked(OPTIONS, Ballots.of(cast)));
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void asManyMoreOfEachBallotWinTheSameWithAsManyMoreVotes(
      @ForAll("rankings") List<Ballot> cast, @ForAll @IntRange(min = 2, max = 1000) int times) {
    Tally once = Tally.ranked(OPTIONS, Ballots.of(cast));
    Map<Ballot, Integer> multiplied = new HashMap<>();
    cast.forEach(ballot -> multiplied.merge(ballot, times, Integer::sum));
    Tally often = Tally.ranked(OPTIONS, new Ballots(multiplied));
    assertThat(often.winners()).isEqualTo(once.winners());
    assertThat(often.votes()).isEqualTo(once.votes().stream().map(v -> v * times).toList());
    for (int i = 0; i < once.rounds().size(); i++) {
      assertThat(often.rounds().get(i).eliminated()).isEqualTo(once.rounds().get(i).eliminated());
      assertThat(counted(often.rounds().get(i))).isEqualTo(counted(once.rounds().get(i)) * times);
    }
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void namingTheOptionsInAnotherOrderWinsTheSame(
      @ForAll("rankings") List<Ballot> cast, @ForAll Random random) {
    List<Integer> names = new ArrayList<>(IntStream.range(0, OPTIONS).boxed().toList());
    Collections.shuffle(names, random);
    List<Ballot> renamed =
        cast.stream()
            .map(ballot -> new Ballot(ballot.choices().stream().map(names::get).toList()))
            .toList();
    assertThat(Tally.ranked(OPTIONS, Ballots.of(renamed)).winners())
        .containsExactlyInAnyOrderElementsOf(
            Tally.ranked(OPTIONS, Ballots.of(cast)).winners().stream().map(names::get).toList());
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void everyBallotIsCountedOrExhaustedInEveryRound(@ForAll("rankings") List<Ballot> cast) {
    List<Round> rounds = Tally.ranked(OPTIONS, Ballots.of(cast)).rounds();
    assertThat(rounds).hasSizeLessThanOrEqualTo(OPTIONS);
    assertThat(rounds)
        .allSatisfy(round -> assertThat(counted(round) + round.exhausted()).isEqualTo(cast.size()));
  }

  private static int counted(Round round) {
    return round.votes().stream().filter(Objects::nonNull).mapToInt(Integer::intValue).sum();
  }

  @Provide
  Arbitrary<List<Ballot>> singleChoices() {
    return Arbitraries.integers()
        .between(0, OPTIONS - 1)
        .map(Ballot::ranked)
        .list()
        .ofMaxSize(MOST_BALLOTS);
  }

  @Provide
  Arbitrary<List<Ballot>> severalChoices() {
    return choices().map(Ballot::unranked).list().ofMaxSize(MOST_BALLOTS);
  }

  @Provide
  Arbitrary<List<Ballot>> rankings() {
    return choices().map(Ballot::new).list().ofMaxSize(MOST_BALLOTS);
  }

  private static Arbitrary<List<Integer>> choices() {
    return Arbitraries.integers()
        .between(0, OPTIONS - 1)
        .list()
        .ofMinSize(1)
        .ofMaxSize(OPTIONS)
        .uniqueElements();
  }
}
