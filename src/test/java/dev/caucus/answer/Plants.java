package dev.caucus.answer;

import dev.caucus.knowledge.index.ServedFolder;
import java.nio.file.Path;
import java.util.List;

/** Articles in the same words about different plants. */
final class Plants {

  static final List<String> NAMES = List.of("fern", "cactus", "orchid", "ivy", "lavender", "basil");

  private static final List<String> PARTS =
      List.of("Watering", "Soil", "Light", "Pests", "Pots", "Winter");

  private Plants() {}

  /** The first of them. */
  static ServedFolder serve(Path folder, int articles) {
    WrittenFolder written = new WrittenFolder(folder);
    for (int i = 0; i < articles; i++) {
      written.with(NAMES.get(i) + ".md", article(NAMES.get(i), i));
    }
    return written.serveByWords();
  }

  static String article(String plant, int number) {
    StringBuilder text = new StringBuilder("# The " + plant + "\n");
    for (String part : PARTS) {
      text.append(
          """

          ## %2$s of the %1$s

          For the %1$s and its %2$s, gardeners recommend careful seasonal notes numbered %3$d.
          Experienced growers compare %1$s %2$s across several greenhouse experiments yearly.
          """
              .formatted(plant, part, 17 * number + part.length()));
    }
    return text.toString();
  }
}
