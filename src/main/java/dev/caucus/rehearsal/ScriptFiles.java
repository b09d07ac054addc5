package dev.caucus.rehearsal;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for scripts where topics are; folders that cannot be looked into are the index's matter.
 */
final class ScriptFiles extends SimpleFileVisitor<Path> {

  private static final String SCRIPT = "conversations.yml";
  private static final String TOPIC = "topic.yml";

  private final Path root;
  private final List<Path> found = new ArrayList<>();

  private ScriptFiles(Path root) {
    this.root = root;
  }

  /** Every script that stands beside a {@code topic.yml}, by path. */
  static List<Path> in(Path root) {
    ScriptFiles files = new ScriptFiles(root);
    try {
      Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, files);
    } catch (IOException e) {
      return List.of();
    }
    Collections.sort(files.found);
    return files.found;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    return !folder.equals(root) && name(folder).startsWith(".")
        ? FileVisitResult.SKIP_SUBTREE
        : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (name(file).equalsIgnoreCase(SCRIPT) && Files.exists(file.resolveSibling(TOPIC))) {
      found.add(file);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException reason) {
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException reason) {
    return FileVisitResult.CONTINUE;
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }
}
