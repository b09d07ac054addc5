package dev.caucus.rehearsal;

import dev.caucus.chat.TurnHandler;
import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.KnowledgeFailure;
import dev.caucus.knowledge.KnowledgeStatus;
import dev.caucus.knowledge.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Plays the scripts of a folder to the bot that serves the same folder. */
final class FolderRehearsal implements Rehearsal {

  /** Far more than anybody writes; what is larger is something else. */
  private static final long LARGEST = 1_000_000;

  private static final long LOOK_EVERY_MILLIS = 50;

  /** Two minutes, in which an index of tens of thousands of articles is built. */
  private static final int LOOKS = 2_400;

  private final Path root;
  private final Supplier<KnowledgeBase> knowledge;
  private final Supplier<TurnHandler> bot;

  FolderRehearsal(Path root, Supplier<KnowledgeBase> knowledge, Supplier<TurnHandler> bot) {
    this.root = root;
    this.knowledge = knowledge;
    this.bot = bot;
  }

  @Override
  public Report run() {
    List<Path> files = ScriptFiles.in(root);
    if (files.isEmpty()) {
      return Report.NONE;
    }
    KnowledgeBase served = knowledge.get();
    awaitIndex(served);
    List<Played> played = new ArrayList<>();
    List<KnowledgeFailure> defects = new ArrayList<>();
    for (Path file : files) {
      Optional<Topic> topic = topicOf(file, served);
      if (topic.isEmpty()) {
        defects.add(withoutTopic(path(file)));
      } else {
        Script script = read(file, topic.get());
        defects.addAll(script.failures());
        script.conversations().forEach(each -> played.add(play(each, script, topic.get())));
      }
    }
    return new Report(played, defects);
  }

  private Played play(Conversation conversation, Script script, Topic topic) {
    Optional<KnowledgeFailure> failure =
        Performance.of(conversation, script.path(), topic, bot.get());
    return new Played(script.path(), conversation.name(), failure.orElse(null));
  }

  private Script read(Path file, Topic topic) {
    try {
      return Files.size(file) > LARGEST
          ? unread(file, "It has more than 1 MB.", "Write fewer conversations.")
          : ScriptReader.read(path(file), Files.readAllBytes(file), topic);
    } catch (IOException e) {
      return unread(
          file,
          "It cannot be read (" + e.getClass().getSimpleName() + ").",
          "Give the user that runs Caucus the right to read it.");
    }
  }

  private Script unread(Path file, String problem, String remedy) {
    String path = path(file);
    return new Script(path, List.of(), List.of(new KnowledgeFailure(path, 0, problem, remedy)));
  }

  /** A topic is known by the name of its folder. */
  private Optional<Topic> topicOf(Path file, KnowledgeBase served) {
    Path folder = root.relativize(file.resolveSibling("")).getFileName();
    String id = folder == null ? "" : folder.toString();
    return served.topics().stream().filter(topic -> topic.id().equals(id)).findFirst();
  }

  private static KnowledgeFailure withoutTopic(String path) {
    return new KnowledgeFailure(
        path,
        0,
        "The topic.yml beside it could not be used.",
        "Repair that one first; its own defects are named with it.");
  }

  private String path(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  /** What is not indexed yet would be missing in the answers, and in what verdicts cite. */
  private static void awaitIndex(KnowledgeBase served) {
    try {
      for (int look = 0; look < LOOKS && !isUpToDate(served.status()); look++) {
        Thread.sleep(LOOK_EVERY_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isUpToDate(KnowledgeStatus status) {
    return status.checked() != null && status.progress() == null;
  }
}
