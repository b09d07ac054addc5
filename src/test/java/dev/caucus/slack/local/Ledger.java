package dev.caucus.slack.local;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Remembers what the bot let people see, and in answer to what. */
final class Ledger {

  private final Clock clock;
  private final List<Answer> answers = new ArrayList<>();
  private final Map<String, List<Answer>> byPlace = new HashMap<>();

  Ledger(Clock clock) {
    this.clock = clock;
  }

  synchronized void add(
      Answer.Kind kind, String via, Message message, @Nullable String responseUrl) {
    Answer answer = new Answer(answers.size() + 1, kind, via, message, clock.instant());
    answers.add(answer);
    keep(thread(message.channel(), message.root()), answer);
    keep(single(message.channel(), message.ts()), answer);
    if (message.thread() == null) {
      keep(message.channel(), answer);
    }
    if (responseUrl != null) {
      keep(responseUrl, answer);
    } else if (message.onlyFor() != null && message.thread() == null) {
      keep(aside(message.channel(), message.onlyFor()), answer);
    }
  }

  private void keep(String place, Answer answer) {
    byPlace.computeIfAbsent(place, name -> new ArrayList<>()).add(answer);
  }

  static String thread(String channel, String ts) {
    return channel + "/" + ts;
  }

  static String single(String channel, String ts) {
    return channel + "#" + ts;
  }

  static String aside(String channel, String person) {
    return channel + "@" + person;
  }

  synchronized long size() {
    return answers.size();
  }

  synchronized List<Answer> all() {
    return List.copyOf(answers);
  }

  /** What the bot did at any of the places after so many answers, in order. */
  synchronized List<Answer> at(Collection<String> places, long after) {
    Map<Long, Answer> found = new TreeMap<>();
    for (String place : places) {
      for (Answer answer : byPlace.getOrDefault(place, List.of())) {
        if (answer.number() > after) {
          found.put(answer.number(), answer);
        }
      }
    }
    return List.copyOf(found.values());
  }
}
