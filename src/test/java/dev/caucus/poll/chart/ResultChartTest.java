package dev.caucus.poll.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.caucus.Aside;
import dev.caucus.poll.counting.Ballot;
import dev.caucus.poll.counting.Ballots;
import dev.caucus.poll.counting.Tally;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Aside
class ResultChartTest {

  private static final String TURNOUT = "20 of 34 members voted";

  private static final List<String> WORDS =
      List.of(
          "tea",
          "\uD83D\uDC4D",
          "\u65E5\u672C",
          "\u0639\u0631\u0628\u064A",
          "\u05D0\u05D1",
          "a\u0301\u0302\u0303",
          "\u202E",
          "\u0000",
          "\uD83C",
          "\n",
          "\uD83D\uDC68\u200D\uD83D\uDC67",
          "\uD83C\uDDE9\uD83C\uDDEA",
          "\u0E01\u0E34\u0E19",
          "\uFDFD",
          "w".repeat(3000));

  @BeforeEach
  void fonts() {
    Fonts.assume();
  }

  @Test
  void showsTheWinnerInAStrongColourAndTheOthersPale() throws IOException {
    Drawn drawn = Drawn.of(lunch(Map.of(Ballot.ranked(0), 15, Ballot.ranked(1), 5)));
    int whole = drawn.longest(Palette.TRACK);
    assertThat(drawn.longest(Palette.WINNER)).isCloseTo(whole * 3 / 4, within(8));
    assertThat(drawn.longest(Palette.BAR)).isCloseTo(whole / 4, within(8));
  }

  @Test
  void showsAllThatAreTiedAsWinners() throws IOException {
    Drawn drawn = Drawn.of(lunch(Map.of(Ballot.ranked(0), 5, Ballot.ranked(1), 5)));
    assertThat(drawn.shows(Palette.WINNER)).isTrue();
    assertThat(drawn.shows(Palette.BAR)).isFalse();
  }

  @Test
  void showsNoWinnerIfNobodyVoted() throws IOException {
    Drawn drawn = Drawn.of(lunch(Map.of()));
    assertThat(drawn.shows(Palette.WINNER)).isFalse();
    assertThat(drawn.shows(Palette.TRACK)).isTrue();
  }

  @Test
  void showsHalfOfTheVotesInTheRoundsOfARunoff() throws IOException {
    List<String> options = List.of("Thai", "Pizza", "Soup");
    Ballots ballots =
        new Ballots(Map.of(Ballot.ranked(0), 4, Ballot.ranked(1), 3, Ballot.ranked(2, 1), 2));
    Tally tally = Tally.ranked(3, ballots);
    assertThat(Drawn.of(Standing.of("Lunch?", options, tally, TURNOUT, round -> "Round " + round)))
        .satisfies(drawn -> assertThat(drawn.shows(Palette.MIDDLE)).isTrue());
    assertThat(Drawn.of(lunch(Map.of(Ballot.ranked(0), 1))))
        .satisfies(drawn -> assertThat(drawn.shows(Palette.MIDDLE)).isFalse());
  }

  @Test
  void growsWithTheOptions() throws IOException {
    assertThat(Drawn.of(plain(4)).height()).isGreaterThan(Drawn.of(plain(3)).height());
    assertThat(Drawn.of(plain(50)).height()).isGreaterThan(Drawn.of(plain(40)).height());
  }

  @Test
  void isNeverLargerThanChatsShowWell() throws IOException {
    for (int options : List.of(1, 18, 19, 50, 51, 400)) {
      Drawn drawn = Drawn.of(plain(options));
      assertThat(drawn.width()).isEqualTo(1000);
      assertThat(drawn.height()).isLessThanOrEqualTo(2000);
    }
  }

  @Test
  void isTheSameForWhateverPeopleType() throws IOException {
    Random random = new Random(20261121);
    for (int i = 0; i < 40; i++) {
      List<String> options =
          IntStream.range(0, 1 + random.nextInt(30)).mapToObj(o -> text(random)).toList();
      List<Ballot> cast = new ArrayList<>();
      for (int voter = random.nextInt(60); voter > 0; voter--) {
        cast.add(new Ballot(random.ints(3, 0, options.size()).distinct().boxed().toList()));
      }
      Tally tally = Tally.ranked(options.size(), Ballots.of(cast));
      Drawn drawn =
          Drawn.of(Standing.of(text(random), options, tally, text(random), r -> text(random)));
      assertThat(drawn.width()).isEqualTo(1000);
      assertThat(drawn.height()).isLessThanOrEqualTo(2000);
      assertThat(marginsAreEmpty(drawn)).as("labels %s", options).isTrue();
    }
  }

  private static boolean marginsAreEmpty(Drawn drawn) {
    int paper = Palette.PAPER.getRGB();
    return IntStream.range(0, drawn.height())
        .allMatch(y ->
            IntStream.range(Picture.RIGHT + 8, Picture.WIDTH)
                .allMatch(x -> drawn.image().getRGB(x, y) == paper));
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int words = random.nextInt(12); words > 0; words--) {
      text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextBoolean() ? " " : "");
    }
    return text.toString();
  }

  @Test
  void refusesVotesForOtherOptions() {
    Tally tally = Tally.plurality(2, Ballots.NONE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Standing.of("Lunch?", List.of("Thai"), tally, "", round -> ""));
  }

  private static Standing lunch(Map<Ballot, Integer> counts) {
    Tally tally = Tally.plurality(3, new Ballots(counts));
    return Standing.of(
        "Where shall we have lunch?", List.of("Thai", "Pizza", "Soup"), tally, TURNOUT, r -> "");
  }

  private static Standing plain(int options) {
    Tally tally = Tally.plurality(options, new Ballots(Map.of(Ballot.ranked(0), 3)));
    List<String> labels = IntStream.range(0, options).mapToObj(o -> "Option " + o).toList();
    return Standing.of("Why? ".repeat(200), labels, tally, "Because. ".repeat(200), r -> "");
  }
}
