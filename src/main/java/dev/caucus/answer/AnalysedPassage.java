package dev.caucus.answer;

import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.Found;
import dev.caucus.knowledge.Passage;
import dev.caucus.knowledge.Passage.Sentence;
import dev.caucus.knowledge.SearchTerm.Form;
import dev.caucus.knowledge.TechnicalAnalyzer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A passage with the stems and subjects of its sentences, made once for many questions.
 *
 * @param sentences the stems of each sentence
 * @param title the stems of the article's title
 * @param around what each stem around a sentence counts for it, by the best place that has it
 * @param pairs which of its words stand close together
 * @param subjects the options that each sentence is about
 */
record AnalysedPassage(
    List<Set<String>> sentences,
    Set<String> title,
    Map<String, Double> around,
    NearPairs pairs,
    List<Set<String>> subjects) {

  static AnalysedPassage of(Found found, TechnicalAnalyzer analyzer, Subjects subjects) {
    Passage passage = found.passage();
    List<Set<String>> sentences = new ArrayList<>();
    List<String> running = new ArrayList<>();
    for (Sentence sentence : passage.sentences()) {
      List<String> terms = analyzer.terms(sentence.text());
      running.addAll(terms);
      sentences.add(Set.copyOf(terms));
    }
    String lead = passage.lead() == null ? "" : passage.lead();
    List<String> title = analyzer.terms(found.article().title());
    List<String> headings = analyzer.terms(String.join(" ", passage.headings()));
    List<String> leads = analyzer.terms(lead + " " + String.join(" ", passage.columns()));
    Map<String, Double> around = new HashMap<>();
    put(running, Weights.NEARBY, around);
    put(title, Weights.IN_TITLE, around);
    put(headings, Weights.IN_HEADING, around);
    put(leads, Weights.IN_LEAD, around);
    return new AnalysedPassage(
        sentences,
        Set.copyOf(title),
        around,
        NearPairs.in(running),
        subjects(found.article(), passage, subjects));
  }

  private static void put(List<String> terms, Double place, Map<String, Double> around) {
    terms.forEach(term -> around.put(term, place));
  }

  /** A sentence that names no option is about what the sentence before it was about. */
  private static List<Set<String>> subjects(Article article, Passage passage, Subjects subjects) {
    Set<String> inherited = inherited(article, passage, subjects);
    List<Set<String>> all = new ArrayList<>();
    Set<String> before = inherited;
    for (Sentence sentence : passage.sentences()) {
      Set<String> own = subjects.in(sentence.text());
      boolean running = passage.kind() == Passage.Kind.PARAGRAPH;
      Set<String> about = own.isEmpty() ? (running ? before : inherited) : own;
      all.add(about);
      before = about;
    }
    return all;
  }

  /**
   * What a passage is about by its lead, its columns, the nearest heading that says so, its title.
   */
  private static Set<String> inherited(Article article, Passage passage, Subjects subjects) {
    Set<String> about = new LinkedHashSet<>();
    if (passage.lead() != null) {
      about.addAll(subjects.in(passage.lead()));
    }
    if (about.isEmpty()) {
      about.addAll(subjects.in(String.join(" ; ", passage.columns())));
    }
    for (int i = passage.headings().size() - 1; i >= 0 && about.isEmpty(); i--) {
      about.addAll(subjects.in(passage.headings().get(i)));
    }
    if (about.isEmpty()) {
      Set<String> title = subjects.in(article.title());
      if (title.size() == 1) {
        about.addAll(title);
      }
    }
    return about;
  }

  /** How well a form is matched by a sentence and what stands around it, 0 to 1. */
  double match(Form form, int sentence) {
    List<String> terms = form.terms();
    Set<String> own = sentences.get(sentence);
    double worst = 1;
    for (String term : terms) {
      worst = Math.min(worst, place(term, own));
    }
    return worst * form.weight();
  }

  private double place(String term, Set<String> own) {
    Double place = around.get(term);
    if (place == null) {
      return 0;
    }
    return own.contains(term) ? 1 : place;
  }
}
