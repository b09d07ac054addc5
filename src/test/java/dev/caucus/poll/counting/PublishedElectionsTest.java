package dev.caucus.poll.counting;

import static dev.caucus.poll.counting.Cast.ballots;
import static dev.caucus.poll.counting.Cast.round;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Instant runoffs whose figures are published. */
class PublishedElectionsTest {

  /**
   * The capital of Tennessee, the example by which voting methods are often compared: Memphis,
   * Nashville, Chattanooga, Knoxville.
   *
   * @see <a href="https://en.wikipedia.org/wiki/Instant-runoff_voting">Instant-runoff voting</a>
   * @see <a
   *     href="https://electowiki.org/wiki/Effects_of_different_voting_systems_under_similar_circumstances">
   *     the example</a>
   */
  @Test
  void knoxvilleBecomesTheCapitalOfTennessee() {
    Tally tally = Tally.ranked(4, ballots("42 A>B>C>D", "26 B>C>D>A", "15 C>D>B>A", "17 D>C>B>A"));
    assertThat(tally.voters()).isEqualTo(100);
    assertThat(tally.votes()).containsExactly(42, 26, 15, 17);
    assertThat(tally.rounds())
        .containsExactly(round("42 26 15 17", 2), round("42 26 - 32", 1), round("42 - - 58"));
    assertThat(tally.winners()).containsExactly(3);
  }

  /**
   * The Irish presidential election of 1990: Brian Lenihan, Mary Robinson, Austin Currie. Only
   * Currie's ballots were looked at for a second preference.
   *
   * @see <a href="https://en.wikipedia.org/wiki/1990_Irish_presidential_election">1990 Irish
   *     presidential election</a>
   */
  @Test
  void maryRobinsonBecomesPresidentOfIreland() {
    Tally tally =
        Tally.ranked(3, ballots("694484 A", "612265 B", "36789 C>A", "205565 C>B", "25548 C"));
    assertThat(tally.voters()).isEqualTo(1_574_651);
    assertThat(tally.rounds())
        .containsExactly(round("694484 612265 267902", 2), round("731273 817830 - +25548"));
    assertThat(tally.winners()).containsExactly(1);
  }

  /**
   * The mayoral election of Burlington, Vermont, in 2009: Kurt Wright, Bob Kiss, Andy Montroll, Dan
   * Smith, James Simpson, and others written in. The ballots are made from the published transfers;
   * four that ranked nobody are left out.
   *
   * <p>Burlington let the last three go at once, as they could not win any more. Here they go one
   * by one, so that the second and the third round there are the fourth and the fifth here.
   *
   * @see <a href="https://en.wikipedia.org/wiki/2009_Burlington,_Vermont_mayoral_election">2009
   *     Burlington, Vermont mayoral election</a>
   */
  @Test
  void bobKissBecomesMayorOfBurlington() {
    Tally tally =
        Tally.ranked(
            6,
            ballots(
                "2951 A",
                "2585 B",
                "1332 C>B",
                "731 C>A",
                "35 E>B",
                "36 F>C>A",
                "343 D>A",
                "361 D>B",
                "455 D>C",
                "147 D"));
    assertThat(tally.voters()).isEqualTo(8_976);
    assertThat(tally.rounds())
        .containsExactly(
            round("2951 2585 2063 1306 35 36", 4),
            round("2951 2620 2063 1306 - 36", 5),
            round("2951 2620 2099 1306 - -", 3),
            round("3294 2981 2554 - - - +147", 2),
            round("4061 4313 - - - - +602"));
    assertThat(tally.winners()).containsExactly(1);
  }
}
