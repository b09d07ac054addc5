package dev.caucus.knowledge;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an article that is found and shown as one: a paragraph, a list, a table, a code block.
 *
 * @param position its place in the article, counted from 0
 * @param kind how it is laid out
 * @param headings the headings above it, outermost first, without the article's title
 * @param lead the sentence that introduces a list, a table or a code block, if one stands right
 *     before it; it is also part of the paragraph where it stands
 * @param columns the column names of a table, first the one of the row labels; else empty
 * @param language the language of a code block as its fence names it, if known
 * @param sentences the smallest pieces that can be quoted: sentences of a paragraph, items of a
 *     list, rows of a table, or the whole code block; never empty
 */
public record Passage(
    int position,
    Kind kind,
    List<String> headings,
    @Nullable String lead,
    List<String> columns,
    @Nullable String language,
    List<Sentence> sentences) {

  public Passage {
    headings = List.copyOf(headings);
    columns = List.copyOf(columns);
    sentences = List.copyOf(sentences);
  }

  /** The passage as plain text, with lists, rows and code on lines of their own. */
  public String text() {
    return sentences.stream()
        .map(Sentence::text)
        .collect(Collectors.joining(kind == Kind.PARAGRAPH ? " " : "\n"));
  }

  /** The headings as one line. */
  public String headingPath() {
    return String.join(" › ", headings);
  }

  /** How a passage is laid out. */
  public enum Kind {
    PARAGRAPH,
    /** Items without an order of their own. */
    LIST,
    /** Items in a numbered order. */
    STEPS,
    TABLE,
    CODE,
    /** What the front matter says about the article itself, in sentences. */
    PROVENANCE;

    /** Whether its sentences are items, in an order of their own or not. */
    public boolean isList() {
      return this == LIST || this == STEPS;
    }
  }

  /**
   * The smallest piece that can be quoted.
   *
   * @param text what is shown and searched; a row reads {@code "label — column: cell; column:
   *     cell"}
   * @param cells a row's cells, as many as the table has columns; empty for anything else
   * @param depth how deep a list item is nested, 0 for the outermost; 0 for anything else
   */
  public record Sentence(String text, List<String> cells, int depth) {

    public Sentence {
      cells = List.copyOf(cells);
    }

    /** A sentence of running text, or a code block. */
    public static Sentence of(String text) {
      return new Sentence(text, List.of(), 0);
    }
  }
}
