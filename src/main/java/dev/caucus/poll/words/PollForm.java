package dev.caucus.poll.words;

import dev.caucus.chat.Characters;
import dev.caucus.chat.PollMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Reads the form of a new poll, and fills it again from a plan. */
public final class PollForm {

  /** What is asked. */
  public static final String QUESTION = "question";

  /** The options, one on a line; none for yes and no, "1-5" for that scale. */
  public static final String OPTIONS = "options";

  /** How to vote: {@code single}, {@code up_to_} and a number, {@code any} or {@code ranked}. */
  public static final String MODE = "mode";

  /** {@link #ANONYMOUS}, {@link #HIDDEN}, {@link #GROWING}, {@link #REMINDER}, with commas. */
  public static final String SETTINGS = "settings";

  /** The times in words, as {@link When} reads them. */
  public static final String WHEN = "when";

  public static final String ANONYMOUS = "anonymous";
  public static final String HIDDEN = "hidden";
  public static final String GROWING = "growing";
  public static final String REMINDER = "reminder";

  private static final String UP_TO = "up_to_";

  private PollForm() {}

  /**
   * Reads a form that was sent.
   *
   * @param values what its fields hold; one that is missing is empty
   * @param zone where it was filled in
   */
  public static Request read(Map<String, String> values, Instant now, ZoneId zone) {
    if (values.values().stream().allMatch(Characters::isInvisible)) {
      return new Request.Nothing();
    }
    Draft draft = Draft.ofForm();
    draft.ask(values.getOrDefault(QUESTION, ""));
    draft.offer(options(values.getOrDefault(OPTIONS, "")));
    readMode(values.getOrDefault(MODE, "").strip(), draft.settings());
    readSettings(values.getOrDefault(SETTINGS, ""), draft.settings());
    switch (When.read(values.getOrDefault(WHEN, ""), now, zone)) {
      case When.Known(Timing timing) -> draft.time(timing);
      case When.Wrong(List<Problem> problems) -> problems.forEach(draft.settings()::addProblem);
    }
    return draft.request(now, zone);
  }

  private static List<String> options(String text) {
    List<String> lines =
        Characters.clean(text).lines().filter(line -> !Characters.isInvisible(line)).toList();
    List<String> items =
        lines.size() == 1 ? Listing.separated(lines.getFirst()) : Listing.withoutMarkers(lines);
    return items.stream().map(PollForm::unquoted).toList();
  }

  private static String unquoted(String item) {
    String line = item.strip();
    boolean quoted = line.length() > 2 && isQuoted(line);
    return quoted ? line.substring(1, line.length() - 1) : line;
  }

  private static boolean isQuoted(String line) {
    return Quotes.isQuote(line.charAt(0)) && Quotes.isQuote(line.charAt(line.length() - 1));
  }

  /** How many votes each a mode allows that is named by a number; empty for any other. */
  public static OptionalInt limit(String mode) {
    return mode.matches(UP_TO + "[1-9][0-9]?")
        ? OptionalInt.of(Integer.parseInt(mode.substring(UP_TO.length())))
        : OptionalInt.empty();
  }

  private static void readMode(String mode, Settings settings) {
    switch (mode.toLowerCase(Locale.ROOT)) {
      case "", "single" -> settings.say(Setting.SINGLE, mode);
      case "any" -> settings.say(Setting.MULTIPLE, mode);
      case "ranked" -> settings.say(Setting.RANKED, mode);
      default -> {
        OptionalInt limit = limit(mode);
        if (limit.isPresent()) {
          settings.say(Setting.MULTIPLE, mode);
          settings.limit(limit.getAsInt());
        } else {
          settings.addProblem(Problem.of(MODE, "unknown-mode", Problem.quoted(mode)));
        }
      }
    }
  }

  private static void readSettings(String text, Settings settings) {
    for (String name : text.split(",")) {
      switch (name.strip().toLowerCase(Locale.ROOT)) {
        case "" -> {}
        case ANONYMOUS -> settings.say(Setting.ANONYMOUS, name);
        case HIDDEN -> settings.say(Setting.HIDDEN, name);
        case GROWING -> settings.say(Setting.GROWING, name);
        case REMINDER -> settings.say(Setting.REMINDER, name);
        default ->
            settings.addProblem(Problem.of(SETTINGS, "unknown-setting", Problem.quoted(name)));
      }
    }
  }

  /**
   * What to fill the form with so that it is read as that plan.
   *
   * @param zone where it will be read
   */
  public static Map<String, String> values(Plan plan, ZoneId zone) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(QUESTION, plan.question());
    values.put(
        OPTIONS, plan.options().stream().map(PollForm::listed).collect(Collectors.joining("\n")));
    values.put(MODE, mode(plan));
    values.put(SETTINGS, settings(plan));
    values.put(WHEN, Spoken.timing(plan.timing(), zone));
    return values;
  }

  /** The option as it stands on a line of its own: in quotes, if it would lose something. */
  private static String listed(String option) {
    boolean quoted = option.length() > 2 && isQuoted(option);
    return quoted || Listing.isMarked(option) ? "\"" + option + "\"" : option;
  }

  private static String mode(Plan plan) {
    if (plan.mode() == PollMode.MULTIPLE) {
      return plan.isUnlimited() ? "any" : UP_TO + plan.most();
    }
    return plan.mode().name().toLowerCase(Locale.ROOT);
  }

  private static String settings(Plan plan) {
    List<String> names = new ArrayList<>();
    if (plan.anonymous()) {
      names.add(ANONYMOUS);
    }
    if (plan.hidden()) {
      names.add(HIDDEN);
    }
    if (plan.growing()) {
      names.add(GROWING);
    }
    if (plan.reminder()) {
      names.add(REMINDER);
    }
    return String.join(",", names);
  }
}
