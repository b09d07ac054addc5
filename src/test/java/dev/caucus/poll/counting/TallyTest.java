package dev.caucus.poll.counting;

import static dev.caucus.poll.counting.Cast.ballots;
import static dev.caucus.poll.counting.Cast.round;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class TallyTest {

  private static final List<BiFunction<Integer, Ballots, Tally>> METHODS =
      List.of(Tally::plurality, Tally::approval, Tally::ranked);

  @Test
  void hasNoWinnerIfNobodyVoted() {
    for (var method : METHODS) {
      assertThat(method.apply(3, Ballots.NONE))
          .isEqualTo(new Tally(0, List.of(0, 0, 0), List.of(), List.of()));
    }
  }

  @Test
  void refusesABallotForAnOptionThatThePollDoesNotHave() {
    for (var method : METHODS) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> method.apply(3, Ballots.of(List.of(Ballot.ranked(3)))))
          .withMessageContaining("3 options");
    }
  }

  @Test
  void refusesSeveralChoicesWhereThereIsOne() {
    Ballots ballots = Ballots.of(List.of(Ballot.ranked(0, 1)));
    assertThatIllegalArgumentException().isThrownBy(() -> Tally.plurality(2, ballots));
  }

  @Test
  void aSingleChoiceIsWonByTheMostVotes() {
    assertThat(Tally.plurality(3, ballots("2 A", "3 C")))
        .isEqualTo(new Tally(5, List.of(2, 0, 3), List.of(2), List.of()));
  }

  @Test
  void asManyVotesAreATie() {
    assertThat(Tally.plurality(3, ballots("2 A", "2 C")).winners()).containsExactly(0, 2);
  }

  @Test
  void eachOfSeveralChoicesIsAVote() {
    assertThat(Tally.approval(3, ballots("2 A>B", "1 B>C")))
        .isEqualTo(new Tally(3, List.of(2, 3, 1), List.of(1), List.of()));
  }

  @Test
  void moreThanHalfOfTheFirstPreferencesWinAtOnce() {
    Tally tally = Tally.ranked(3, ballots("3 A>C", "2 B>C"));
    assertThat(tally.votes()).containsExactly(3, 2, 0);
    assertThat(tally.winners()).containsExactly(0);
    assertThat(tally.rounds()).containsExactly(round("3 2 0"));
  }

  @Test
  void otherwiseTheLastOneGoesAndItsBallotsCountForWhatTheyPreferNext() {
    Tally tally = Tally.ranked(3, ballots("4 A>C", "3 B>A", "2 C>B>A"));
    assertThat(tally.votes()).containsExactly(4, 3, 2);
    assertThat(tally.winners()).containsExactly(1);
    assertThat(tally.rounds()).containsExactly(round("4 3 2", 2), round("4 5 -"));
  }

  @Test
  void aBallotSkipsWhatIsOut() {
    Tally tally = Tally.ranked(4, ballots("5 A", "4 B", "3 C>D>B", "2 D>B"));
    assertThat(tally.winners()).containsExactly(1);
    assertThat(tally.rounds())
        .containsExactly(round("5 4 3 2", 3), round("5 6 3 -", 2), round("5 9 - -"));
  }

  @Test
  void moreThanHalfOfTheBallotsThatStillCountAreEnough() {
    Tally tally = Tally.ranked(3, ballots("5 A", "4 B", "3 C"));
    assertThat(tally.winners()).containsExactly(0);
    assertThat(tally.rounds()).containsExactly(round("5 4 3", 2), round("5 4 - +3"));
  }

  @Test
  void ofTwoLastOnesThatOneGoesWhichHadFewerVotesBefore() {
    Tally tally = Tally.ranked(4, ballots("6 A", "4 B", "3 C", "1 D>C"));
    assertThat(tally.rounds().subList(0, 2))
        .containsExactly(round("6 4 3 1", 3), round("6 4 4 -", 2));
  }

  @Test
  void soDoesATieForTheFirstPlace() {
    Tally tally = Tally.ranked(3, ballots("4 A", "3 B", "1 C>B"));
    assertThat(tally.winners()).containsExactly(0);
    assertThat(tally.rounds())
        .containsExactly(round("4 3 1", 2), round("4 4 -", 1), round("4 - - +4"));
  }

  @Test
  void theLatestRoundInWhichTheyDifferDecides() {
    Tally tally =
        Tally.ranked(5, ballots("20 A", "9 B", "8 C", "3 D>C", "2 E>C", "2 D>B", "2 E>B"));
    assertThat(tally.rounds())
        .startsWith(round("20 9 8 5 4", 4), round("20 11 10 5 -", 3), round("20 13 13 - -", 2));
    Tally other = Tally.ranked(5, ballots("20 A", "9 B", "8 C", "1 D>C", "4 D>B", "4 E>C"));
    assertThat(other.rounds())
        .startsWith(round("20 9 8 5 4", 4), round("20 9 12 5 -", 3), round("20 13 13 - -", 1));
  }

  @Test
  void lastOnesThatNeverDifferedGoTogether() {
    Tally tally = Tally.ranked(4, ballots("3 A", "2 B", "1 C>B", "1 D>B"));
    assertThat(tally.winners()).containsExactly(1);
    assertThat(tally.rounds()).containsExactly(round("3 2 1 1", 2, 3), round("3 4 - -"));
  }

  @Test
  void optionsThatNobodyPrefersGoTogether() {
    Tally tally = Tally.ranked(5, ballots("3 A>D", "3 B>E", "2 C>B"));
    assertThat(tally.rounds().getFirst()).isEqualTo(round("3 3 2 0 0", 3, 4));
  }

  @Test
  void thoseThatNeverDifferedAndWouldAllGoHaveWonTogether() {
    Tally tally = Tally.ranked(3, ballots("3 A>B", "3 B>A", "1 C"));
    assertThat(tally.winners()).containsExactly(0, 1);
    assertThat(tally.rounds()).containsExactly(round("3 3 1", 2), round("3 3 - +1"));
  }

  @Test
  void everythingIsTiedWhereEverybodyPrefersSomethingElse() {
    Tally tally = Tally.ranked(3, ballots("1 A>B>C", "1 B>C>A", "1 C>A>B"));
    assertThat(tally.winners()).containsExactly(0, 1, 2);
    assertThat(tally.rounds()).containsExactly(round("1 1 1"));
  }
}
