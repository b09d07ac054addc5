package dev.caucus.poll.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BallotTest {

  @Test
  void namesAtLeastOneOption() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Ballot(List.of()));
  }

  @Test
  void namesNoOptionTwice() {
    assertThatIllegalArgumentException().isThrownBy(() -> Ballot.ranked(2, 0, 2));
  }

  @Test
  void namesOptionsByTheirPositions() {
    assertThatIllegalArgumentException().isThrownBy(() -> Ballot.ranked(0, -1));
  }

  @Test
  void isUntouchedByWhatBecomesOfTheListThatItWasMadeOf() {
    List<Integer> choices = new ArrayList<>(List.of(1, 0));
    Ballot ballot = new Ballot(choices);
    choices.clear();
    assertThat(ballot).isEqualTo(Ballot.ranked(1, 0));
  }

  @Test
  void isTheSameInWhateverOrderUnrankedChoicesCome() {
    assertThat(Ballot.unranked(List.of(3, 1, 2))).isEqualTo(Ballot.unranked(List.of(2, 3, 1)));
  }

  @Test
  void isAnotherOneInAnotherOrderOfPreference() {
    assertThat(Ballot.ranked(0, 1)).isNotEqualTo(Ballot.ranked(1, 0));
  }

  @Test
  void isKeptOnceWithHowOftenItWasCast() {
    Ballots ballots = Ballots.of(List.of(Ballot.ranked(1), Ballot.ranked(0, 1), Ballot.ranked(1)));
    assertThat(ballots.counts()).isEqualTo(Map.of(Ballot.ranked(0, 1), 1, Ballot.ranked(1), 2));
    assertThat(ballots.voters()).isEqualTo(3);
  }

  @Test
  void isKeptInAnOrderThatDoesNotTellWhichWasFirst() {
    List<Ballot> cast =
        List.of(Ballot.ranked(10), Ballot.ranked(2, 1), Ballot.ranked(2), Ballot.ranked(0));
    assertThat(Ballots.of(cast).counts().keySet())
        .containsExactly(
            Ballot.ranked(0), Ballot.ranked(2), Ballot.ranked(2, 1), Ballot.ranked(10));
  }

  @Test
  void isNotKeptIfNobodyCastIt() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Ballots(Map.of(Ballot.ranked(0), 0)));
  }
}
