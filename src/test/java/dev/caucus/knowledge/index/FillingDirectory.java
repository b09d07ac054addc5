package dev.caucus.knowledge.index;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** A directory on a disk that runs full, and has space again. */
final class FillingDirectory extends FilterDirectory {

  private volatile boolean full;

  FillingDirectory(Path folder) throws IOException {
    super(FSDirectory.open(folder));
  }

  void fill() {
    full = true;
  }

  void free() {
    full = false;
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    requireSpace();
    return super.createOutput(name, context);
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    requireSpace();
    return super.createTempOutput(prefix, suffix, context);
  }

  private void requireSpace() throws IOException {
    if (full) {
      throw new IOException("No space left on device");
    }
  }

  @Override
  public void close() {
    // The index is opened on it again, as on a real folder.
  }
}
