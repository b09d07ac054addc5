package dev.caucus.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes a Markdown article apart line by line, knowing just enough of Markdown for our own articles
 * and nothing of the reader, so that the facts are held to their places independently of it.
 */
final class ArticleScan {

  private static final String FRONT_MATTER = "(front matter)";

  /**
   * A paragraph, a list item, a table cell, a code block or a line of the front matter.
   *
   * @param article the id of the article
   * @param heading the headings above it, outermost first, joined by {@code ›}
   * @param cell for a table cell its row and column; else empty
   * @param text its text in one line
   */
  record Piece(String article, String heading, String cell, String text) {

    @Override
    public String toString() {
      return String.join(" › ", article, heading, cell) + ": " + text;
    }
  }

  private final List<Piece> pieces = new ArrayList<>();
  private final List<String> headings = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private String id = "";
  private List<String> columns = List.of();
  private boolean inCode;

  static List<Piece> scan(Path article) {
    try {
      return new ArticleScan().scan(Files.readAllLines(article));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Piece> scan(List<String> lines) {
    int end = lines.subList(1, lines.size()).indexOf("---") + 1;
    lines.subList(1, end).forEach(this::property);
    lines.subList(end + 1, lines.size()).forEach(this::line);
    close();
    return pieces;
  }

  private void property(String line) {
    if (line.startsWith("id: ")) {
      id = line.substring(4).replace("\"", "");
    } else {
      pieces.add(new Piece(id, FRONT_MATTER, "", line));
    }
  }

  private void line(String line) {
    if (line.startsWith("```")) {
      close();
      inCode = !inCode;
    } else if (inCode) {
      open.append(' ').append(line);
    } else if (line.startsWith("|")) {
      row(Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList());
    } else if (line.isBlank()) {
      close();
      columns = List.of();
    } else if (line.startsWith("#")) {
      heading(line.indexOf(' '), line.substring(line.indexOf(' ') + 1));
    } else if (line.matches("(-|\\d+\\.) .*")) {
      close();
      open.append(line.substring(line.indexOf(' ')));
    } else {
      open.append(' ').append(line);
    }
  }

  private void row(List<String> cells) {
    if (columns.isEmpty()) {
      columns = cells;
    } else if (!cells.getFirst().startsWith("---")) {
      for (int i = 1; i < cells.size(); i++) {
        String cell = cells.getFirst() + " › " + columns.get(i);
        pieces.add(new Piece(id, path(), cell, cells.get(i)));
      }
    }
  }

  private void heading(int level, String text) {
    close();
    // The article's title stands in the front matter, so the outermost heading has two hashes.
    headings.subList(Math.min(level - 2, headings.size()), headings.size()).clear();
    headings.add(text);
  }

  private void close() {
    String text = open.toString().replace("`", "").replaceAll("\\s+", " ").strip();
    open.setLength(0);
    if (!text.isEmpty()) {
      pieces.add(new Piece(id, path(), "", text));
    }
  }

  private String path() {
    return String.join(" › ", headings);
  }
}
