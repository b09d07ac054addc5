package dev.caucus.answer;

import dev.caucus.knowledge.Found;
import dev.caucus.knowledge.Passage;
import dev.caucus.knowledge.Passage.Sentence;
import dev.caucus.knowledge.PassageSearch;
import dev.caucus.knowledge.PassageSearch.Wanted;
import dev.caucus.knowledge.SearchTerm;
import dev.caucus.knowledge.SearchTerm.Form;
import dev.caucus.knowledge.TechnicalAnalyzer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the sentences that may answer a question, best first. */
final class EvidenceFinder {

  /** A heading under which an article speaks of itself. */
  private static final Pattern ABOUT =
      Pattern.compile(
          "^about (?:this|the) (?:article|author|text|page|post)", Pattern.CASE_INSENSITIVE);

  /** How many passages are looked into; more find nothing that would be chosen. */
  private static final int PASSAGES = 20;

  /** So many that articles on something else seldom leave too few; looking again takes as long. */
  private static final int PASSAGES_TO_CHOOSE_FROM = 3 * PASSAGES;

  /** Of a sentence, in characters. */
  private static final int USUAL_LENGTH = 120;

  private final PassageSearch search;
  private final TechnicalAnalyzer analyzer;
  private final English english;
  private final PassageCache cache;

  EvidenceFinder(PassageSearch search, TechnicalAnalyzer analyzer, English english) {
    this(search, analyzer, english, new PassageCache(analyzer));
  }

  EvidenceFinder(
      PassageSearch search, TechnicalAnalyzer analyzer, English english, PassageCache cache) {
    this.english = english;
    this.search = search;
    this.analyzer = analyzer;
    this.cache = cache;
  }

  /** Everything that the passages of one search are weighed by. */
  private record Sought(
      Question question,
      Subjects subjects,
      Hints hints,
      Definition definition,
      NearPairs pairs,
      KindFit kinds,
      double weight,
      double ownWeight,
      boolean onArticles) {

    static Sought by(
        Question question, Subjects subjects, Hints hints, NearPairs pairs, KindFit kinds) {
      return new Sought(
          question,
          subjects,
          hints,
          Definition.soughtBy(question, subjects),
          pairs,
          kinds,
          question.weight(),
          question.terms().stream()
              .filter(term -> !term.light())
              .mapToDouble(QueryTerm::weight)
              .sum(),
          Titles.speaksOfArticles(question.text()));
    }
  }

  List<Evidence> find(Question question, Subjects subjects, Hints hints) {
    List<Found> passages = passages(question, subjects);
    List<Evidence> evidence = new ArrayList<>();
    NearPairs pairs = NearPairs.asked(question.text(), analyzer, english);
    KindFit kinds = new KindFit(english, question, subjects);
    Sought sought = Sought.by(question, subjects, hints, pairs, kinds);
    double best = passages.stream().mapToDouble(Found::words).max().orElse(0);
    for (Found found : passages) {
      evidence.addAll(weigh(found, best, sought));
    }
    evidence.sort(Comparator.comparingDouble(Evidence::score).reversed());
    return evidence;
  }

  /** What is found in articles that the question is not about takes no other passage's place. */
  private List<Found> passages(Question question, Subjects subjects) {
    List<SearchTerm> terms = searched(question, subjects);
    boolean choosy = !question.options().isEmpty() || !question.articles().isEmpty();
    int most = choosy ? PASSAGES_TO_CHOOSE_FROM : PASSAGES;
    List<Found> found = search.find(wanted(terms, question, null), most);
    List<Found> wanted = found.stream().filter(each -> isWanted(each, question, subjects)).toList();
    if (wanted.size() >= PASSAGES || wanted.size() == found.size()) {
      return wanted.subList(0, Math.min(PASSAGES, wanted.size()));
    }
    Set<String> articles =
        question.articles().isEmpty()
            ? subjects.groups().articlesOn(question.options())
            : Set.copyOf(question.articles());
    Map<String, Found> all = new LinkedHashMap<>();
    wanted.forEach(each -> all.put(each.key(), each));
    search
        .find(wanted(terms, question, articles), PASSAGES)
        .forEach(each -> all.putIfAbsent(each.key(), each));
    return all.values().stream()
        .sorted(Comparator.comparingDouble(Found::score).reversed())
        .limit(PASSAGES)
        .toList();
  }

  private static Wanted wanted(
      List<SearchTerm> terms, Question question, @Nullable Set<String> articles) {
    return new Wanted(terms, question.meaning(), articles);
  }

  /** An article on other options counts only where it names one of those in question. */
  private boolean isWanted(Found found, Question question, Subjects subjects) {
    if (!question.articles().isEmpty()) {
      return question.articles().contains(found.article().id());
    }
    return !subjects.groups().areOthers(found.article(), question.options())
        || cache.of(found, subjects).subjects().stream()
            .anyMatch(about -> question.options().stream().anyMatch(about::contains));
  }

  /** The question's terms and the names of its options. */
  private List<SearchTerm> searched(Question question, Subjects subjects) {
    List<SearchTerm> terms = new ArrayList<>();
    question.terms().forEach(term -> terms.add(term.search()));
    if (!question.articles().isEmpty()) {
      Word.in(question.text(), analyzer)
          .forEach(word -> terms.add(new SearchTerm(List.of(new Form(List.of(word.whole()), 1)))));
    }
    for (String option : question.options()) {
      List<String> parts =
          Word.in(subjects.name(option), analyzer).stream().map(Word::whole).toList();
      terms.add(new SearchTerm(List.of(new Form(parts, 1))));
    }
    return terms;
  }

  private List<Evidence> weigh(Found found, double best, Sought sought) {
    Question question = sought.question();
    Subjects subjects = sought.subjects();
    AnalysedPassage analysed = cache.of(found, subjects);
    Passage passage = found.passage();
    double proximity = sought.pairs().partIn(analysed.pairs());
    boolean unasked = !sought.onArticles() && isAboutItself(passage);
    List<Evidence> evidence = new ArrayList<>();
    for (int i = 0; i < passage.sentences().size(); i++) {
      Sentence sentence = passage.sentences().get(i);
      double coverage = coverage(sought, analysed, i);
      double literal = literally(sought, analysed, i);
      boolean fits = sought.kinds().fits(passage, sentence, literal);
      double defining = sought.definition().bonus(sentence.text());
      if (sought.definition().isSought()) {
        fits = defining > 0;
      }
      Set<String> about = analysed.subjects().get(i);
      double cosine = found.cosines().isEmpty() ? 0 : found.cosines().get(i);
      double score =
          Weights.COVERAGE * coverage
              + Weights.LITERAL * literal
              + (found.cosines().isEmpty()
                  ? byWords(found, best)
                  : byMeaning(found, i) + Weights.PROXIMITY * proximity)
              + kindFit(question, fits)
              + subjectFit(question, about, passage)
              + defining
              + (sentence.text().endsWith(":") ? Weights.ANNOUNCING : 0)
              + (isUnaskedCode(question, passage) ? Weights.CODE_UNASKED : 0)
              + sought.hints().bonus(found)
              - (unasked && !says(question, analysed, i) ? Weights.PROVENANCE_UNASKED : 0);
      evidence.add(new Evidence(found, i, coverage, literal, cosine, fits, about, score));
    }
    return evidence;
  }

  private static double byWords(Found found, double best) {
    return best == 0 ? 0 : Weights.PASSAGE * found.words() / best;
  }

  private static double byMeaning(Found found, int sentence) {
    return Weights.PASSAGE_WORDS * found.words()
        + Weights.PASSAGE_MEANING * found.nearest()
        + Weights.SENTENCE_MEANING * found.cosines().get(sentence)
        + Weights.LENGTH * Math.log(length(found.passage(), sentence));
  }

  /** A row or an item is short by its nature. */
  private static int length(Passage passage, int sentence) {
    return passage.kind() == Passage.Kind.PARAGRAPH
        ? Math.max(1, passage.sentences().get(sentence).text().length())
        : USUAL_LENGTH;
  }

  private static boolean isUnaskedCode(Question question, Passage passage) {
    return passage.kind() == Passage.Kind.CODE && question.expects() != Expectation.CODE;
  }

  private static double kindFit(Question question, boolean fits) {
    if (question.expects() == Expectation.STATEMENT) {
      return 0;
    }
    if (fits) {
      return Weights.FITTING_KIND;
    }
    return question.requiresKind() ? Weights.WRONG_KIND : 0;
  }

  /** How much of what the question looks for the sentence says, in its place, by weight. */
  private static double coverage(Sought sought, AnalysedPassage analysed, int sentence) {
    double matched = 0;
    for (QueryTerm term : sought.question().terms()) {
      double best = 0;
      for (Form form : term.search().forms()) {
        best = Math.max(best, analysed.match(form, sentence));
      }
      matched += best * term.weight();
    }
    return sought.weight() == 0 ? Weights.OPTION_ALONE : matched / sought.weight();
  }

  /** The same for the question's own words alone. */
  private static double literally(Sought sought, AnalysedPassage analysed, int sentence) {
    double matched = 0;
    for (QueryTerm term : sought.question().terms()) {
      if (!term.light()) {
        matched += analysed.match(term.search().forms().getFirst(), sentence) * term.weight();
      }
    }
    return sought.ownWeight() == 0 ? 0 : matched / sought.ownWeight();
  }

  private static double subjectFit(Question question, Set<String> about, Passage passage) {
    if (question.options().isEmpty()) {
      return 0;
    }
    if (about.isEmpty()) {
      return Weights.NO_SUBJECT;
    }
    Set<String> shared = new HashSet<>(about);
    shared.retainAll(question.options());
    if (shared.isEmpty()) {
      return Weights.OTHER_SUBJECT;
    }
    if (question.compares() && shared.size() == question.options().size()) {
      return Weights.ALL_SUBJECTS;
    }
    boolean apart = passage.kind() == Passage.Kind.TABLE;
    return apart || about.size() == shared.size() ? Weights.OWN_SUBJECT : 0;
  }

  /** Whether a passage speaks of the article itself. */
  private static boolean isAboutItself(Passage passage) {
    return passage.kind() == Passage.Kind.PROVENANCE
        || passage.headings().stream().anyMatch(heading -> ABOUT.matcher(heading).find());
  }

  /** Whether a sentence says one of the question's names, which the title does not. */
  private static boolean says(Question question, AnalysedPassage analysed, int sentence) {
    Set<String> own = new HashSet<>(analysed.sentences().get(sentence));
    own.removeAll(analysed.title());
    return question.terms().stream()
        .filter(QueryTerm::special)
        .flatMap(term -> term.search().forms().stream())
        .anyMatch(form -> form.weight() == 1 && own.containsAll(form.terms()));
  }
}
