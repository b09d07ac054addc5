package dev.caucus.knowledge.index;

import dev.caucus.knowledge.KnowledgeFailure;
import dev.caucus.knowledge.reader.ArticleReader;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the knowledge folder right now.
 *
 * @param articles the files that hold articles, by path
 * @param topics the files that describe topics, by path
 * @param skipped files of other kinds, by path
 * @param failures folders and files that could not be looked at
 */
record FolderScan(
    Map<String, FileStamp> articles,
    Map<String, FileStamp> topics,
    List<String> skipped,
    List<KnowledgeFailure> failures) {

  /** The file by which a folder says that it is a topic. */
  static final String TOPIC = "topic.yml";

  /** Tells editors what a topic file may hold. */
  private static final String SCHEMA = "topic.schema.json";

  private static final String CONVERSATIONS = "conversations.yml";

  /** Walks the folder; a folder that is not there holds nothing. */
  static FolderScan of(Path root) {
    Walk walk = new Walk(root);
    if (!Files.isDirectory(root)) {
      return new FolderScan(Map.of(), Map.of(), List.of(), List.of(missing(root)));
    }
    try {
      Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
    } catch (IOException e) {
      walk.failures.add(unreadable(".", e));
    }
    Collections.sort(walk.skipped);
    return new FolderScan(walk.articles, walk.topics, walk.skipped, walk.failures);
  }

  private static KnowledgeFailure missing(Path root) {
    return new KnowledgeFailure(
        ".",
        0,
        "The knowledge folder " + root.toAbsolutePath().normalize() + " is not there.",
        "Create it, or set caucus.knowledge.path to where the articles are.");
  }

  private static KnowledgeFailure unreadable(String path, IOException reason) {
    return new KnowledgeFailure(
        path,
        0,
        "It cannot be read (" + reason.getClass().getSimpleName() + ").",
        "Give the user that runs Caucus the right to read it.");
  }

  private static final class Walk extends SimpleFileVisitor<Path> {

    private final Path root;
    private final Map<String, FileStamp> articles = new TreeMap<>();
    private final Map<String, FileStamp> topics = new TreeMap<>();
    private final List<String> skipped = new ArrayList<>();
    private final List<KnowledgeFailure> failures = new ArrayList<>();

    Walk(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return !folder.equals(root) && isHidden(folder)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (name(file).equals(TOPIC)) {
        topics.put(relative(file), FileStamp.of(attributes));
        return FileVisitResult.CONTINUE;
      }
      if (isHidden(file) || attributes.isDirectory() || isForKeepers(file)) {
        return FileVisitResult.CONTINUE;
      }
      if (attributes.isRegularFile() && ArticleReader.accepts(name(file))) {
        articles.put(relative(file), FileStamp.of(attributes));
      } else {
        skipped.add(relative(file));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException reason) {
      boolean vanished = reason instanceof NoSuchFileException;
      if (!vanished && !(reason instanceof FileSystemLoopException)) {
        failures.add(unreadable(relative(file), reason));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException reason) {
      if (reason != null) {
        failures.add(unreadable(relative(folder), reason));
      }
      return FileVisitResult.CONTINUE;
    }

    /** A README beside the topics or in one explains the folder, as the schema does to editors. */
    private boolean isForKeepers(Path file) {
      Path folder = file.resolveSibling("");
      String name = name(file).toLowerCase(Locale.ROOT);
      if (name.startsWith("readme.")) {
        return folder.equals(root) || Files.exists(folder.resolve(TOPIC));
      }
      if (name.equals(SCHEMA)) {
        return folder.equals(root);
      }
      return name.equals(CONVERSATIONS) && Files.exists(folder.resolve(TOPIC));
    }

    private String relative(Path file) {
      String path = root.relativize(file).toString().replace('\\', '/');
      return path.isEmpty() ? "." : path;
    }

    private static boolean isHidden(Path file) {
      return name(file).startsWith(".") || name(file).endsWith("~");
    }

    private static String name(Path file) {
      Path name = file.getFileName();
      return name == null ? "" : name.toString();
    }
  }
}
