package dev.caucus.discord.components;

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

  /** A line in which nothing is markup. */
  static Line of(String text) {
    return of(new Span.Plain(text));
  }

  /** The lines of a text in which nothing is markup. */
  static List<Line> plain(String text) {
    return Characters.clean(text).strip().lines().map(Line::of).toList();
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

  String markdown() {
    return spans.stream().map(Span::markdown).collect(Collectors.joining());
  }

  boolean isInvisible() {
    return Characters.isInvisible(text());
  }

  /** What of the line is no longer than that as markdown, possibly nothing, and the rest. */
  Cut cut(int limit) {
    int fitting = fitting(limit);
    if (fitting == 0) {
      return new Cut(of(), this);
    }
    int end = fitting == text().length() ? fitting : Characters.gap(text(), fitting);
    return new Cut(part(0, end), part(end, text().length()));
  }

  /** How much of the text fits, never ending inside a character. */
  private int fitting(int limit) {
    int fitting = 0;
    int cost = 0;
    for (Span span : spans) {
      cost += span.overhead();
      for (int at = 0; at < span.text().length(); ) {
        int character = span.text().codePointAt(at);
        cost += Markdown.cost(character);
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

  /** A line in two. */
  record Cut(Line head, Line tail) {}
}
