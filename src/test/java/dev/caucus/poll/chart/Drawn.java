package dev.caucus.poll.chart;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** A picture as its viewers get it. */
record Drawn(BufferedImage image) {

  static Drawn of(Standing standing) throws IOException {
    byte[] png = new ResultChart().draw(standing).orElseThrow();
    return new Drawn(ImageIO.read(new ByteArrayInputStream(png)));
  }

  int width() {
    return image.getWidth();
  }

  int height() {
    return image.getHeight();
  }

  boolean shows(Color colour) {
    return IntStream.range(0, height()).anyMatch(y -> length(colour, y) > 0);
  }

  /** How many pixels of a colour the longest line of it has. */
  int longest(Color colour) {
    return IntStream.range(0, height()).map(y -> length(colour, y)).max().orElse(0);
  }

  private int length(Color colour, int y) {
    return (int)
        IntStream.range(0, width()).filter(x -> image.getRGB(x, y) == colour.getRGB()).count();
  }
}
