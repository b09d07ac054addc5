package dev.caucus.answer;

import dev.caucus.answer.QueryTerm.Presence;
import dev.caucus.knowledge.PassageSearch;
import dev.caucus.knowledge.SearchTerm;
import dev.caucus.knowledge.SearchTerm.Form;
import dev.caucus.knowledge.TechnicalAnalyzer;
import dev.caucus.knowledge.Vector;
import dev.caucus.knowledge.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands the text of a question. */
final class QuestionReader {

  /** More terms than anybody means; a pasted text is cut to the ones that tell most. */
  private static final int MOST_TERMS = 24;

  /** In more articles words are counted slowly, and a further topic changes little. */
  private static final int MOST_WEIGHED_APART = 500;

  /** A question that asks to choose or compare without saying between what. */
  private static final Pattern CHOICE =
      Pattern.compile(
          "\\bwhich (?:one|of (?:the two|them|these|those|both)|1|is|are|has|have|gets?|would|suits?|"
              + "scales?|runs?|needs?|costs?|performs?|technology|option|framework|tool|side|should)\\b"
              + "|\\b(?:both|each|either|neither|the two|versus|vs\\.?|compared?|comparison|differ|"
              + "difference|differences)\\b"
              + "|^(?:who ?'?s|who is|whos|what is|what's|whats) (?:the )?(?:[a-z]+er|more|better|best)\\b"
              + "|\\bwhat (?:do|should|would|shall) (?:i|we) (?:pick|use|choose|take)\\b"
              + "|\\bwhich (?:[a-z]+ ){0,3}(?:[a-z]+er|more)\\b");

  /** Words that ask for a comparison and are not what is compared. */
  private static final Pattern COMPARING =
      Pattern.compile(
          "(?:differ|differs|differences?|different|compared?|comparing|comparison|advantage)",
          Pattern.CASE_INSENSITIVE);

  /** Verbs by which a sentence orders an answer instead of asking for it. */
  private static final Set<String> ORDERS =
      Set.of("list", "name", "enumerate", "compare", "define", "describe", "explain", "write");

  /** Words that "how" makes a question of: the answer is a measure, and says none of them. */
  private static final Set<String> MEASURES = Set.of("long", "many", "much", "often");

  private final TechnicalAnalyzer analyzer;
  private final English english;
  private final Synonyms synonyms;
  private final GroupChoice groups;

  QuestionReader(
      TechnicalAnalyzer analyzer, English english, Synonyms synonyms, GroupChoice groups) {
    this.groups = groups;
    this.analyzer = analyzer;
    this.english = english;
    this.synonyms = synonyms;
  }

  /** Understands a question whose spelling is right and whose references are resolved. */
  Question read(
      FollowUps.Resolved resolved,
      @Nullable Exchange before,
      Subjects subjects,
      PassageSearch search) {
    String text = resolved.text();
    Titles.Named titled = subjects.titles().in(text);
    Set<String> named = subjects.in(titled.rest());
    List<String> options = List.copyOf(named.isEmpty() ? resolved.options() : named);
    Vector meaning = search.meaning(meant(resolved, before, subjects));
    Asked asked = new Asked(resolved, titled, before, subjects, search, meaning);
    Question question = about(options, options.size() > 1, asked);
    if (!options.isEmpty() || !CHOICE.matcher(lower(text)).find()) {
      return question;
    }
    List<String> meant = groups.meantBy(about(options, true, asked), before, subjects);
    return meant.isEmpty() ? question : about(meant, true, asked);
  }

  /** A follow-up means little without what it follows. */
  private static String meant(
      FollowUps.Resolved resolved, @Nullable Exchange before, Subjects subjects) {
    String text =
        before == null || !resolved.follows() || resolved.isWhole()
            ? resolved.text()
            : before.question() + " " + resolved.text();
    return subjects.replace(text, id -> "it");
  }

  /** What is known of a message before it is understood. */
  private record Asked(
      FollowUps.Resolved resolved,
      Titles.Named titled,
      @Nullable Exchange before,
      Subjects subjects,
      PassageSearch search,
      @Nullable Vector meaning) {

    /** The words by which a question on those options is weighed: other topics have no part. */
    Vocabulary vocabulary(List<String> options) {
      Set<String> articles = subjects.groups().articlesOn(options);
      return articles.isEmpty() || articles.size() > MOST_WEIGHED_APART
          ? search.vocabulary()
          : search.vocabulary(articles);
    }
  }

  private Question about(List<String> options, boolean compares, Asked asked) {
    Subjects subjects = asked.subjects();
    Vocabulary vocabulary = asked.vocabulary(options);
    List<QueryTerm> terms = terms(subjects.replace(asked.titled().rest(), id -> " ; "), vocabulary);
    String text = asked.resolved().text();
    Distinction apart = Distinction.in(text, analyzer).orElse(null);
    if (compares || apart != null) {
      terms = terms.stream().filter(term -> !COMPARING.matcher(term.surface()).matches()).toList();
    }
    boolean follows = asked.resolved().follows();
    boolean bare = follows && terms.isEmpty();
    if (follows && asked.before() != null) {
      terms = withContext(terms, asked.before(), subjects, vocabulary);
    }
    return new Question(
        text,
        Expectation.of(lower(text)),
        options,
        compares && !options.isEmpty(),
        terms,
        bare,
        asked.titled().articles(),
        apart,
        asked.meaning());
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  /** A follow-up also looks for what the earlier question looked for, with less weight. */
  private List<QueryTerm> withContext(
      List<QueryTerm> own, Exchange before, Subjects subjects, Vocabulary vocabulary) {
    Map<SearchTerm, QueryTerm> all = new LinkedHashMap<>();
    own.forEach(term -> all.put(term.search(), term));
    for (QueryTerm term : terms(subjects.replace(before.question(), id -> " ; "), vocabulary)) {
      all.putIfAbsent(term.search(), term.weighing(Weights.CONTEXT));
    }
    return List.copyOf(all.values());
  }

  private List<QueryTerm> terms(String text, Vocabulary vocabulary) {
    List<Word> words = new ArrayList<>();
    for (Word word : Word.in(text, analyzer)) {
      boolean unseen =
          word.isCompound()
              && !english.isFunctional(word.surface())
              && vocabulary.frequency(word.whole()) == 0;
      words.addAll(unseen ? word.apart() : List.of(word));
    }
    Map<SearchTerm, QueryTerm> terms = new LinkedHashMap<>();
    for (int from = 0; from < words.size(); ) {
      int length = phraseAt(words, from);
      List<Word> phrase = words.subList(from, from + length);
      if (length > 1 || !isFunctional(words, from)) {
        QueryTerm term = term(phrase, from == 0, vocabulary);
        terms.putIfAbsent(term.search(), term);
      }
      from += length;
    }
    return terms.values().stream()
        .sorted((a, b) -> Double.compare(b.weight(), a.weight()))
        .limit(MOST_TERMS)
        .toList();
  }

  private boolean isFunctional(List<Word> words, int at) {
    Word word = words.get(at);
    String lower = word.surface().toLowerCase(Locale.ROOT);
    boolean orders = at == 0 && ORDERS.contains(lower);
    String before = at == 0 ? "" : words.get(at - 1).surface().toLowerCase(Locale.ROOT);
    boolean counts = before.equals("which") && lower.equals("1");
    boolean measures = before.equals("how") && MEASURES.contains(lower);
    return orders
        || counts
        || measures
        || english.isFunctional(lower)
        || (word.isCompound() && word.parts().stream().allMatch(english::isFunctional));
  }

  /** How many words from there on make a phrase that has synonyms; at least 1. */
  private int phraseAt(List<Word> words, int from) {
    for (int length = Math.min(Synonyms.LONGEST, words.size() - from); length > 1; length--) {
      if (!synonyms.of(stems(words.subList(from, from + length))).isEmpty()) {
        return length;
      }
    }
    return 1;
  }

  private static List<String> stems(List<Word> phrase) {
    return phrase.stream().flatMap(word -> word.parts().stream()).toList();
  }

  private QueryTerm term(List<Word> phrase, boolean first, Vocabulary vocabulary) {
    List<String> stems = stems(phrase);
    List<Form> forms = new ArrayList<>();
    forms.add(new Form(stems, 1));
    Word word = phrase.getFirst();
    if (phrase.size() == 1 && word.isCompound()) {
      forms.add(new Form(List.of(word.whole()), 1));
    }
    forms.addAll(synonyms.of(stems));
    if (phrase.size() == 1 && word.isCompound()) {
      forms.addAll(synonyms.of(List.of(word.whole())));
    }
    String scriptName = scriptName(word.whole());
    if (phrase.size() == 1 && vocabulary.frequency(scriptName) > 0) {
      forms.add(new Form(List.of(scriptName), 1));
    }
    int own = frequency(forms.subList(0, 1), vocabulary);
    int any = Math.max(own, frequency(forms, vocabulary));
    String surface = String.join(" ", phrase.stream().map(Word::surface).toList());
    Presence presence = any > 0 ? Presence.SEEN : unseen(word, first);
    double idf = idf(any, vocabulary.passages());
    if (own > 0) {
      idf = (idf + idf(own, vocabulary.passages())) / 2;
    }
    return new QueryTerm(
        surface,
        new SearchTerm(own > 0 ? forms : standingIn(forms)),
        phrase.stream().noneMatch(each -> english.isWord(each.surface())),
        telling(surface) == Weights.LIGHT_WORD,
        weight(surface, idf, presence),
        presence);
  }

  /** Where the articles never say the word itself, what they say instead counts nearly as much. */
  private static List<Form> standingIn(List<Form> forms) {
    return forms.stream()
        .map(form -> new Form(form.terms(), Math.max(form.weight(), Weights.STANDING_IN)))
        .toList();
  }

  /** People say React for React.js, and the other way round. */
  private static String scriptName(String whole) {
    boolean suffixed = whole.endsWith("js") && whole.length() > 4;
    return suffixed ? whole.substring(0, whole.length() - 2) : whole + "js";
  }

  private static int frequency(List<Form> forms, Vocabulary vocabulary) {
    int most = 0;
    for (Form form : forms) {
      int together = Integer.MAX_VALUE;
      for (String term : form.terms()) {
        together = Math.min(together, vocabulary.frequency(term));
      }
      most = Math.max(most, together);
    }
    return most;
  }

  private Presence unseen(Word word, boolean first) {
    boolean name =
        !english.isWord(word.surface())
            && word.parts().stream().noneMatch(english::isWord)
            && !word.surface().chars().allMatch(Character::isDigit);
    boolean capital = !first && word.hasCapital();
    return name || capital ? Presence.UNKNOWN_NAME : Presence.UNSEEN_WORD;
  }

  /** BM25's inverse document frequency. */
  private static double idf(int frequency, int passages) {
    return Math.log(1 + (passages - Math.min(frequency, passages) + 0.5) / (frequency + 0.5));
  }

  private double weight(String surface, double idf, Presence presence) {
    double telling = telling(surface);
    return switch (presence) {
      case SEEN -> idf * telling;
      case UNSEEN_WORD -> idf * telling * Weights.UNSEEN_WORD;
      case UNKNOWN_NAME -> idf;
    };
  }

  /** A word that everybody uses tells less than a rare one of the same frequency. */
  private double telling(String surface) {
    List<String> words = List.of(surface.split(" "));
    if (words.stream().allMatch(word -> english.isLight(word) || english.isFunctional(word))) {
      return Weights.LIGHT_WORD;
    }
    if (surface.chars().allMatch(Character::isDigit)) {
      return Weights.QUALIFIER;
    }
    return words.stream().allMatch(word -> english.isCommon(word) || english.isFunctional(word))
        ? Weights.COMMON_WORD
        : 1;
  }
}
