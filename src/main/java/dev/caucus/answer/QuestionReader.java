package dev.caucus.answer;

import dev.caucus.answer.QueryTerm.Presence;
import dev.caucus.knowledge.SearchTerm;
import dev.caucus.knowledge.SearchTerm.Form;
import dev.caucus.knowledge.TechnicalAnalyzer;
import dev.caucus.knowledge.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Understands the text of a question. */
final class QuestionReader {

  /** More terms than anybody means; a pasted text is cut to the ones that tell most. */
  private static final int MOST_TERMS = 24;

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

  private final TechnicalAnalyzer analyzer;
  private final English english;
  private final Synonyms synonyms;

  QuestionReader(TechnicalAnalyzer analyzer, English english) {
    this.analyzer = analyzer;
    this.english = english;
    this.synonyms = new Synonyms(analyzer);
  }

  /** Understands a text whose spelling is right. */
  Question read(String text, Subjects subjects, Vocabulary vocabulary) {
    String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    Set<String> named = subjects.in(text);
    String rest = subjects.replace(text, id -> " ; ");
    List<String> options = new ArrayList<>(named);
    boolean compares = named.size() > 1;
    if (named.isEmpty() && CHOICE.matcher(lower).find() && !subjects.isEmpty()) {
      options.addAll(subjects.groups().getFirst());
      compares = true;
    }
    return new Question(
        text, Expectation.of(lower), options, compares, terms(rest, vocabulary));
  }

  private List<QueryTerm> terms(String text, Vocabulary vocabulary) {
    List<Word> words = Word.in(text, analyzer);
    Map<SearchTerm, QueryTerm> terms = new LinkedHashMap<>();
    for (int from = 0; from < words.size(); ) {
      int length = phraseAt(words, from);
      List<Word> phrase = words.subList(from, from + length);
      if (length > 1 || !english.isFunctional(words.get(from).surface())) {
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
    int frequency = frequency(forms, vocabulary);
    String surface = String.join(" ", phrase.stream().map(Word::surface).toList());
    Presence presence = frequency > 0 ? Presence.SEEN : unseen(word, first);
    return new QueryTerm(
        surface,
        new SearchTerm(forms),
        weight(surface, frequency, presence, vocabulary.passages()),
        presence);
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

  /** BM25's inverse document frequency; a word that everybody uses tells less. */
  private double weight(String surface, int frequency, Presence presence, int passages) {
    double idf = Math.log(1 + (passages - Math.min(frequency, passages) + 0.5) / (frequency + 0.5));
    double ordinary = english.isCommon(surface) ? Weights.COMMON_WORD : 1;
    return switch (presence) {
      case SEEN -> idf * ordinary;
      case UNSEEN_WORD -> idf * ordinary * Weights.UNSEEN_WORD;
      case UNKNOWN_NAME -> idf;
    };
  }
}
