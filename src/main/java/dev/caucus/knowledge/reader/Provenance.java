package dev.caucus.knowledge.reader;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an article says about itself; everything is optional.
 *
 * @param further other facts by their names, in the article's order
 */
record Provenance(
    @Nullable String id,
    @Nullable String title,
    @Nullable String author,
    @Nullable String publisher,
    @Nullable LocalDate published,
    @Nullable LocalDate updated,
    @Nullable String url,
    Map<String, String> further) {

  static final Provenance NONE = new Provenance(null, null, null, null, null, null, null, Map.of());

  /** This, completed by what another place says. */
  Provenance or(Provenance other) {
    Map<String, String> all = new LinkedHashMap<>(other.further);
    all.putAll(further);
    return new Provenance(
        first(id, other.id),
        first(title, other.title),
        first(author, other.author),
        first(publisher, other.publisher),
        first(published, other.published),
        first(updated, other.updated),
        first(url, other.url),
        all);
  }

  private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
    return one != null ? one : other;
  }
}
