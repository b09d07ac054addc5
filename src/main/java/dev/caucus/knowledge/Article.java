package dev.caucus.knowledge;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One source text, as it was read from a file.
 *
 * @param id what citations call it: the front matter's {@code id}, else made from the path
 * @param path where the file stands, relative to the knowledge folder, with {@code /}
 * @param title its title: the front matter's, else the first heading, else the file's name
 * @param author who wrote it, if it says so
 * @param publisher who published it, if it says so
 * @param published when it was published, if it says so
 * @param updated when it was last changed, if it says so
 * @param url its own address, if it says so
 * @param passages its text in order; {@link Passage#position()} is the place in this list
 */
public record Article(
    String id,
    String path,
    String title,
    @Nullable String author,
    @Nullable String publisher,
    @Nullable LocalDate published,
    @Nullable LocalDate updated,
    @Nullable String url,
    List<Passage> passages) {

  /** The same article with those passages. */
  public Article with(List<Passage> passages) {
    return new Article(id, path, title, author, publisher, published, updated, url, passages);
  }

  public Article {
    passages = List.copyOf(passages);
  }
}
