package dev.caucus.web;

import dev.caucus.knowledge.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A passage, ready for the template.
 *
 * @param kind the fragment of {@code passages.html} that shows it
 * @param newHeadings the headings that begin right before it
 * @param label what a table is about, for those who cannot see it
 * @param target whether a citation points to it
 * @param items the sentences; those of a list hold the ones that are nested below them
 */
record PassageView(
    int position,
    String kind,
    List<Heading> newHeadings,
    String label,
    @Nullable String language,
    List<String> columns,
    boolean target,
    List<Item> items) {

  /** The lowest level that HTML knows. */
  private static final int LOWEST_HEADING = 6;

  /** A heading with its level in HTML; the article's title has level 1. */
  record Heading(int level, String text) {}

  /** A sentence, an item, a row or a whole code block. */
  record Item(String text, List<String> cells, boolean quoted, List<Item> nested) {}

  static PassageView of(Passage passage, List<String> before, boolean target, Quote quote) {
    return new PassageView(
        passage.position(),
        passage.kind().name().toLowerCase(Locale.ROOT),
        newHeadings(before, passage.headings()),
        label(passage),
        passage.language(),
        passage.columns(),
        target,
        nest(passage.sentences(), target, quote));
  }

  private static String label(Passage passage) {
    String lead = passage.lead();
    if (lead != null) {
      return lead;
    }
    return passage.headings().isEmpty() ? "" : passage.headings().getLast();
  }

  private static List<Heading> newHeadings(List<String> before, List<String> headings) {
    int shared = 0;
    while (shared < Math.min(before.size(), headings.size())
        && before.get(shared).equals(headings.get(shared))) {
      shared++;
    }
    return IntStream.range(shared, headings.size())
        .mapToObj(i -> new Heading(Math.min(i + 2, LOWEST_HEADING), headings.get(i)))
        .toList();
  }

  private static List<Item> nest(List<Passage.Sentence> sentences, boolean target, Quote quote) {
    List<Item> roots = new ArrayList<>();
    List<Item> path = new ArrayList<>();
    for (Passage.Sentence sentence : sentences) {
      int depth = Math.clamp(sentence.depth(), 0, path.size());
      Item item =
          new Item(
              sentence.text(),
              sentence.cells(),
              target && quote.covers(sentence),
              new ArrayList<>());
      path.subList(depth, path.size()).clear();
      (path.isEmpty() ? roots : path.getLast().nested()).add(item);
      path.add(item);
    }
    return roots;
  }
}
