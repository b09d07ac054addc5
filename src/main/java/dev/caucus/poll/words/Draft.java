package dev.caucus.poll.words;

import dev.caucus.chat.Characters;
import dev.caucus.chat.PollMode;
import dev.caucus.chat.Wording;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A poll that is being put together from what somebody typed, and is checked at the end. */
final class Draft {

  private final String kind;
  private final Settings settings = new Settings();
  private final List<String> options = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private String question = "";
  private boolean guessed;
  private @Nullable Timing known;

  private Draft(String kind) {
    this.kind = kind;
  }

  /** Begins one that is typed in a line. */
  static Draft ofLine() {
    return new Draft("");
  }

  /** Begins one of which each part has a field of its own. */
  static Draft ofForm() {
    return new Draft(".form");
  }

  Settings settings() {
    return settings;
  }

  void ask(String text) {
    question = line(text);
  }

  /** Adds options; one that has nothing to see is none. */
  void offer(List<String> texts) {
    texts.stream().map(Draft::line).filter(text -> !text.isEmpty()).forEach(options::add);
  }

  boolean hasOptions() {
    return !options.isEmpty();
  }

  /** Sets when the poll runs, instead of what the settings say. */
  void time(Timing timing) {
    known = timing;
  }

  /** Notes that what was typed might have been meant otherwise. */
  void guess() {
    guessed = true;
  }

  /** The poll, or everything that is wrong with it. */
  Request request(Instant now, ZoneId zone) {
    checkQuestion();
    List<String> offered = offered();
    checkOptions(offered);
    problems.addAll(settings.problems());
    Timing timing = timing(now, zone);
    if (!problems.isEmpty()) {
      return new Request.Wrong(problems);
    }
    return new Request.Understood(plan(offered, timing), guessed || settings.has(Setting.PREVIEW));
  }

  private Plan plan(List<String> offered, Timing timing) {
    boolean growing = settings.has(Setting.GROWING);
    PollMode mode = mode();
    int all = growing ? Plan.MOST_OPTIONS : offered.size();
    int most =
        switch (mode) {
          case SINGLE -> 1;
          case MULTIPLE -> settings.most() == 0 ? all : Math.min(settings.most(), all);
          case RANKED -> all;
        };
    return new Plan(
        question,
        offered,
        mode,
        most,
        settings.has(Setting.ANONYMOUS),
        settings.has(Setting.HIDDEN),
        growing,
        settings.has(Setting.REMINDER),
        timing);
  }

  private PollMode mode() {
    if (settings.has(Setting.RANKED)) {
      return PollMode.RANKED;
    }
    boolean several = settings.most() == 0 ? settings.has(Setting.MULTIPLE) : settings.most() > 1;
    return several ? PollMode.MULTIPLE : PollMode.SINGLE;
  }

  private void checkQuestion() {
    if (question.isEmpty()) {
      problems.add(Problem.of(PollForm.QUESTION, "no-question" + kind));
    } else if (question.length() > Plan.LONGEST_QUESTION) {
      problems.add(
          Problem.of(PollForm.QUESTION, "long-question", question.length(), Plan.LONGEST_QUESTION));
    }
  }

  /** The options that were typed, or those that a template stands for. */
  private List<String> offered() {
    if (options.isEmpty()) {
      return settings.has(Setting.SCALE) ? settings.scale() : yesNo();
    }
    if (settings.has(Setting.SCALE) || settings.has(Setting.YES_NO)) {
      problems.add(Problem.of(PollForm.OPTIONS, "own-options"));
    }
    Optional<List<String>> scale =
        options.size() == 1 ? Scale.of(options.getFirst()) : Optional.empty();
    return scale.orElse(options);
  }

  static List<String> yesNo() {
    return List.of(Wording.say("poll.words.yes"), Wording.say("poll.words.no"));
  }

  private void checkOptions(List<String> offered) {
    if (offered.size() < Plan.FEWEST_OPTIONS) {
      problems.add(
          Problem.of(PollForm.OPTIONS, "few-options" + kind, Problem.quoted(offered.getFirst())));
    }
    if (offered.size() > Plan.MOST_OPTIONS) {
      problems.add(Problem.of(PollForm.OPTIONS, "many-options", offered.size(), Plan.MOST_OPTIONS));
    }
    Set<String> keys = new HashSet<>();
    Set<String> twice = new HashSet<>();
    for (String option : offered) {
      String key = key(option);
      if (option.length() > Plan.LONGEST_OPTION) {
        problems.add(
            Problem.of(
                PollForm.OPTIONS,
                "long-option",
                Problem.quoted(option),
                option.length(),
                Plan.LONGEST_OPTION));
      } else if (!keys.add(key) && twice.add(key)) {
        problems.add(Problem.of(PollForm.OPTIONS, "same-option", Problem.quoted(option)));
      }
    }
  }

  /** What is the same for options that readers can hardly tell apart. */
  static String key(String option) {
    String plain = Normalizer.normalize(option, Normalizer.Form.NFKC);
    return plain
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .mapToObj(Character::toString)
        .filter(each -> !Characters.isInvisible(each))
        .collect(Collectors.joining());
  }

  private Timing timing(Instant now, ZoneId zone) {
    try {
      return known != null ? known : Schedule.of(settings.clauses(), now, zone);
    } catch (Misread e) {
      problems.add(new Problem(PollForm.WHEN, e.message()));
      return Timing.OPEN_END;
    }
  }

  /** The text in one line and one direction, empty if there is nothing to see. */
  static String line(String text) {
    String clean = Characters.withoutDirections(Characters.clean(text));
    return Characters.isInvisible(clean) ? "" : clean.replaceAll("[\\s\\p{Z}]+", " ").strip();
  }
}
