package dev.caucus.knowledge.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.Passage;
import java.util.stream.Collectors;

/** Writes an article's passages down in a form that tests can show. */
final class Rendered {

  private Rendered() {}

  static Article read(String path, String text) {
    try {
      return new ArticleReader().read(path, text.getBytes(UTF_8)).article();
    } catch (UnreadableArticleException e) {
      throw new AssertionError(e);
    }
  }

  /** A passage each: its kind and headings, its lead and columns, and its sentences, one a line. */
  static String passages(String path, String text) {
    return read(path, text).passages().stream()
        .map(Rendered::passage)
        .collect(Collectors.joining("\n"));
  }

  static String passage(Passage passage) {
    StringBuilder out = new StringBuilder(passage.kind().name());
    if (!passage.headings().isEmpty()) {
      out.append(" in ").append(passage.headingPath());
    }
    if (passage.language() != null) {
      out.append(" as ").append(passage.language());
    }
    if (passage.lead() != null) {
      out.append(" after \"").append(passage.lead()).append('"');
    }
    if (!passage.columns().isEmpty()) {
      out.append(" of ").append(passage.columns());
    }
    for (Passage.Sentence sentence : passage.sentences()) {
      out.append("\n  ").append("> ".repeat(sentence.depth())).append(sentence.text());
    }
    return out.append('\n').toString();
  }
}
