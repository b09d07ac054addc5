package dev.caucus.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SourceTest {

  @Test
  void whatStandsInOneSectionIsOneSource() {
    List<Source> sources =
        Source.of(
            List.of(
                cited(1, "a", "Cost"),
                cited(2, "a", "Speed"),
                cited(3, "a", "Cost"),
                cited(4, "b", "Cost")));

    assertThat(sources).extracting(Source::marks).containsExactly("[1] [3]", "[2]", "[4]");
    assertThat(sources.getFirst().first().number()).isEqualTo(1);
  }

  @Test
  void nothingCitedHasNoSource() {
    assertThat(Source.of(List.of())).isEmpty();
  }

  private static Citation cited(int number, String article, String heading) {
    return new Citation(number, article, "Title", null, null, heading, 0, "Words.", "/x");
  }
}
