package dev.caucus.knowledge.reader;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Code of a page, with the language as highlighters note it in class names. */
record HtmlCode(@Nullable String language, String code) implements HtmlBlocks.BlockOf {

  private static final Pattern LANGUAGE = Pattern.compile("\\blang(?:uage)?-([\\w+#-]+)");

  static HtmlCode of(Element pre) {
    Element code = pre.selectFirst("code");
    Matcher name = LANGUAGE.matcher(pre.className() + " " + (code == null ? "" : code.className()));
    return new HtmlCode(name.find() ? name.group(1) : null, pre.wholeText());
  }

  @Override
  public void addTo(ArticleBuilder article) {
    article.code(language, code);
  }

  void addTo(ArticleBuilder article, @Nullable String lead) {
    article.code(language, code, lead);
  }
}
