package dev.caucus.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.caucus.answer.Calibration.Bin;
import dev.caucus.answer.Outcomes.Outcome;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OutcomesTest {

  private final List<Outcome> all = new ArrayList<>();

  private void add(int times, double probability, boolean right) {
    double log = Math.log(probability / (1 - probability));
    for (int i = 0; i < times; i++) {
      all.add(new Outcome(new Odds(log, 1), right));
    }
  }

  private Calibration calibration() {
    return new Outcomes(all).calibration(all.size());
  }

  @Example
  void answersThatAreWrongMoreOftenThanSaidLowerTheConfidenceOfAll() {
    add(80, 0.8, true);
    add(40, 0.8, false);
    Calibration calibration = calibration();
    // 120 times 0.16 and the prior's 60 times 0.25 against 16 answers too many: about -16 / 34
    assertThat(calibration.shift()).isBetween(-0.35, -0.3);
    assertThat(calibration.error()).isLessThan(0.8 - 80 / 120.0);
  }

  @Example
  void aSmallerExcessMovesItLess() {
    add(85, 0.8, true);
    add(33, 0.8, false);
    assertThat(calibration().shift()).isBetween(-0.3, -0.2);
  }

  @Example
  void whatMayWellBeChanceMovesNothing() {
    add(80, 0.8, true);
    add(26, 0.8, false);
    assertThat(calibration().shift()).isZero();
  }

  @Example
  void easyQuestionsNeverRaiseIt() {
    add(60, 0.4, true);
    add(60, 0.02, false);
    assertThat(calibration().shift()).isZero();
  }

  @Example
  void aFewQuestionsShiftNothing() {
    add(39, 0.95, false);
    assertThat(calibration().shift()).isZero();
  }

  @Example
  void theShiftIsBounded() {
    add(5_000, 0.99, false);
    assertThat(calibration().shift()).isCloseTo(-0.35, within(0.001));
  }

  @Example
  void theErrorIsTheMeanDistanceOfConfidenceAndTruth() {
    add(6, 0.75, true);
    add(2, 0.75, false); // as often as it says
    add(3, 0.25, true);
    add(9, 0.25, false); // likewise
    add(10, 0.95, true);
    add(10, 0.95, false); // 0.45 too sure, 20 times of 40
    Calibration calibration = new Outcomes(all).calibration(39);
    assertThat(calibration.error()).isEqualTo(0.45 * 20 / 40, within(1e-9));
    assertThat(calibration.bins().get(7)).isEqualTo(new Bin(0.75, 0.75, 8));
    assertThat(calibration.bins().get(9).right()).isEqualTo(0.5);
    assertThat(calibration.bins().get(4).count()).isZero();
  }

  @Example
  void certaintyIsInTheLastBinAndHopelessnessInTheFirst() {
    all.add(new Outcome(new Odds(800, 1), true));
    all.add(new Outcome(new Odds(-800, 1), false));
    assertThat(calibration().bins().getFirst()).isEqualTo(new Bin(0, 0, 1));
    assertThat(calibration().bins().getLast()).isEqualTo(new Bin(1, 1, 1));
  }

  @Example
  void withoutAnAnswerThereIsNothingToShow() {
    assertThat(calibration().isMeasured()).isFalse();
  }

  @Property(tries = 300)
  void whateverComesOfTheQuestionsStaysWithinBounds(@ForAll("outcomes") List<Outcome> outcomes) {
    Calibration calibration = new Outcomes(outcomes).calibration(outcomes.size());
    assertThat(calibration.shift()).isBetween(-0.35, 0.0);
    assertThat(calibration.error()).isBetween(0.0, 1.0);
    assertThat(calibration.bins().stream().mapToInt(Bin::count).sum()).isEqualTo(outcomes.size());
  }

  @Provide
  Arbitrary<List<Outcome>> outcomes() {
    Arbitrary<Odds> odds =
        Combinators.combine(
                Arbitraries.doubles().between(-40, 40), Arbitraries.doubles().between(0.5, 1))
            .as(Odds::new);
    return Combinators.combine(odds, Arbitraries.of(true, false))
        .as(Outcome::new)
        .list()
        .ofMaxSize(200);
  }
}
