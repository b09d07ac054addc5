package dev.caucus.knowledge.index;

import dev.caucus.knowledge.Passage;
import dev.caucus.knowledge.Recent;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;

/**
 * Reads passages from the index, and keeps those that were read last: unpacking and reading them
 * takes longer than to find them.
 */
final class StoredPassages {

  /** About 3 kB each. */
  private static final int MOST = 2_000;

  private final PassageDocuments documents;
  private final Recent<Place, Stored> read = new Recent<>(MOST);

  StoredPassages(PassageDocuments documents) {
    this.documents = documents;
  }

  /** A passage, and by what it is known. */
  record Stored(String file, String key, Passage passage) {}

  /** What stands in a segment never changes, though a document of it may be dropped. */
  private record Place(Object segment, int document) {}

  Stored at(int document, IndexSearcher searcher) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    Object segment = leaf.reader().getCoreCacheHelper().getKey();
    return read.get(new Place(segment, document - leaf.docBase), () -> read(document, searcher));
  }

  private Stored read(int document, IndexSearcher searcher) throws IOException {
    Document stored = searcher.storedFields().document(document);
    return new Stored(documents.file(stored), documents.key(stored), documents.passage(stored));
  }
}
