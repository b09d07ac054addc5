package dev.caucus.answer;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes out what a follow-up question refers back to. */
final class FollowUps {

  /** "and X?", "what about X?": the earlier question asked again about something else. */
  private static final Pattern AGAIN_ABOUT =
      Pattern.compile(
          "^(?:(?:and|or|but|ok|so|also),? ){0,4}(?:(?:what|how) about |and |same (?:question )?for |or )"
              + "(?<what>.{1,60}?)[\\s?.!]*$",
          Pattern.CASE_INSENSITIVE);

  /** Stands for the option that was not asked about. */
  private static final Pattern OTHER_ONE =
      Pattern.compile(
          "\\bthe (?:other (?:one|option|side)|alternative)\\b|\\bthe other(?=[\\s?.!]*$)",
          Pattern.CASE_INSENSITIVE);

  /** What may stand around an option without asking anything. */
  private static final Pattern GLUE =
      Pattern.compile(
          "\\b(?:and|or|but|ok|so|also|then|what|how|about|for|with|in|on|is|the|same|question)\\b|\\W",
          Pattern.CASE_INSENSITIVE);

  /** "what about X?": something else about what was asked about before. */
  private static final Pattern ASPECT =
      Pattern.compile(
          "^(?:(?:and|or|but|ok|so|also),? ){0,4}(?:what|how) about .{2,60}$",
          Pattern.CASE_INSENSITIVE);

  /** Stands for the options alone, while other words may stand for all that was said of them. */
  private static final Pattern POSSESSIVE =
      Pattern.compile("\\b(?:its|their)\\b(?= +\\p{L})", Pattern.CASE_INSENSITIVE);

  /** Words that stand for something said before. */
  private static final Pattern REFERRING =
      Pattern.compile(
          "\\b(?:it|its|it's|that|this|these|those|they|them|their|he|she|there|same|former|latter)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern CONTINUING =
      Pattern.compile(
          "^(?:and|but|so|or|why|how so|how come|since when|which ones|which one(?! \\p{L})|for example|such as|like what"
              + "|any|are there|is there|what else|else|more|really|in what way|exactly|who else)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  private FollowUps() {}

  /**
   * A question with everything written out.
   *
   * @param text what to look for
   * @param options the options it is about where it names none itself
   * @param follows whether it goes on from the exchange before
   * @param isWhole whether the text says everything, the earlier question's part included
   */
  record Resolved(String text, List<String> options, boolean follows, boolean isWhole) {}

  static Resolved resolve(String text, @Nullable Exchange before, Subjects subjects) {
    if (before == null) {
      return new Resolved(text, List.of(), false, true);
    }
    Matcher otherOne = OTHER_ONE.matcher(text);
    if (otherOne.find() && before.subjects().size() == 1) {
      String other = other(before.subjects().getFirst(), subjects);
      if (other != null) {
        String asked = otherOne.replaceFirst("");
        String name = Matcher.quoteReplacement(subjects.name(other));
        return GLUE.matcher(asked).replaceAll("").isEmpty()
            ? again(before, List.of(other), subjects)
            : new Resolved(otherOne.replaceFirst(name), List.of(other), false, true);
      }
    }
    Set<String> named = subjects.in(text);
    var about = AGAIN_ABOUT.matcher(text);
    if (about.matches() && !named.isEmpty() && isOnlyNames(about.group("what"), subjects)) {
      return again(before, List.copyOf(named), subjects);
    }
    if (named.isEmpty() && !before.subjects().isEmpty()) {
      if (POSSESSIVE.matcher(text).find()) {
        String owners = Matcher.quoteReplacement("the " + names(before.subjects(), subjects));
        String whole = POSSESSIVE.matcher(text).replaceAll(owners);
        return new Resolved(whole, before.subjects(), false, true);
      }
      if (ASPECT.matcher(text).matches() && !REFERRING.matcher(text).find()) {
        return new Resolved(text, before.subjects(), false, true);
      }
    }
    if (refersBack(text, named)) {
      List<String> options = named.isEmpty() ? before.subjects() : List.copyOf(named);
      return new Resolved(text, options, true, false);
    }
    return new Resolved(text, List.of(), false, true);
  }

  /** The earlier question with its options exchanged for others. */
  private static Resolved again(Exchange before, List<String> options, Subjects subjects) {
    Set<String> had = subjects.in(before.question());
    String joined = names(options, subjects);
    String text =
        had.isEmpty()
            ? before.question() + " " + joined
            : replacedOnce(before.question(), joined, subjects);
    return new Resolved(text, options, true, true);
  }

  private static String names(List<String> options, Subjects subjects) {
    return options.stream().map(subjects::name).collect(Collectors.joining(" and "));
  }

  /** The text with those names in place of the first that it has, and the further ones gone. */
  private static String replacedOnce(String text, String names, Subjects subjects) {
    Iterator<String> each = List.of(names).iterator();
    String replaced = subjects.replace(text, id -> each.hasNext() ? each.next() : "");
    return replaced.replaceAll("\\s+", " ").strip();
  }

  private static @Nullable String other(String option, Subjects subjects) {
    List<String> others = new ArrayList<>(subjects.groups().around(option));
    others.remove(option);
    return others.size() == 1 ? others.getFirst() : null;
  }

  private static boolean isOnlyNames(String text, Subjects subjects) {
    return subjects
        .replace(text, id -> "")
        .replaceAll("(?i)\\b(?:and|or|the|for|with|in|on)\\b|\\W", "")
        .isEmpty();
  }

  /** Whether words of a text stand for something said before. */
  static boolean refers(String text) {
    return REFERRING.matcher(text).find();
  }

  /** A question that stands on its own names its subject and refers to nothing. */
  private static boolean refersBack(String text, Set<String> named) {
    String lower = text.toLowerCase(Locale.ROOT);
    int words = new LinkedHashSet<>(List.of(lower.split("[^\\p{L}\\p{N}]+"))).size();
    boolean refers = REFERRING.matcher(lower).find() || CONTINUING.matcher(lower).find();
    return refers && named.isEmpty() && words <= 12;
  }
}
