package dev.caucus.answer;

import dev.caucus.answer.Antonyms.Pole;
import dev.caucus.knowledge.Passage;
import dev.caucus.knowledge.Passage.Kind;
import dev.caucus.knowledge.Passage.Sentence;
import dev.caucus.knowledge.Recent;
import dev.caucus.knowledge.TechnicalAnalyzer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads what sentences claim on scales such as easy and hard. */
final class ClaimReader {

  /** As many words as a noun with what belongs to it has. */
  private static final int BEHIND = 4;

  /** What is said to be so stands no further before it. */
  private static final int BEFORE = 5;

  /** A name, marked so that it stays one word; a word; a pause. */
  private static final Pattern WORD =
      Pattern.compile("§[^§]+§|[\\p{L}\\p{N}][\\p{L}\\p{N}'’+#-]*|[,;:()—–.]");

  /** Headings and aspects are read again with every question. */
  private static final int MOST_TEXTS = 1_000;

  /** So are the sentences that are found most, at 1 to 5 kB each with their passages. */
  private static final int MOST_SENTENCES = 1_000;

  private volatile @Nullable Generation generation;
  private final Antonyms antonyms = new Antonyms();
  private final TechnicalAnalyzer analyzer;
  private final English english;

  ClaimReader(TechnicalAnalyzer analyzer, English english) {
    this.analyzer = analyzer;
    this.english = english;
  }

  /** What was read for one state of the options, whose names are left out of stems. */
  private record Generation(
      Subjects subjects, Recent<String, Set<String>> stems, Recent<Said, List<Claim>> claims) {

    static Generation of(Subjects subjects) {
      return new Generation(subjects, new Recent<>(MOST_TEXTS), new Recent<>(MOST_SENTENCES));
    }
  }

  /** A sentence of a passage, which is analysed anew when it changes. */
  private record Said(AnalysedPassage passage, int sentence) {

    @Override
    @SuppressWarnings("ReferenceEquality") // whether it is the same analysis, not one like it
    public boolean equals(@Nullable Object other) {
      return other instanceof Said said && said.passage == passage && said.sentence == sentence;
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(passage) + sentence;
    }
  }

  /** The claims of one sentence; of a row, those of its cells where the columns are options. */
  List<Claim> in(Side side, AnalysedPassage analysed, Subjects subjects) {
    return generation(subjects)
        .claims()
        .get(new Said(analysed, side.index()), () -> read(side, analysed, subjects))
        .stream()
        .map(claim -> claim.madeBy(side))
        .toList();
  }

  private List<Claim> read(Side side, AnalysedPassage analysed, Subjects subjects) {
    Passage passage = side.found().passage();
    if (passage.kind() == Kind.CODE || passage.kind() == Kind.PROVENANCE) {
      return List.of();
    }
    Set<String> about = analysed.subjects().get(side.index());
    Set<String> place = new HashSet<>();
    passage.headings().forEach(heading -> place.addAll(stems(heading, subjects)));
    Sentence sentence = side.sentence();
    if (passage.kind() != Kind.TABLE) {
      return new Reading(side, place, subjects).claims(sentence.text(), about);
    }
    place.addAll(stems(sentence.cells().getFirst(), subjects));
    List<Claim> claims = new ArrayList<>();
    for (int i = 1; i < Math.min(sentence.cells().size(), passage.columns().size()); i++) {
      Set<String> column = subjects.in(passage.columns().get(i));
      if (!column.isEmpty()) {
        Reading reading = new Reading(side, place, subjects);
        claims.addAll(reading.claims(sentence.cells().get(i), column));
      }
    }
    return claims;
  }

  /** The stems of a text that tell something, the names of options aside. */
  Set<String> stems(String text, Subjects subjects) {
    return generation(subjects)
        .stems()
        .get(text, () -> Collections.unmodifiableSet(stems(words(text, subjects))));
  }

  private Generation generation(Subjects subjects) {
    Generation current = generation;
    if (current == null || current.subjects() != subjects) {
      current = Generation.of(subjects);
      generation = current;
    }
    return current;
  }

  private Set<String> stems(List<String> words) {
    Set<String> stems = new HashSet<>();
    for (String word : words) {
      if (tells(word)) {
        stems.addAll(analyzer.terms(word));
      }
    }
    return stems;
  }

  private boolean tells(String word) {
    return !Polarity.isPause(word)
        && !word.startsWith("§")
        && !english.isFunctional(word)
        && !english.isLight(word);
  }

  private static List<String> words(String text, Subjects subjects) {
    String named = subjects.replace(text, id -> "§" + id + "§");
    return WORD.matcher(named)
        .results()
        .map(found -> found.group().toLowerCase(Locale.ROOT))
        .toList();
  }

  /** The reading of one text at one place. */
  private final class Reading {

    private final Side side;
    private final Set<String> place;
    private final Subjects subjects;

    Reading(Side side, Set<String> place, Subjects subjects) {
      this.side = side;
      this.place = place;
      this.subjects = subjects;
    }

    List<Claim> claims(String text, Set<String> inherited) {
      List<String> words = words(text, subjects);
      List<Claim> claims = new ArrayList<>();
      for (Polarity polarity : Polarity.in(words, antonyms)) {
        Claim claim = claim(words, polarity, inherited);
        claims.add(claim);
        if (!claim.standard().isEmpty()) {
          claims.add(claim.turned());
        }
      }
      if (text.endsWith(".")) {
        claims.add(plain(words, inherited));
      }
      return claims;
    }

    private Claim claim(List<String> words, Polarity polarity, Set<String> inherited) {
      List<String> before = words.subList(0, polarity.from());
      List<String> behind =
          polarity.than() < 0
              ? List.of()
              : words.subList(polarity.than() + 1, pause(words, polarity.than() + 1));
      Set<String> standard = options(behind);
      Set<String> about = options(before);
      if (about.isEmpty()) {
        about = new HashSet<>(inherited);
        about.removeAll(standard);
      }
      List<String> rest = new ArrayList<>(before);
      rest.addAll(words.subList(polarity.to(), words.size()));
      return new Claim(
          side,
          polarity.pole(),
          about,
          stems(before),
          standard.isEmpty() ? stems(behind) : standard,
          near(words, polarity),
          stems(rest),
          place);
    }

    /** That something is so, or that it is not. */
    private Claim plain(List<String> words, Set<String> inherited) {
      boolean denied = IntStream.range(0, words.size()).anyMatch(i -> isDenied(words, i));
      List<String> rest = words.stream().filter(word -> !Polarity.isNegator(word)).toList();
      Pole pole = new Pole(Claim.PLAIN, !denied);
      return new Claim(side, pole, inherited, Set.of(), Set.of(), Set.of(), stems(rest), place);
    }

    /** "Not only" adds to what is so, and "without doubt" says that it is. */
    private static boolean isDenied(List<String> words, int at) {
      List<String> behind = words.subList(at + 1, Math.min(words.size(), at + 3));
      return Polarity.isNegator(words.get(at))
          && (behind.isEmpty() || !List.of("only", "just", "merely").contains(behind.getFirst()))
          && !(words.get(at).equals("without") && behind.contains("doubt"));
    }

    /**
     * What the word describes: the words right behind it, or else those before it in the same part
     * of the sentence and the verb behind a "to". What describes as well is no aspect.
     */
    private Set<String> near(List<String> words, Polarity polarity) {
      int to = polarity.to();
      boolean verb = to < words.size() && words.get(to).equals("to");
      to += verb ? 1 : 0;
      List<String> described = new ArrayList<>();
      for (int i = to; i < Math.min(words.size(), to + BEHIND) && describes(words.get(i)); i++) {
        described.add(words.get(i));
      }
      if (described.isEmpty() || verb) {
        for (int i = polarity.from() - 1;
            i >= Math.max(0, polarity.from() - BEFORE) && !isEnd(words.get(i));
            i--) {
          described.add(words.get(i));
        }
      }
      described.removeIf(word -> antonyms.of(List.of(word)) != null);
      return stems(described);
    }

    private boolean describes(String word) {
      return tells(word) || word.equals("and") || antonyms.of(List.of(word)) != null;
    }

    private static boolean isEnd(String word) {
      return Polarity.isPause(word) || word.equals("than");
    }

    private static int pause(List<String> words, int from) {
      int at = from;
      while (at < words.size() && !Polarity.isPause(words.get(at))) {
        at++;
      }
      return at;
    }

    private static Set<String> options(List<String> words) {
      Set<String> options = new HashSet<>();
      for (String word : words) {
        if (word.startsWith("§")) {
          options.add(word.substring(1, word.length() - 1));
        }
      }
      return options;
    }
  }
}
