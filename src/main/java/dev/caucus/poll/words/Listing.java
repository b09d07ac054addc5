package dev.caucus.poll.words;

import dev.caucus.chat.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Parts lists that somebody typed into their items. */
final class Listing {

  /** What separates items, the plainest first. */
  private static final List<String> SEPARATORS = List.of("|｜¦", ";；", ",，、");

  private static final Pattern BULLET = Pattern.compile("^[-*•·‣◦▪–—+]\\s+");

  /** "1.", "2)", "(3)", "4️⃣". */
  private static final Pattern NUMBER =
      Pattern.compile("^(?:\\(?(\\d{1,2})(?:[.):]|\\x{FE0F}?\\x{20E3})|(\\x{1F51F}))\\s*");

  private static final Pattern INLINE_NUMBER =
      Pattern.compile("(?:^|\\s)\\(?(\\d{1,2})(?:[.)](?=\\s|\\p{L})|\\x{FE0F}?\\x{20E3})\\s*");

  private static final Pattern INLINE_BULLET = Pattern.compile("(?:^|\\s)[-*•·‣◦▪–—]\\s+");

  private static final Pattern OR =
      Pattern.compile("\\s(?:or|vs\\.?|versus)\\s", Pattern.CASE_INSENSITIVE);

  private static final Pattern SLASH = Pattern.compile("\\s/\\s");

  private Listing() {}

  static boolean isSeparator(char character) {
    return SEPARATORS.stream().anyMatch(each -> each.indexOf(character) >= 0);
  }

  /** Whether the next thing to see is a separator. */
  static boolean isSeparated(String text, int at) {
    int next = at;
    while (next < text.length() && Characters.isSpace(text.charAt(next))) {
      next++;
    }
    return next < text.length() && isSeparator(text.charAt(next));
  }

  /** The items of a line, if it is a list of any kind; else the line alone. */
  static List<String> parts(String line) {
    return Stream.of(
            separated(line),
            numbered(line),
            bulleted(line),
            withEmoji(line),
            split(line, SLASH),
            split(line, OR))
        .filter(parts -> parts.size() > 1)
        .findFirst()
        .map(Listing::withoutOr)
        .orElse(List.of(line.strip()));
  }

  /** The items between separators. */
  static List<String> separated(String line) {
    return separated(line, SEPARATORS);
  }

  /** The items between separators that do not stand within sentences. */
  static List<String> plainlySeparated(String line) {
    return separated(line, SEPARATORS.subList(0, 2));
  }

  private static List<String> separated(String line, List<String> kinds) {
    for (String separators : kinds) {
      List<String> parts = split(line, character -> separators.indexOf(character) >= 0);
      if (parts.size() > 1) {
        return withoutMarkers(parts);
      }
    }
    return List.of(line.strip());
  }

  private static List<String> split(String line, Predicate<Character> separates) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || (separates.test(line.charAt(i)) && !isInNumber(line, i))) {
        parts.add(line.substring(from, i).strip());
        from = i + 1;
      }
    }
    return parts.stream().filter(part -> !part.isEmpty()).toList();
  }

  /** "1,000" is one number. */
  private static boolean isInNumber(String line, int at) {
    return line.charAt(at) == ','
        && at > 0
        && at + 1 < line.length()
        && Character.isDigit(line.charAt(at - 1))
        && Character.isDigit(line.charAt(at + 1));
  }

  private static List<String> numbered(String line) {
    List<String> parts = new ArrayList<>();
    Matcher number = INLINE_NUMBER.matcher(line);
    int from = 0;
    while (number.find()) {
      if (Integer.parseInt(number.group(1)) != parts.size() + 1) {
        continue;
      }
      if (parts.isEmpty() && number.start() > 0) {
        return List.of();
      }
      parts.add("");
      if (parts.size() > 1) {
        parts.set(parts.size() - 2, line.substring(from, number.start()).strip());
      }
      from = number.end();
    }
    if (!parts.isEmpty()) {
      parts.set(parts.size() - 1, line.substring(from).strip());
    }
    return parts;
  }

  private static List<String> bulleted(String line) {
    Matcher first = INLINE_BULLET.matcher(line.strip());
    return first.lookingAt()
        ? Stream.of(INLINE_BULLET.split(line.strip()))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .toList()
        : List.of();
  }

  /** "🍕 Pizza 🍣 Sushi". */
  private static List<String> withEmoji(String line) {
    String list = line.strip();
    if (list.isEmpty() || !Character.isEmojiPresentation(list.codePointAt(0))) {
      return List.of();
    }
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < list.length(); i++) {
      boolean begins = Characters.isSpace(list.charAt(i - 1));
      if (begins && Character.isEmojiPresentation(list.codePointAt(i))) {
        parts.add(list.substring(from, i).strip());
        from = i;
      }
    }
    parts.add(list.substring(from));
    return parts;
  }

  private static List<String> split(String line, Pattern separator) {
    return separator
        .splitAsStream(line.strip())
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** Whether the line may name alternatives, as "tea or coffee?" does. */
  static boolean isChoice(String line) {
    return OR.matcher(line).find();
  }

  /** "Pizza, pasta or sushi" and "pizza, pasta, or sushi". */
  private static List<String> withoutOr(List<String> parts) {
    List<String> all = new ArrayList<>(parts);
    List<String> last = Stream.of(OR.split(" " + all.removeLast())).toList();
    boolean splits = last.size() == 2 || (last.size() > 1 && last.getFirst().isBlank());
    if (!splits) {
      return parts;
    }
    last.stream().map(String::strip).filter(part -> !part.isEmpty()).forEach(all::add);
    return all;
  }

  /** The items without their bullets; without their numbers too, if those count from one on. */
  static List<String> withoutMarkers(List<String> items) {
    boolean counts = items.size() > 1;
    for (int i = 0; i < items.size() && counts; i++) {
      Matcher number = NUMBER.matcher(items.get(i).strip());
      counts = number.find() && Integer.toString(i + 1).equals(digits(number));
    }
    Pattern marker = counts ? NUMBER : BULLET;
    return items.stream().map(item -> marker.matcher(item.strip()).replaceFirst("")).toList();
  }

  private static String digits(Matcher number) {
    return number.group(1) == null ? "10" : number.group(1);
  }

  /** Whether an item would not come back whole if it stood in a list as it is. */
  static boolean isMarked(String item) {
    return BULLET.matcher(item).find() || NUMBER.matcher(item).find();
  }
}
