package dev.caucus.knowledge.reader;

/** Text without markup, written by hand or copied from a page. */
final class PlainTextFormat implements ArticleFormat {

  @Override
  public void read(String text, ArticleBuilder article) {
    new PlainTextBlocks(new TextLines(text), article).read();
  }
}
