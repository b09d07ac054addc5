package dev.caucus.knowledge.reader;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words an article's provenance, so that questions about the article find an answer like any other.
 *
 * <p>Each sentence names the title and can be quoted alone.
 */
final class ProvenanceSentences {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private ProvenanceSentences() {}

  /** One sentence for each fact except the title and the id. */
  static List<String> of(String title, Provenance facts) {
    String name = "“" + title + "”";
    List<String> sentences = new ArrayList<>();
    if (facts.author() != null) {
      sentences.add(name + " was written by its author, " + stopped(facts.author()));
    }
    if (facts.published() != null || facts.publisher() != null) {
      sentences.add(name + " was published" + publication(facts));
    }
    if (facts.updated() != null) {
      sentences.add(name + " was last updated on " + date(facts.updated()) + ".");
    }
    if (facts.url() != null) {
      sentences.add(name + " is found at the address " + facts.url());
    }
    facts.further().forEach((key, value) -> sentences.add(furtherFact(name, key, value)));
    return sentences;
  }

  private static String publication(Provenance facts) {
    String on = facts.published() == null ? "" : " on " + date(facts.published());
    return on + (facts.publisher() == null ? "." : " by " + stopped(facts.publisher()));
  }

  private static String furtherFact(String name, String key, String value) {
    String words = key.replace('_', ' ').replace('-', ' ');
    return "The " + words + " of " + name + " is " + stopped(value);
  }

  private static String date(LocalDate date) {
    return DATE.format(date);
  }

  private static String stopped(String text) {
    return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") ? text : text + ".";
  }
}
