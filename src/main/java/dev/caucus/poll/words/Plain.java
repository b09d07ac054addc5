package dev.caucus.poll.words;

import dev.caucus.chat.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a question and its options where no quotes tell them apart. Settings behind the last option
 * are a guess, since they might belong to it.
 */
final class Plain {

  private static final String ASKS = "?？؟";

  /** Settings stand within so many words at the end. */
  private static final int MOST_WORDS = 12;

  /** Settings behind a separator stand within so many characters (UTF-16 units) at the end. */
  private static final int LONGEST_SETTINGS = 150;

  /** "--anonymous", also where a keyboard made one dash of the two. */
  private static final Pattern FLAGS = Pattern.compile("(?:^|\\s)(?:--|[—–])(?=\\p{L})");

  private static final Pattern FLAG_FIRST = Pattern.compile("^(?:--|[—–])\\p{L}\\S*\\s+");

  private static final Pattern MARKER =
      Pattern.compile("(?:^|\\s)\\(?(?:\\d{1,2}|\\p{L})[.)]\\s*$");

  private static final Pattern SEPARATED = Pattern.compile("[\\s,;|]+$");

  private final Draft draft;

  Plain(Draft draft) {
    this.draft = draft;
  }

  static boolean endsAsQuestion(String text) {
    String stripped = text.strip();
    return !stripped.isEmpty() && ASKS.indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
  }

  /** The text without the number or letter of a list at its end. */
  static String withoutMarker(String text) {
    return MARKER.matcher(text).replaceFirst("");
  }

  void read(String text) {
    String rest = withoutFlags(text);
    List<String> lines = rest.lines().filter(line -> !line.isBlank()).toList();
    boolean settings = Settings.isWholly(rest, false) && !Template.isAskedFor(rest);
    if (lines.isEmpty() || settings) {
      draft.settings().read(rest);
    } else if (lines.size() > 1) {
      readLines(lines);
    } else {
      readLine(lines.getFirst().strip());
    }
  }

  private String withoutFlags(String text) {
    String rest = text;
    Matcher first = FLAG_FIRST.matcher(rest);
    while (first.find()) {
      draft.settings().read(first.group());
      rest = rest.substring(first.end());
      first = FLAG_FIRST.matcher(rest);
    }
    Matcher flags = FLAGS.matcher(rest);
    if (flags.find()) {
      draft.settings().read(rest.substring(flags.start()));
      rest = rest.substring(0, flags.start());
    }
    return rest;
  }

  /** The question in the first line, an option in each of the others. */
  private void readLines(List<String> lines) {
    String first = lines.getFirst().strip();
    int end = questionEnd(first);
    boolean settings = end < first.length() && Settings.isWholly(first.substring(end));
    String question = settings ? first.substring(0, end) : first;
    draft.ask(Listing.withoutMarkers(List.of(question)).getFirst());
    if (settings) {
      draft.settings().read(first.substring(end));
    }
    draft.offer(Listing.withoutMarkers(withoutSettings(lines.subList(1, lines.size()))));
  }

  private void readLine(String line) {
    int end = questionEnd(line);
    if (end < line.length()) {
      Optional<Template> before = Template.before(line.substring(0, end));
      if (before.isPresent()) {
        adopt(before.get());
      } else {
        draft.ask(line.substring(0, end));
      }
      if (!readOptions(line.substring(end))) {
        draft.offer(List.of(line.substring(end)));
      }
      return;
    }
    Optional<Template> template = Template.before(line).or(() -> Template.behind(line));
    if (template.isPresent()) {
      adopt(template.get());
      return;
    }
    int colon = line.indexOf(": ");
    String list = colon < 0 ? "" : withoutLastSettings(trimmed(line.substring(colon + 1)));
    List<String> listed = Listing.parts(list);
    if (listed.size() > 1) {
      draft.guess();
      draft.ask(line.substring(0, colon) + (endsAsQuestion(line) ? "?" : ""));
      draft.offer(listed);
      return;
    }
    readApart(line);
  }

  private void adopt(Template template) {
    draft.guess();
    draft.settings().read(template.words());
    draft.ask(template.question());
  }

  /** The question may have settings behind it, or plain separators between it and its options. */
  private void readApart(String line) {
    int settings = lastSettings(line, Plain::endsAsQuestion);
    if (settings >= 0) {
      draft.guess();
      draft.ask(line.substring(0, settings));
      draft.settings().read(line.substring(settings));
      return;
    }
    List<String> parts = Listing.plainlySeparated(line);
    if (parts.size() > 1) {
      draft.ask(parts.getFirst());
      draft.offer(withoutSettings(parts.subList(1, parts.size())));
      return;
    }
    readAlone(line);
  }

  /** A question alone is about yes and no; one that names alternatives is perhaps not. */
  private void readAlone(String line) {
    boolean asks = endsAsQuestion(line);
    if (!asks && Listing.parts(line).size() > 1) {
      draft.offer(Listing.parts(line));
      return;
    }
    if (Listing.isChoice(line) || !asks) {
      draft.guess();
    }
    draft.ask(line);
  }

  private static String trimmed(String text) {
    return endsAsQuestion(text) ? text.strip().substring(0, text.strip().length() - 1) : text;
  }

  /** Reads options, or settings instead of them; says whether it found any. */
  boolean readOptions(String text) {
    if (Settings.isWholly(text)) {
      draft.settings().read(text);
      return true;
    }
    String list = withoutLastSettings(text);
    List<String> parts = Listing.parts(list);
    if (parts.size() < 2) {
      return false;
    }
    if (!parts.equals(Listing.separated(list)) || isDoubtful(parts)) {
      draft.guess();
    }
    draft.offer(withoutSettings(parts));
    return true;
  }

  /** Whether one of the options may be something else: several of them, a setting, or a time. */
  private static boolean isDoubtful(List<String> options) {
    boolean times = Settings.isWholly(options.getFirst(), false);
    String[] words = options.getFirst().split("\\s+", 2);
    return options.stream().anyMatch(Listing::isChoice)
        || (words.length == 2 && Settings.isWholly(words[0]))
        || (!times && Settings.isWholly(options.getLast(), false));
  }

  /** Reads the settings behind the last separators, if they follow a list, and gives the list. */
  private String withoutLastSettings(String text) {
    int settings = lastSettings(text, list -> Listing.parts(list).size() > 1);
    if (settings < 0) {
      return text;
    }
    draft.guess();
    draft.settings().read(text.substring(settings));
    return text.substring(0, settings);
  }

  /** The separator behind which there are only settings; a negative number if there is none. */
  private static int lastSettings(String text, Predicate<String> precedes) {
    for (int i = Math.max(0, text.length() - LONGEST_SETTINGS); i < text.length(); i++) {
      if (Listing.isSeparator(text.charAt(i))
          && Settings.isWholly(text.substring(i + 1))
          && precedes.test(text.substring(0, i))) {
        return i;
      }
    }
    return -1;
  }

  /** Reads the settings that stand behind the last option, and gives the options. */
  private List<String> withoutSettings(List<String> parts) {
    List<String> kept = new ArrayList<>(parts);
    while (kept.size() > Plan.FEWEST_OPTIONS && Settings.isWholly(kept.getLast())) {
      draft.guess();
      draft.settings().read(kept.removeLast());
    }
    String last = kept.getLast();
    int from = settingsStart(last);
    if (from > 0) {
      draft.guess();
      draft.settings().read(last.substring(from));
      kept.set(kept.size() - 1, SEPARATED.matcher(last.substring(0, from)).replaceFirst(""));
    }
    return kept;
  }

  /** Where the settings at the end of an option begin; a negative number if there are none. */
  private static int settingsStart(String option) {
    int start = -1;
    int words = 0;
    for (int i = option.length() - 1; i > 0 && words < MOST_WORDS; i--) {
      if (Characters.isSpace(option.charAt(i - 1)) && !Characters.isSpace(option.charAt(i))) {
        words++;
        boolean something = !option.substring(0, i).isBlank();
        start = something && Settings.isWholly(option.substring(i)) ? i : start;
      }
    }
    return start;
  }

  /**
   * Where the question ends: behind the last question mark before the first separator, if something
   * follows it, else at the end.
   */
  private static int questionEnd(String line) {
    int end = -1;
    boolean isAddress = line.contains("://");
    for (int i = 0; i < line.length(); i++) {
      char character = line.charAt(i);
      if (ASKS.indexOf(character) >= 0 && !Listing.isSeparated(line, i + 1)) {
        boolean apart = i + 1 == line.length() || isBreak(line.charAt(i + 1)) || !isAddress;
        end = apart ? i + 1 : end;
      } else if (end >= 0 && Listing.isSeparator(character)) {
        break;
      }
    }
    int behind = end < 0 ? line.length() : end;
    return line.substring(behind).isBlank() ? line.length() : behind;
  }

  private static boolean isBreak(char character) {
    return Characters.isSpace(character) || !Character.isLetterOrDigit(character);
  }
}
