package dev.caucus.knowledge.reader;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** Pages as they were saved from the web: the article on them is read, what surrounds it is not. */
final class HtmlFormat implements ArticleFormat {

  /** Where a page has to name its encoding, in bytes; the standard says 1,024, pages say later. */
  private static final int HEAD = 4096;

  private static final Pattern CHARSET =
      Pattern.compile(
          "<meta[^>]{0,200}charset\\s*=\\s*[\"']?([A-Za-z0-9_:.-]+)", Pattern.CASE_INSENSITIVE);

  /** An article element with less than this part of the text is a teaser among others. */
  private static final double MOST_OF_THE_TEXT = 0.5;

  /** The encoding that a page names for itself, if it does and it is known. */
  static @Nullable Charset declaredCharset(byte[] page) {
    String head = new String(page, 0, Math.min(page.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher declared = CHARSET.matcher(head);
    if (!declared.find()) {
      return null;
    }
    try {
      Charset charset = Charset.forName(declared.group(1));
      // A page whose head can be read as ASCII is not UTF-16, whatever it says.
      return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")
          ? null
          : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  @Override
  public void read(String text, ArticleBuilder article) {
    Document page = Jsoup.parse(text);
    Element content = content(page);
    article.describe(HtmlHead.of(page, content));
    new HtmlBlocks(article).read(content);
  }

  /** Reads a piece of HTML that stands in another format. */
  static void readFragment(String html, ArticleBuilder article) {
    new HtmlBlocks(article).read(Jsoup.parseBodyFragment(html).body());
  }

  private static Element content(Document page) {
    Element main = only(page, "main, [role=main]");
    Element around = main == null || length(main) == 0 ? page.body() : main;
    Element article = only(around, "article");
    return article != null && length(article) >= MOST_OF_THE_TEXT * length(around)
        ? article
        : around;
  }

  /** The one element of a kind; null if there is none, or several. */
  private static @Nullable Element only(Element within, String kind) {
    Elements found = within.select(kind);
    return found.size() == 1 ? found.first() : null;
  }

  private static int length(Element element) {
    return Whitespace.collapse(HtmlText.of(element)).length();
  }
}
