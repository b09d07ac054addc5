package dev.caucus.knowledge.reader;

final class PlainTextFormat implements ArticleFormat {
  @Override
  public void read(String text, ArticleBuilder article) {
    article.paragraph(text);
  }
}
