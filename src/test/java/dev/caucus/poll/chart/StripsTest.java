package dev.caucus.poll.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.poll.counting.Ballot;
import dev.caucus.poll.counting.Ballots;
import dev.caucus.poll.counting.Tally;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A picture that is drawn strip by strip shows no seams. */
class StripsTest {

  @Test
  void areTogetherWhatOneDrawingIs() throws IOException {
    Fonts.assume();
    Tally tally =
        Tally.plurality(12, new Ballots(Map.of(Ballot.ranked(3), 3, Ballot.ranked(7), 2)));
    List<String> labels = IntStream.range(0, 12).mapToObj(option -> "Option " + option).toList();
    Standing standing = Standing.of("Which?", labels, tally, "Five voted", round -> "");
    BufferedImage strips = Drawn.of(standing).image();
    BufferedImage whole =
        new BufferedImage(strips.getWidth(), strips.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = whole.createGraphics();
    new Picture(standing).draw(pen);
    pen.dispose();
    assertThat(pixels(strips)).isEqualTo(pixels(whole));
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
