package dev.caucus.knowledge.reader;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Markdown as CommonMark has it, with GitHub's tables. */
final class MarkdownFormat implements ArticleFormat {

  /** Deeper blocks become part of the block around them; no person nests that deep. */
  private static final int DEEPEST = 32;

  private final Parser parser =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .maxOpenBlockParsers(DEEPEST)
          .maxInlineNesting(DEEPEST)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .build();

  @Override
  public void read(String text, ArticleBuilder article) {
    new MarkdownBlocks(article, text).readBelow(parser.parse(text));
  }
}
