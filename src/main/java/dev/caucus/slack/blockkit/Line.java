package dev.caucus.slack.blockkit;

import dev.caucus.chat.Characters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line of text for people. */
record Line(List<Span> spans) {

  Line {
    spans = List.copyOf(spans);
  }

  static Line of(Span... spans) {
    return new Line(List.of(spans));
  }

  /** The lines of a text in which nothing is markup. */
  static List<Line> plain(String text) {
    return Arrays.stream(Characters.clean(text).strip().split("\n", -1))
        .map(line -> of(new Span.Plain(line)))
        .toList();
  }

  /** A text that stands in one line, whatever line breaks it has. */
  static String single(String text) {
    return Characters.clean(text).strip().replace('\n', ' ');
  }

  Line then(List<Span> more) {
    return new Line(Stream.concat(spans.stream(), more.stream()).toList());
  }

  Line after(Span... before) {
    return new Line(Stream.concat(Arrays.stream(before), spans.stream()).toList());
  }

  String text() {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }

  String mrkdwn() {
    return spans.stream().map(Span::mrkdwn).collect(Collectors.joining());
  }

  boolean isInvisible() {
    return Characters.isInvisible(text());
  }

  /** The same in as many lines as it takes for none to be longer than that as mrkdwn. */
  List<Line> split(int limit) {
    List<Line> lines = new ArrayList<>();
    Line rest = this;
    for (int fitting = rest.fitting(limit);
        fitting < rest.text().length();
        fitting = rest.fitting(limit)) {
      int end = Characters.gap(rest.text(), fitting);
      lines.add(rest.part(0, end));
      rest = rest.part(end, rest.text().length());
    }
    lines.add(rest);
    return lines;
  }

  /** How much of the text fits, never ending inside a character. */
  private int fitting(int limit) {
    int fitting = 0;
    int cost = 0;
    for (Span span : spans) {
      cost += span.overhead();
      for (int at = 0; at < span.text().length(); ) {
        int character = span.text().codePointAt(at);
        cost += Mrkdwn.cost(character);
        if (cost > limit) {
          return fitting;
        }
        at += Character.charCount(character);
        fitting += Character.charCount(character);
      }
    }
    return fitting;
  }

  private Line part(int from, int to) {
    List<Span> part = new ArrayList<>();
    int start = 0;
    for (Span span : spans) {
      int end = start + span.text().length();
      int first = Math.max(start, from);
      int last = Math.min(end, to);
      boolean silent = start == end && from <= start && start < to;
      if (first < last || silent) {
        part.add(span.of(span.text().substring(first - start, last - start)));
      }
      start = end;
    }
    return new Line(part);
  }
}
