package dev.caucus.knowledge;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Analyses English technical prose.
 *
 * <p>A compound such as {@code Node.js}, {@code async/await} or {@code e-commerce} yields its parts
 * and the whole written together, so that every usual spelling finds every other; {@code C++},
 * {@code C#}, {@code .NET} and {@code Node.js} stay words. No word is dropped: which ones a
 * question can do without depends on the question.
 */
public final class TechnicalAnalyzer extends Analyzer {

  private static final int DELIMITING =
      WordDelimiterGraphFilter.GENERATE_WORD_PARTS
          | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
          | WordDelimiterGraphFilter.CATENATE_ALL
          | WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE;

  private static final NormalizeCharMap NAMES_OF_SIGNS = namesOfSigns();

  /** The longest word that the tokenizer does not cut, in characters. */
  private static final int LONGEST = 255;

  /** The words of a few hundred articles, in about a megabyte. */
  private static final int MOST_KNOWN = 8_192;

  private final boolean stemming;

  /** What words come to: the same ones occur again and again. */
  private final Map<String, List<String>> known = new ConcurrentHashMap<>();

  private TechnicalAnalyzer(boolean stemming) {
    this.stemming = stemming;
  }

  /** Words reduced to their stems, as they are searched. */
  public static TechnicalAnalyzer ofStems() {
    return new TechnicalAnalyzer(true);
  }

  /** Words as they are written, in lower case, as a spelling is compared. */
  public static TechnicalAnalyzer ofSpellings() {
    return new TechnicalAnalyzer(false);
  }

  /** The terms of a text in order, with both parts and wholes of compounds. */
  public List<String> terms(String text) {
    List<String> terms = new ArrayList<>();
    for (int end, start = 0; start < text.length(); start = end + 1) {
      end = endOfWord(text, start);
      if (end - start > LONGEST) {
        return analysed(text);
      }
      if (end > start) {
        terms.addAll(known(text.substring(start, end)));
      }
    }
    return terms;
  }

  /** Where the next white space is; no character outside the basic plane is any. */
  private static int endOfWord(String text, int start) {
    int end = start;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The terms of a word do not depend on the words around it. */
  private List<String> known(String word) {
    List<String> terms = known.get(word);
    if (terms == null) {
      terms = List.copyOf(analysed(word));
      if (known.size() >= MOST_KNOWN) {
        known.clear();
      }
      known.put(word, terms);
    }
    return terms;
  }

  private List<String> analysed(String text) {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new WhitespaceTokenizer();
    TokenStream stream = new WordDelimiterGraphFilter(words, DELIMITING, null);
    stream = new ASCIIFoldingFilter(new LowerCaseFilter(stream));
    return new TokenStreamComponents(words, stemming ? new PorterStemFilter(stream) : stream);
  }

  @Override
  protected Reader initReader(String field, Reader reader) {
    return new MappingCharFilter(NAMES_OF_SIGNS, reader);
  }

  @Override
  protected Reader initReaderForNormalization(String field, Reader reader) {
    return initReader(field, reader);
  }

  private static NormalizeCharMap namesOfSigns() {
    var names = new NormalizeCharMap.Builder();
    names.add("C++", "cplusplus");
    names.add("c++", "cplusplus");
    names.add("C#", "csharp");
    names.add("c#", "csharp");
    names.add("F#", "fsharp");
    names.add("f#", "fsharp");
    names.add(".NET", "dotnet");
    names.add(".Net", "dotnet");
    names.add(".js", "js");
    names.add(".JS", "js");
    names.add("’", "'");
    return names.build();
  }
}
