package dev.caucus.recommendation.words;

import dev.caucus.knowledge.Criterion;
import dev.caucus.knowledge.Topic;
import dev.caucus.recommendation.words.Lexicon.Match;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the phrases of a topic mean, and how its words are spelt. */
final class TopicWords {

  private static final Set<String> LANGUAGE = Language.words();

  private static final Lexicon<Sense> CONTROLS = Lexicon.ofWords(Language.CONTROLS);

  private final Compounds compounds;
  private final Spelling spelling;
  private final Lexicon<Sense> lexicon;
  private final Map<String, List<Token>> known = new HashMap<>();
  private final Set<String> options = new HashSet<>();

  TopicWords(Topic topic) {
    Map<String, List<Sense>> texts = texts(topic);
    List<List<Token>> phrases = texts.keySet().stream().map(Tokenizer::phrase).toList();
    Set<String> words = new HashSet<>();
    phrases.forEach(phrase -> phrase.forEach(token -> words.add(token.word())));
    topic.options().forEach(option -> names(option).forEach(name -> addOption(name, words)));
    this.compounds = new Compounds(phrases, words);
    words.addAll(compounds.joined());
    Stream.concat(texts.keySet().stream(), topic.criteria().stream().map(Criterion::question))
        .forEach(text -> known.put(text, compounds.read(Tokenizer.phrase(text))));
    this.spelling = new Spelling(words, LANGUAGE);
    List<Phrase<Sense>> all = new ArrayList<>();
    texts.forEach((text, senses) ->
        senses.forEach(sense -> all.add(new Phrase<>(key(text), gaps(text), sense))));
    this.lexicon = Lexicon.ofStems(all);
  }

  private void addOption(String name, Set<String> words) {
    Tokenizer.phrase(name)
        .forEach(token -> {
          options.add(token.word());
          words.add(token.word());
        });
  }

  private static Stream<String> names(Topic.Option option) {
    return Stream.concat(Stream.of(option.name()), option.also().stream());
  }

  private static Map<String, List<Sense>> texts(Topic topic) {
    Map<String, List<Sense>> texts = new LinkedHashMap<>();
    for (Criterion criterion : topic.criteria()) {
      var about = new Sense.About(criterion.id());
      Stream.concat(Stream.of(criterion.name()), criterion.cues().stream())
          .forEach(text -> add(texts, text, about));
      for (Criterion.Value value : criterion.values()) {
        var reply = new Sense.Value(criterion.id(), value.id(), true);
        var cue = new Sense.Value(criterion.id(), value.id(), false);
        add(texts, value.label(), reply);
        value.replies().forEach(text -> add(texts, text, reply));
        value.cues().forEach(text -> add(texts, text, cue));
      }
    }
    return texts;
  }

  private static void add(Map<String, List<Sense>> texts, String text, Sense sense) {
    texts.computeIfAbsent(text, key -> new ArrayList<>()).add(sense);
  }

  /** The words of a phrase without those that it can lack. */
  private List<Token> key(String text) {
    return kept(tokens(text));
  }

  private static List<Token> kept(List<Token> tokens) {
    List<Token> kept = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      // "A little" is something, "little" is not.
      boolean article = i + 1 < tokens.size() && tokens.get(i + 1).word().equals("little");
      if (article || !Lexicon.isFiller(tokens.get(i))) {
        kept.add(tokens.get(i));
      }
    }
    boolean empty =
        kept.stream()
            .allMatch(token ->
                Language.JOINTS.contains(token.word())
                    || Language.POLITE.contains(token.word())
                    || token.word().equals("not"));
    return empty ? tokens : kept;
  }

  /** "Thousands of concurrent users" is said for "thousands of users". */
  private int gaps(String text) {
    return Math.min(2, key(text).size() - 1);
  }

  /** The phrases of the topic and of the language among the tokens, also where they overlap. */
  List<Match<Sense>> in(List<Token> tokens) {
    List<Match<Sense>> matches = new ArrayList<>(CONTROLS.all(tokens));
    matches.addAll(lexicon.all(tokens));
    return matches;
  }

  /** Whether it is a word of an option's name. */
  boolean isOption(Token token) {
    return options.contains(token.word());
  }

  /** The sentences of a visible text, with words and compounds as this topic has them. */
  List<Sentence> sentences(String visible) {
    return Tokenizer.sentences(visible).stream()
        .map(each ->
            new Sentence(compounds.read(spelling.correct(each.tokens())), each.asks(), each.to()))
        .toList();
  }

  /** The tokens of a text that is spelt right. */
  List<Token> tokens(String text) {
    List<Token> before = known.get(text);
    return before == null ? compounds.read(Tokenizer.phrase(text)) : before;
  }

  /** Whether the tokens are a phrase of that value, in these or other forms of the words. */
  boolean isPhraseOf(Criterion.Value value, List<Token> tokens, Function<Token, String> form) {
    List<String> said = kept(tokens).stream().map(form).toList();
    return Stream.of(List.of(value.label()), value.replies(), value.cues())
        .flatMap(List::stream)
        .anyMatch(text -> key(text).stream().map(form).toList().equals(said));
  }
}
