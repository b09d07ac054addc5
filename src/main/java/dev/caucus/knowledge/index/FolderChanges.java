package dev.caucus.knowledge.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How the folder differs from what the index holds, in steps.
 *
 * @param pending the files whose content may differ, by path
 * @param batch the first of them, to be read in this step
 * @param gone the files to drop: those that vanished, and those that changed and have to wait
 */
record FolderChanges(List<String> pending, List<String> batch, Set<String> gone) {

  /** Ends a step of a long build after a second or two, so that the folder is looked at again. */
  private static final long BYTES_PER_STEP = 12_000_000;

  private static final int FILES_PER_STEP = 2_000;

  /**
   * Compares a scan with the files that the index knows.
   *
   * @param settled whether a stamp is old enough to tell every later change
   */
  static FolderChanges between(
      FolderScan scan, Map<String, SourceFile> known, Predicate<FileStamp> settled) {
    List<String> pending = pending(scan, known, settled);
    List<String> batch = batch(pending, scan.articles());
    return new FolderChanges(pending, batch, gone(scan, known, pending, batch));
  }

  private static List<String> pending(
      FolderScan scan, Map<String, SourceFile> known, Predicate<FileStamp> settled) {
    List<String> pending = new ArrayList<>();
    scan.articles()
        .forEach((path, stamp) -> {
          SourceFile file = known.get(path);
          if (file == null
              || !file.stamp().equals(stamp)
              || (!file.settled() && settled.test(stamp))) {
            pending.add(path);
          }
        });
    return pending;
  }

  private static List<String> batch(List<String> pending, Map<String, FileStamp> stamps) {
    long bytes = 0;
    int files = 0;
    for (String path : pending) {
      FileStamp stamp = stamps.get(path);
      bytes += stamp == null ? 0 : stamp.size();
      files++;
      if (bytes >= BYTES_PER_STEP || files >= FILES_PER_STEP) {
        break;
      }
    }
    return pending.subList(0, files);
  }

  private static Set<String> gone(
      FolderScan scan, Map<String, SourceFile> known, List<String> pending, List<String> batch) {
    Set<String> gone = new HashSet<>(known.keySet());
    gone.removeAll(scan.articles().keySet());
    for (String waiting : pending.subList(batch.size(), pending.size())) {
      SourceFile file = known.get(waiting);
      if (file != null && !file.stamp().equals(scan.articles().get(waiting))) {
        gone.add(waiting);
      }
    }
    return gone;
  }

  boolean isEmpty() {
    return batch.isEmpty() && gone.isEmpty();
  }

  /** Whether another step is needed. */
  boolean hasMore() {
    return pending.size() > batch.size();
  }
}
