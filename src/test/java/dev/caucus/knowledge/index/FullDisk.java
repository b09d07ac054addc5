package dev.caucus.knowledge.index;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** A directory on a disk that is full whenever a test says so. */
final class FullDisk {

  private final Path folder;
  private volatile boolean full;
  private volatile boolean nearlyFull;

  FullDisk(Path folder) {
    this.folder = folder;
  }

  IndexStorage storage() {
    return new IndexStorage(() -> new OnDisk(FSDirectory.open(folder)));
  }

  void fill() {
    full = true;
  }

  /** Leaves space for what is written, but not for the index a second time. */
  void nearlyFill() {
    nearlyFull = true;
  }

  void free() {
    full = false;
    nearlyFull = false;
  }

  private final class OnDisk extends FilterDirectory {

    OnDisk(Directory directory) {
      super(directory);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      if (full || (nearlyFull && context.context() == IOContext.Context.MERGE)) {
        throw new IOException("No space left on device");
      }
      return super.createOutput(name, context);
    }
  }
}
