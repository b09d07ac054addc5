package dev.caucus.slack.local;

import java.util.List;

/** A part of a long list, as methods give it. */
record Page(int from, int limit) {

  static Page asked(Arguments arguments, int most) {
    String cursor = arguments.text("cursor", "");
    int limit = Integer.parseInt(arguments.text("limit", "100"));
    try {
      return new Page(cursor.isEmpty() ? 0 : Integer.parseInt(cursor), Math.clamp(limit, 1, most));
    } catch (NumberFormatException e) {
      throw new Refusal("invalid_cursor");
    }
  }

  <T> List<T> of(List<T> all) {
    return all.subList(Math.min(from, all.size()), end(all));
  }

  /** Where the next page begins; empty after the last. */
  String next(List<?> all) {
    return end(all) < all.size() ? Integer.toString(end(all)) : "";
  }

  private int end(List<?> all) {
    return Math.min(from + limit, all.size());
  }
}
