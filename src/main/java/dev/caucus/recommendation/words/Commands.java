package dev.caucus.recommendation.words;

import dev.caucus.knowledge.Criterion;
import dev.caucus.recommendation.words.Lexicon.Match;
import dev.caucus.recommendation.words.Meaning.Intent;
import dev.caucus.recommendation.words.Sense.Control;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Recognises what the dialogue is told to do: words of a command, and beside them only words that
 * change nothing.
 */
final class Commands {

  /** A longer message has something to say. */
  private static final int LONGEST = 30;

  private static final Lexicon<Intent> COMMANDS = Lexicon.ofWords(Language.COMMANDS);

  /** What may stand beside a command: "no idea, skip". */
  private static final Lexicon<Sense> ASIDES =
      Lexicon.ofWords(
          Language.CONTROLS.stream()
              .filter(phrase ->
                  Set.<Sense>of(Control.YES, Control.NO, Control.UNSURE).contains(phrase.meaning()))
              .toList());

  private final TopicWords words;

  Commands(TopicWords words) {
    this.words = words;
  }

  /** What the tokens tell the dialogue to do, if they do nothing else. */
  Optional<Intent> in(List<Token> tokens, @Nullable Criterion asked, boolean asks) {
    if (tokens.isEmpty() || tokens.size() > LONGEST) {
      return Optional.empty();
    }
    if (isWhy(tokens, asked, asks)) {
      return Optional.of(Intent.WHY);
    }
    List<Match<Sense>> asides = ASIDES.all(tokens);
    List<Match<Intent>> matches =
        Lexicon.longest(
            COMMANDS.all(tokens).stream()
                .filter(match -> match.meaning() != Intent.WHY)
                .filter(match -> asides.stream().noneMatch(aside -> takes(aside, match, asked)))
                .toList());
    Set<Integer> covered = new HashSet<>();
    Stream.concat(matches.stream(), asides.stream()).forEach(match -> cover(match, covered));
    for (int i = 0; i < tokens.size(); i++) {
      if (!covered.contains(i) && !isPolite(tokens.get(i))) {
        return Optional.empty();
      }
    }
    return matches.stream()
        .filter(match -> !isBareInterrogative(match, tokens))
        .max(
            Comparator.<Match<Intent>>comparingInt(Match::words)
                .thenComparing(match -> match.meaning() == Intent.LEAVE ? 0 : 1))
        .map(Match::meaning);
  }

  /** "Not really sure" is no command, and "not important" a no where one is asked for. */
  private static boolean takes(
      Match<Sense> aside, Match<Intent> command, @Nullable Criterion asked) {
    boolean no = asked != null && asked.no() != null && aside.meaning() == Control.NO;
    return aside.contains(command)
        || (no && aside.from() == command.from() && aside.to() == command.to());
  }

  /** "What?" alone asks for the question again, "what do you think?" does not. */
  private static boolean isBareInterrogative(Match<Intent> match, List<Token> tokens) {
    return match.words() == 1
        && Language.INTERROGATIVES.contains(tokens.get(match.from()).word())
        && tokens.size() > 2;
  }

  /** "Why do you ask?", and with the question's own words "Why does the budget matter?". */
  private boolean isWhy(List<Token> tokens, @Nullable Criterion asked, boolean asks) {
    List<Match<Intent>> why =
        COMMANDS.all(tokens).stream().filter(match -> match.meaning() == Intent.WHY).toList();
    int first = 0;
    while (first < tokens.size() - 1 && Language.OPENERS.contains(tokens.get(first).word())) {
      first++;
    }
    String opening = tokens.get(first).word();
    boolean questions =
        Language.INTERROGATIVES.contains(opening)
            || (asks && Language.AUXILIARIES.contains(opening));
    int longest = why.stream().mapToInt(Match::words).max().orElse(0);
    if (longest == 0 || (longest < 3 && !questions)) {
      return false;
    }
    Set<String> own = asked == null ? Set.of() : stems(asked);
    Set<Integer> covered = new HashSet<>();
    why.forEach(match -> cover(match, covered));
    for (int i = first; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean ownWord = own.contains(token.stem()) && !words.isOption(token);
      if (!covered.contains(i) && !Language.WHY_WORDS.contains(token.word()) && !ownWord) {
        return false;
      }
    }
    return true;
  }

  private Set<String> stems(Criterion criterion) {
    Set<String> stems = new HashSet<>();
    Stream.concat(
            Stream.of(criterion.name(), criterion.question()),
            Stream.concat(
                criterion.cues().stream(), criterion.values().stream().map(Criterion.Value::label)))
        .forEach(text -> stems.addAll(Token.stems(words.tokens(text))));
    return stems;
  }

  private static void cover(Match<?> match, Set<Integer> covered) {
    for (int i = match.from(); i < match.to(); i++) {
      covered.add(i);
    }
  }

  static List<Token> withoutPoliteness(List<Token> tokens) {
    return tokens.stream().filter(token -> !isPolite(token)).toList();
  }

  static boolean isPolite(Token token) {
    return Language.POLITE.contains(token.word()) || Lexicon.isFiller(token);
  }
}
