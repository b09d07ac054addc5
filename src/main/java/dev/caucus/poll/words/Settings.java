package dev.caucus.poll.words;

import dev.caucus.poll.words.Token.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Gathers what words outside of quotes say about a poll. */
final class Settings {

  /** What may stand between settings and around them. */
  private static final String LIGHT = "-–—,;|.&!()[]{}/:•*·+_";

  private final boolean plain;
  private final Map<Setting.Aspect, Said> said = new EnumMap<>(Setting.Aspect.class);
  private final List<Clause> clauses = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private List<String> scale = Scale.USUAL;
  private int most;

  private record Said(Setting setting, String words) {}

  Settings() {
    this(false);
  }

  /**
   * Begins without any.
   *
   * @param plain whether times count only behind a word such as "closes"
   */
  private Settings(boolean plain) {
    this.plain = plain;
  }

  /** Whether the text is nothing but settings, each of them plain to see. */
  static boolean isWholly(String text) {
    return isWholly(text, true);
  }

  /**
   * Whether the text is nothing but settings.
   *
   * @param plain whether times count only behind a word such as "closes"
   */
  static boolean isWholly(String text, boolean plain) {
    Settings settings = new Settings(plain);
    settings.read(text);
    boolean says = !settings.said.isEmpty() || !settings.clauses.isEmpty();
    return settings.unknown.isEmpty() && (says || !settings.problems.isEmpty());
  }

  void read(String text) {
    Cursor cursor = new Cursor(text);
    while (!cursor.isAtEnd()) {
      int mark = cursor.mark();
      try {
        readNext(cursor);
      } catch (Misread e) {
        problems.add(new Problem(PollForm.WHEN, e.message()));
        cursor.reset(Math.max(mark + 1, cursor.mark()));
      }
    }
  }

  private void readNext(Cursor cursor) {
    boolean known = cursor.skip(LIGHT) || readPair(cursor) || readScale(cursor) || readWord(cursor);
    if (!known) {
      Clause.read(cursor, plain).ifPresentOrElse(clauses::add, () -> unknown.add(cursor.chunk()));
    }
  }

  /** What a name with a value says: "results" and "hidden", "closes" and "in 2 hours". */
  void set(String key, String value) {
    read(key + "=" + value);
  }

  /** "anonymous=yes", and the name alone of "mode=ranked". */
  private boolean readPair(Cursor cursor) {
    int mark = cursor.mark();
    boolean word =
        cursor.peek(0).filter(next -> next.kind() == Kind.WORD && !next.glued()).isPresent();
    String[] pair = word ? cursor.chunk().split("=", 2) : new String[0];
    if (pair.length == 2 && (isTruth(pair[1]) && sayWhether(pair[0], pair[1]))) {
      return true;
    }
    cursor.reset(mark);
    boolean speaks = cursor.phrase(Words.KEYS).filter("value"::equals).isPresent();
    if (speaks && cursor.skip("=")) {
      return true;
    }
    cursor.reset(mark);
    return false;
  }

  private static boolean isTruth(String value) {
    return whole(value, Words.KEYS).filter(each -> !each.equals("value")).isPresent();
  }

  /** Says a setting or its opposite; says whether the name is that of a setting. */
  private boolean sayWhether(String key, String value) {
    boolean truth = whole(value, Words.KEYS).filter("true"::equals).isPresent();
    boolean weekly = whole(key, Words.CLAUSES).filter("WEEKLY"::equals).isPresent();
    Optional<Setting> setting = setting(key).filter(each -> each != Setting.MOST);
    if (weekly && truth) {
      read(key);
    }
    setting
        .map(each -> truth ? each : each.opposite())
        .ifPresent(meant -> say(meant, key + "=" + value));
    return weekly || setting.isPresent();
  }

  private static Optional<Setting> setting(String key) {
    return whole(key, Words.SETTINGS).filter(name -> !name.isEmpty()).map(Setting::valueOf);
  }

  private static Optional<String> whole(String text, Words words) {
    Cursor cursor = new Cursor(text.toLowerCase(Locale.ROOT));
    return cursor.phrase(words).filter(meaning -> cursor.isAtEnd());
  }

  private boolean readScale(Cursor cursor) {
    int mark = cursor.mark();
    Optional<List<String>> numbers = Scale.read(cursor);
    numbers.ifPresent(each -> {
      scale = each;
      say(Setting.SCALE, cursor.since(mark));
    });
    return numbers.isPresent();
  }

  private boolean readWord(Cursor cursor) {
    int mark = cursor.mark();
    Optional<String> name = cursor.phrase(Words.SETTINGS);
    if (name.isEmpty() || name.get().isEmpty()) {
      return name.isPresent();
    }
    Setting setting = Setting.valueOf(name.get());
    if (setting == Setting.MOST && !readMost(cursor)) {
      cursor.reset(mark);
      return false;
    }
    if (setting == Setting.SCALE) {
      cursor.skip(":=");
      scale = Scale.read(cursor).orElse(scale);
    }
    say(setting, cursor.since(mark));
    return true;
  }

  private boolean readMost(Cursor cursor) {
    cursor.skip(":=-_");
    Optional<Double> number = Amount.number(cursor);
    number.ifPresent(each -> most = each.intValue());
    return number.isPresent();
  }

  void say(Setting setting, String words) {
    Said before = said.put(setting.aspect(), new Said(setting, words));
    if (before != null && before.setting() != setting) {
      addBoth(before.words(), words);
    }
  }

  void limit(int most) {
    this.most = most;
    say(Setting.MOST, "up_to_" + most);
  }

  void addProblem(Problem problem) {
    problems.add(problem);
  }

  private void addBoth(String one, String other) {
    problems.add(Problem.of(PollForm.SETTINGS, "both", Problem.quoted(one), Problem.quoted(other)));
  }

  boolean has(Setting setting) {
    Said there = said.get(setting.aspect());
    return there != null && there.setting() == setting;
  }

  /** How many options may be chosen; 0 if nothing was said about it. */
  int most() {
    return most;
  }

  List<String> scale() {
    return scale;
  }

  List<Clause> clauses() {
    return clauses;
  }

  /** What is wrong with them, also with one another. */
  List<Problem> problems() {
    Said mode = said.get(Setting.Aspect.MODE);
    Said limit = said.get(Setting.Aspect.MOST);
    List<Problem> all = new ArrayList<>(problems);
    if (limit != null && most < 1) {
      all.add(Problem.of(PollForm.MODE, "none-allowed", Problem.quoted(limit.words())));
    } else if (mode != null && limit != null && mode.setting() != Setting.MULTIPLE && most > 1) {
      all.add(
          Problem.of(
              PollForm.MODE, "both", Problem.quoted(mode.words()), Problem.quoted(limit.words())));
    }
    if (!unknown.isEmpty()) {
      String words = Problem.quoted(String.join(" ", unknown));
      all.add(Problem.of(PollForm.SETTINGS, "unknown", words));
    }
    return all;
  }
}
