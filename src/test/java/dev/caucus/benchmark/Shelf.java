package dev.caucus.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Articles of short paragraphs, as many as are wanted. */
final class Shelf {

  /** How their titles begin. */
  static final String TITLE = "Shelf ";

  private static final int PER_ARTICLE = 100;
  private static final int SENTENCES = 2;
  private static final int WORDS = 14;

  private Shelf() {}

  /** Writes articles with that many passages together. */
  static void write(Path folder, int passages) throws IOException {
    Random random = new Random(20260102);
    List<String> words = new ArrayList<>(GeneratedArticles.commonWords());
    Collections.shuffle(words, random);
    Files.createDirectories(folder);
    for (int article = 0; article < passages / PER_ARTICLE; article++) {
      StringBuilder text = new StringBuilder("# " + TITLE + article + "\n\n");
      for (int passage = 0; passage < PER_ARTICLE; passage++) {
        for (int sentence = 0; sentence < SENTENCES; sentence++) {
          text.append("The ");
          for (int word = 0; word < WORDS; word++) {
            // The cube makes the word at a tenth of the list about as much rarer as in English.
            double place = Math.pow(random.nextDouble(), 3);
            text.append(words.get((int) (words.size() * place))).append(' ');
          }
          text.append("rest. ");
        }
        text.append("\n\n");
      }
      Files.writeString(folder.resolve("shelf-" + article + ".md"), text);
    }
  }
}
