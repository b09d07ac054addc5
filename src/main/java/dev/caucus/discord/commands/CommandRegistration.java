package dev.caucus.discord.commands;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells Discord of the commands, for every server at once, and only if they are not as they were.
 *
 * <p>Discord limits how many commands come to be in a day, and people's Discord loads anew what was
 * written again, so what is there is compared first.
 */
public final class CommandRegistration {

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

  /** Seldom enough never to look like an attack, soon enough to be noticed the same day. */
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  private static final Logger log = LoggerFactory.getLogger(CommandRegistration.class);

  private final List<CommandData> commands;
  private final Duration firstPause;
  private final AtomicBoolean begun = new AtomicBoolean();

  /** For the commands of {@link CommandList}. */
  public CommandRegistration() {
    this(CommandList.all(), FIRST_PAUSE);
  }

  CommandRegistration(List<CommandData> commands, Duration firstPause) {
    this.commands = List.copyOf(commands);
    this.firstPause = firstPause;
  }

  /**
   * Registers the commands in the background, and returns at once; the first shard that is there
   * does it for all of them.
   *
   * <p>What fails is tried again for as long as that shard lives. If it ends before, the next one
   * that is there does it.
   */
  public void register(JDA shard) {
    if (begun.compareAndSet(false, true)) {
      Thread.ofVirtual().name("discord-commands").start(() -> insist(shard));
    }
  }

  private void insist(JDA shard) {
    Duration pause = firstPause;
    for (int tries = 1; !isDone(shard, tries); tries++) {
      if (hasEnded(shard) || !lasted(pause)) {
        begun.set(false);
        return;
      }
      Duration doubled = pause.multipliedBy(2);
      pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
  }

  private boolean isDone(JDA shard, int tries) {
    try {
      if (isKnown(shard.retrieveCommands(true).complete())) {
        log.debug("Discord: the commands are registered as they are");
      } else {
        shard.updateCommands().addCommands(commands).complete();
        log.info("Discord: registered the commands {}", names());
      }
      return true;
    } catch (RuntimeException e) {
      if (tries == 1 && !hasEnded(shard)) {
        log.warn(
            "Discord: the commands could not be registered: {}. People may miss some until it"
                + " works; it is tried again.",
            e.getMessage());
      }
      log.debug("Discord: attempt {} to register the commands failed", tries, e);
      return false;
    }
  }

  private boolean isKnown(Collection<Command> registered) {
    return comparable(commands)
        .equals(comparable(registered.stream().map(CommandData::fromCommand).toList()));
  }

  /** What the commands say, without what Discord adds to it, and in no order. */
  private static Set<DataObject> comparable(Collection<CommandData> commands) {
    return commands.stream()
        // Written and read once, so that numbers and lists are of the same kinds.
        .map(command -> DataObject.fromJson(command.toData().toJson()))
        .collect(Collectors.toSet());
  }

  private String names() {
    return commands.stream()
        .map(command ->
            command.getType() == Command.Type.SLASH ? "/" + command.getName() : command.getName())
        .collect(Collectors.joining(", "));
  }

  private static boolean hasEnded(JDA shard) {
    return switch (shard.getStatus()) {
      case SHUTTING_DOWN, SHUTDOWN, FAILED_TO_LOGIN -> true;
      default -> false;
    };
  }

  private static boolean lasted(Duration pause) {
    try {
      Thread.sleep(pause);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
