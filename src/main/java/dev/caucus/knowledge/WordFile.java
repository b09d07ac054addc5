package dev.caucus.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads lists of words that are part of the bot: one entry on a line, comments behind a hash. */
public final class WordFile {

  private WordFile() {}

  /**
   * The lines of a list without its comments.
   *
   * @param path where it stands below the bot's root package, for instance {@code
   *     "answer/synonyms.txt"}
   */
  public static List<String> lines(String path) {
    var stream = WordFile.class.getResourceAsStream("/dev/caucus/" + path);
    if (stream == null) {
      throw new IllegalStateException("the word list " + path + " is missing");
    }
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
