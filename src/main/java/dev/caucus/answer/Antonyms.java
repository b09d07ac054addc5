package dev.caucus.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words of general English that mean opposites, each as one end of a scale. */
final class Antonyms {

  /** The longest phrase of the list, in words. */
  static final int LONGEST = 3;

  private static final Pattern PHRASE = Pattern.compile("\"([^\"]+)\"|(\\S+)");

  private final Map<String, Pole> poles = new HashMap<>();

  Antonyms() {
    for (String line : WordList.lines("antonyms.txt")) {
      String[] named = line.split(":", 2);
      String[] ends = named[1].split("\\|", 2);
      add(ends[0], new Pole(named[0].strip(), true));
      add(ends[1], new Pole(named[0].strip(), false));
    }
  }

  private void add(String words, Pole pole) {
    Matcher matcher = PHRASE.matcher(words);
    while (matcher.find()) {
      String phrase = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      Pole other = poles.put(phrase, pole);
      if (other != null) {
        throw new IllegalStateException(phrase + " is on two ends: " + other + " and " + pole);
      }
    }
  }

  /** One end of a scale. */
  record Pole(String scale, boolean first) {

    Pole opposite() {
      return new Pole(scale, !first);
    }

    boolean opposes(Pole other) {
      return scale.equals(other.scale) && first != other.first;
    }
  }

  /** The end on which a word or phrase in lower case stands; null if on none. */
  @Nullable Pole of(List<String> phrase) {
    return poles.get(String.join(" ", phrase));
  }
}
