package dev.caucus.recommendation.words;

import dev.caucus.recommendation.words.Meaning.Intent;
import dev.caucus.recommendation.words.Sense.Control;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What words mean whatever the topic is. */
final class Language {

  private static final Map<Control, String> LISTS =
      Map.ofEntries(
          Map.entry(Control.YES, "yes"),
          Map.entry(Control.NEED, "needs"),
          Map.entry(Control.NO, "no"),
          Map.entry(Control.NEGATOR, "negators"),
          Map.entry(Control.NO_NEGATOR, "not-negators"),
          Map.entry(Control.UNSURE, "unsure"),
          Map.entry(Control.SKIP, "skip"),
          Map.entry(Control.ASIDE, "aside"),
          Map.entry(Control.MOSTLY, "mostly"),
          Map.entry(Control.LITTLE, "little"),
          Map.entry(Control.CORRECTION, "corrections"),
          Map.entry(Control.SUPPOSITION, "suppositions"));

  static final List<Phrase<Sense>> CONTROLS = controls();
  static final List<Phrase<Intent>> COMMANDS = commands();
  static final Set<String> POLITE = WordList.words("polite");
  static final Set<String> PLAIN = WordList.words("plain");
  static final Set<String> SUBJECTS = WordList.words("subjects");
  static final Set<String> STOPS = WordList.words("stops");
  static final Set<String> OPENERS = WordList.words("openers");
  static final Set<String> INTERROGATIVES = WordList.words("interrogatives");
  static final Set<String> AUXILIARIES = WordList.words("auxiliaries");
  static final Set<String> LIGHT = WordList.words("light-words");
  static final Set<String> WHY_WORDS = WordList.words("why-words");

  /** Joints that carry a denial on, and all of them. */
  static final Set<String> ALTERNATIVE = Set.of(WordList.lines("joints").getFirst().split(" "));

  static final Set<String> JOINTS = WordList.words("joints");

  private Language() {}

  /** Every word of the lists, which a misspelt word may be meant for. */
  static Set<String> words() {
    Set<String> words = new HashSet<>(POLITE);
    for (String list : LISTS.values()) {
      words.addAll(spellings(list));
    }
    for (Intent intent : Intent.values()) {
      words.addAll(spellings(list(intent)));
    }
    words.addAll(WHY_WORDS);
    words.addAll(AUXILIARIES);
    words.addAll(INTERROGATIVES);
    return words;
  }

  private static Set<String> spellings(String list) {
    return WordList.lines(list).stream()
        .flatMap(line -> Tokenizer.phrase(line).stream())
        .map(Token::word)
        .collect(Collectors.toSet());
  }

  private static List<Phrase<Sense>> controls() {
    List<Phrase<Sense>> phrases = new ArrayList<>();
    LISTS.forEach((control, list) ->
        WordList.lines(list).forEach(line -> phrases.add(Phrase.exact(line, control))));
    return List.copyOf(phrases);
  }

  private static List<Phrase<Intent>> commands() {
    List<Phrase<Intent>> phrases = new ArrayList<>();
    for (Intent intent : Intent.values()) {
      WordList.lines(list(intent)).forEach(line -> phrases.add(Phrase.exact(line, intent)));
    }
    return List.copyOf(phrases);
  }

  private static String list(Intent intent) {
    return intent.name().toLowerCase(Locale.ROOT);
  }
}
