package dev.caucus.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A fact of the first topic and one place where an article states it: a row of {@code facts.tsv}.
 *
 * @param id its name; the first part is the source, the second the aspect, the third a number
 * @param article the id of the article
 * @param heading the headings above it, outermost first, joined by {@code ›}
 * @param phrases the literal excerpts that state it, an introducing sentence among them
 * @param cell for a fact in a table, the row and the column of its cell; else empty
 */
record Fact(String id, String article, String heading, List<String> phrases, String cell) {

  private static final Path TABLE = Path.of("src/test/resources/dev/caucus/knowledge/facts.tsv");

  static List<Fact> all() {
    try {
      return Files.readAllLines(TABLE).stream().skip(1).map(Fact::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Fact parse(String row) {
    String[] columns = row.split("\t", -1);
    return new Fact(
        columns[0], columns[1], columns[2], List.of(columns[3].split(" \\| ")), columns[4]);
  }

  /** The id without its number. */
  String group() {
    return id.substring(0, id.lastIndexOf('-'));
  }

  int number() {
    return Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
  }

  String place() {
    return String.join(" › ", article, heading, cell);
  }

  @Override
  public String toString() {
    return id + " in " + place();
  }
}
