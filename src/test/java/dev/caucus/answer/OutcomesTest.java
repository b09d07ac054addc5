package dev.caucus.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.caucus.answer.Calibration.Bin;
import dev.caucus.answer.Outcomes.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomesTest {

  private final List<Outcome> all = new ArrayList<>();

  private void add(int times, double logit, boolean right) {
    for (int i = 0; i < times; i++) {
      all.add(new Outcome(new Odds(logit, 0.96), right));
    }
  }

  private Calibration calibration() {
    return new Outcomes(all).calibration(all.size());
  }

  @Test
  void chanceHitsLowerTheConfidenceOfAll() {
    add(60, 3, true);
    add(60, 0.2, false);
    assertThat(calibration().shift()).isBetween(-0.35, -0.2);
  }

  @Test
  void rightAnswersThatWereDoubtedRaiseIt() {
    add(60, -0.5, true);
    add(60, -4, false);
    assertThat(calibration().shift()).isBetween(0.2, 0.35);
  }

  @Test
  void whatIsAsSureAsItIsRightStaysAsItIs() {
    add(73, 1, true);
    add(27, 1, false);
    add(27, -1, true);
    add(73, -1, false);
    assertThat(calibration().shift()).isCloseTo(0, within(0.02));
    // 0.04 of the scale is never reached, and that is what is left
    assertThat(calibration().error()).isLessThan(0.03);
  }

  @Test
  void aFewQuestionsShiftNothing() {
    add(39, 3, false);
    assertThat(calibration().shift()).isZero();
  }

  @Test
  void theShiftIsBounded() {
    add(5_000, 6, false);
    assertThat(calibration().shift()).isCloseTo(-0.35, within(0.001));
  }

  @Test
  void everyAnswerIsInTheBinOfItsConfidence() {
    add(3, -20, false);
    add(1, 20, true);
    add(1, 20, false);
    List<Bin> bins = calibration().bins();
    assertThat(bins).hasSize(10);
    assertThat(bins.getFirst().count()).isEqualTo(3);
    assertThat(bins.getLast().count()).isEqualTo(2);
    assertThat(bins.getLast().right()).isEqualTo(0.5);
    assertThat(bins.get(4).count()).isZero();
  }

  @Test
  void withoutAnAnswerThereIsNothingToShow() {
    assertThat(calibration().isMeasured()).isFalse();
  }
}
