package dev.caucus.recommendation.words;

import dev.caucus.knowledge.Criterion;
import dev.caucus.knowledge.Topic;
import dev.caucus.recommendation.weighing.Answers;
import dev.caucus.recommendation.words.Meaning.Intent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody replies, and what it means.
 *
 * @param asked the criterion that it replies to, if any
 * @param answers what was answered before
 */
record Reply(String text, @Nullable Criterion asked, Answers answers, Meaning meaning) {

  /** The replies of a list, which is written as held-out.txt tells. */
  static List<Reply> in(String list, Topic topic) {
    List<Reply> replies = new ArrayList<>();
    Criterion asked = null;
    Answers answers = Answers.NONE;
    for (String line : lines(list)) {
      if (line.startsWith("== ")) {
        String[] situation = line.substring(3).split(" after ");
        asked = topic.criterion(situation[0]).orElse(null);
        answers = new Answers(situation.length > 1 ? values(situation[1], ", ", "") : Map.of());
      } else {
        int arrow = line.lastIndexOf(" => ");
        replies.add(
            new Reply(
                line.substring(0, arrow),
                asked,
                answers,
                meaning(line.substring(arrow + 4), asked)));
      }
    }
    return replies;
  }

  private static Meaning meaning(String written, @Nullable Criterion asked) {
    if (written.equals("nothing")) {
      return Meaning.NOTHING;
    }
    int ask = written.indexOf("? ");
    String question = ask < 0 ? null : written.substring(ask + 2);
    String rest = (ask < 0 ? written : written.substring(0, ask)).strip();
    boolean correction = rest.startsWith("!");
    rest = correction ? rest.substring(1).strip() : rest;
    Intent intent =
        Stream.of(Intent.values())
            .filter(each -> each.name().equals(written))
            .findFirst()
            .orElse(null);
    boolean valued = intent == null && !rest.isEmpty();
    Map<String, String> values =
        valued ? values(rest, " ", asked == null ? "" : asked.id()) : Map.of();
    return new Meaning(values, intent, question, correction);
  }

  private static Map<String, String> values(String written, String between, String asked) {
    Map<String, String> values = new HashMap<>();
    for (String value : written.split(between)) {
      String[] pair = value.split("=");
      values.put(pair.length > 1 ? pair[0] : asked, pair[pair.length - 1]);
    }
    return values;
  }

  private static List<String> lines(String list) {
    try (var stream = Reply.class.getResourceAsStream(list)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isReadRight(OwnWords words) {
    return read(words).equals(meaning);
  }

  Meaning read(OwnWords words) {
    return words.read(text, asked, answers);
  }
}
