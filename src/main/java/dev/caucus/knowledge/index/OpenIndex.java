package dev.caucus.knowledge.index;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * An index that is open, with what it holds.
 *
 * @param catalogue all that was committed, which is more than what is served when dropping failed
 * @param commit names the commit that the catalogue was read from
 */
record OpenIndex(ArticleIndex index, Catalogue catalogue, String commit) {

  /** Opens the index; one whose list of files cannot be read is built anew. */
  static OpenIndex in(IndexStorage storage) throws IOException {
    return of(storage.open(), storage, null);
  }

  private static OpenIndex of(ArticleIndex index, IndexStorage storage, @Nullable OpenIndex before)
      throws IOException {
    try {
      String commit = index.commit();
      Catalogue catalogue =
          before != null && before.commit.equals(commit)
              ? before.catalogue
              : Catalogue.of(index.files());
      return new OpenIndex(index, catalogue, commit);
    } catch (IOException | RuntimeException e) {
      index.close();
      if (e instanceof IOException && !IndexStorage.isDamage(e)) {
        throw e;
      }
      ArticleIndex anew = storage.rebuild(e);
      return new OpenIndex(anew, Catalogue.of(anew.files()), anew.commit());
    }
  }

  /** Whether it has to be opened again to be changed, or to see what another process changed. */
  boolean isOutdated() {
    return index.isBroken() || !index.isWritable();
  }

  /** The same index, opened again; this one is still open then. */
  OpenIndex again(IndexStorage storage) throws IOException {
    if (index.isDamaged()) {
      index.abandon();
      return of(storage.rebuild(null), storage, null);
    }
    return of(storage.open(), storage, this);
  }

  /** The same index with another catalogue, which has just been committed. */
  OpenIndex with(Catalogue catalogue) throws IOException {
    return new OpenIndex(index, catalogue, index.commit());
  }
}
