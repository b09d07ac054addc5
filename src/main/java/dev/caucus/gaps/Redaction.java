package dev.caucus.gaps;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of a text what leads to a person: mentions, e-mail addresses, links, numbers as of a
 * phone, and long strings of digits such as those of an account or a key.
 *
 * <p>A name that is written out like any other word cannot be told from one, and stays.
 */
final class Redaction {

  /** Stands where something was taken out, so that the rest still reads as a question. */
  static final String MARK = "[...]";

  /** The longest question that is kept, in characters: whatever is longer was pasted. */
  private static final int LONGEST = 300;

  /** Nothing after that can matter to the part that is kept. */
  private static final int READ = 4_000;

  /** Marks of direction and the like, which could hide in the middle of an address. */
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Z}\\s]+");

  private static final List<Pattern> PERSONAL =
      List.of(
          // <@U012|ann>, <@!12>, <#C012|name>, <!subteam^S1|@team>, <https://…|label>, <tel:…|…>
          Pattern.compile("<(?:[@#!]|[a-zA-Z][a-zA-Z0-9+.-]{1,20}:)[^<>]*>?"),
          Pattern.compile("(?i)\\b(?:[a-z][a-z0-9+.-]{1,20}://|www\\.|mailto:|tel:)\\S+"),
          // wiki.acme.example/pages/12, but neither java.util.List nor async/await.
          Pattern.compile(
              "(?:[\\p{L}\\p{N}_-]{1,63}\\.){2,10}[\\p{L}\\p{N}-]{1,63}(?::\\d{1,5})?/\\S*"),
          Pattern.compile("[\\p{L}\\p{M}\\p{N}._%+'-]*@[\\p{L}\\p{M}\\p{N}._-]+(?:#\\p{Nd}{4})?"),
          // A key, a number of a file, an account: at least 20 letters and digits in one piece.
          Pattern.compile("(?=[\\p{L}_-]{0,99}\\p{Nd})[\\p{L}\\p{Nd}_-]{20,}"),
          // Seven digits or more, however they are grouped; possessive, since it would recurse
          // else.
          Pattern.compile("[+(]{0,2}\\p{Nd}(?:[ ()./:\\\\\\p{Pd}]{0,3}\\p{Nd}){6,}+"));

  private static final Pattern MARKS = Pattern.compile("\\[\\.\\.\\.](?:[\\s,;]*\\[\\.\\.\\.])+");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Redaction() {}

  /** The text on one line without what is personal; doing it again changes nothing. */
  static String of(String text) {
    String begun = text.length() > READ ? text.substring(0, READ) : text;
    String plain =
        INVISIBLE.matcher(Normalizer.normalize(begun, Normalizer.Form.NFKC)).replaceAll("");
    plain = UNPRINTABLE.matcher(plain).replaceAll(" ");
    for (Pattern personal : PERSONAL) {
      plain = personal.matcher(plain).replaceAll(" " + MARK + " ");
    }
    plain = MARKS.matcher(SPACE.matcher(plain).replaceAll(" ")).replaceAll(MARK);
    plain = plain.replaceAll("\\Q" + MARK + "\\E (?=[?!.,;:])", MARK).strip();
    return Excerpt.of(plain, LONGEST);
  }
}
