package dev.caucus.terminal;

import dev.caucus.chat.TurnHandler;
import dev.caucus.chat.Wording;
import dev.caucus.knowledge.DisputeCheck;
import dev.caucus.knowledge.KnowledgeCheck;
import dev.caucus.knowledge.KnowledgeSettings;
import dev.caucus.rehearsal.Rehearsal;
import dev.caucus.store.Backups;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.function.ThrowingConsumer;

/** Obeys the commands that can be given when the bot is started. */
public final class Terminal {

  /** Whoever gave the command reads what is logged, here and now. */
  private static final String PLAIN_LOG = "logging.pattern.console=%msg%n%wEx";

  private final Screen screen;
  private final Class<?>[] application;

  Terminal(Screen screen, Class<?>... application) {
    this.screen = screen;
    this.application = application;
  }

  /**
   * Obeys the command of those arguments.
   *
   * @param application what makes the bot up
   * @return the exit code; empty if there is no command, and the bot is to serve
   */
  public static OptionalInt run(Class<?> application, String... arguments) {
    Screen screen = Screen.standard();
    return new Terminal(screen, application).obey(arguments);
  }

  OptionalInt obey(String... arguments) {
    CommandLine line;
    try {
      line = CommandLine.parse(arguments);
    } catch (WrongUsage e) {
      return OptionalInt.of(refuse(e));
    }
    return line.command() == Command.SERVE ? OptionalInt.empty() : OptionalInt.of(obey(line));
  }

  private int obey(CommandLine line) {
    try {
      return switch (line.command()) {
        case SERVE -> throw new IllegalArgumentException("serving is no command");
        case HELP -> say(Wording.say("terminal.usage"));
        case VERSION -> say(Wording.say("terminal.version", version()));
        case ASK -> ask(line);
        case CHAT -> with(line, bot -> Talk.chat(handler(bot), screen, line.json()));
        case CHECK -> with(line, line.disputes() ? this::disputes : this::check);
        case BACKUP -> with(line, bot -> copies(bot).backup(Path.of(line.words())));
        case RESTORE -> with(line, bot -> copies(bot).restore(Path.of(line.words())));
      };
    } catch (WrongUsage e) {
      return refuse(e);
    }
  }

  private int ask(CommandLine line) throws WrongUsage {
    boolean piped = line.words().isEmpty() && !screen.interactive();
    String question = piped ? screen.readAll().strip() : line.words();
    if (question.isEmpty()) {
      throw new WrongUsage("terminal.no-question");
    }
    return with(line, bot -> Talk.ask(handler(bot), screen, line.json(), question));
  }

  private int check(ApplicationContext bot) {
    KnowledgeCheck.Report folder = bot.getBean(KnowledgeCheck.class).run();
    // What is wrong with a topic would only come up again in its conversations.
    Rehearsal.Report rehearsal =
        folder.defects().isEmpty() ? bot.getBean(Rehearsal.class).run() : Rehearsal.Report.NONE;
    return new CheckReport(folder, rehearsal)
        .print(bot.getBean(KnowledgeSettings.class).path(), screen);
  }

  private StoreCopies copies(ApplicationContext bot) {
    return new StoreCopies(bot.getBeanProvider(Backups.class), bot.getEnvironment(), screen);
  }

  private int disputes(ApplicationContext bot) {
    return new DisputeList(bot.getBean(DisputeCheck.class).run()).print(screen);
  }

  /**
   * Starts the bot and uses it.
   *
   * <p>The use is a runner of the application, so that whatever cannot be made for it is explained
   * in the same words as a failed start.
   */
  private int with(CommandLine line, Use use) {
    var exitCode = new AtomicInteger(ExitCode.FAILED);
    PrintStream standardOutput = System.out;
    // Nothing but the answer may reach whoever reads the output.
    System.setOut(screen.err());
    try (var bot = start(line.settings(), context -> exitCode.set(use.of(context)))) {
      return exitCode.get();
    } catch (RuntimeException e) {
      // Spring Boot has said why.
      return isOfTheSettings(e) ? ExitCode.WRONG_USAGE : ExitCode.FAILED;
    } finally {
      System.setOut(standardOutput);
    }
  }

  private ConfigurableApplicationContext start(
      List<String> settings, ThrowingConsumer<ApplicationContext> use) {
    // What Spring Boot prepares in the background is for a server.
    System.setProperty("spring.backgroundpreinitializer.ignore", "true");
    return new SpringApplicationBuilder(application)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .lazyInitialization(true)
        .properties(ServerParts.NO_SERVER, "logging.level.root=warn", PLAIN_LOG)
        .initializers(new TransientDatabase(), context -> runIn(context, use))
        .run(settings.toArray(String[]::new));
  }

  private static void runIn(
      ConfigurableApplicationContext context, ThrowingConsumer<ApplicationContext> use) {
    ApplicationRunner runner = arguments -> use.acceptWithException(context);
    context.getBeanFactory().registerSingleton("terminal", runner);
  }

  private static boolean isOfTheSettings(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(
            cause -> cause instanceof BindException || cause instanceof FailureAnalyzedException);
  }

  private int say(String text) {
    screen.out().println(text);
    return ExitCode.DONE;
  }

  private int refuse(WrongUsage wrong) {
    screen.err().println(wrong.getMessage() + "\n\n" + Wording.say("terminal.usage"));
    return ExitCode.WRONG_USAGE;
  }

  private static TurnHandler handler(ApplicationContext bot) {
    return bot.getBean(TurnHandler.class);
  }

  private static String version() {
    return Objects.requireNonNullElse(
        Terminal.class.getPackage().getImplementationVersion(), Wording.say("terminal.unreleased"));
  }

  /** What is done with a started bot, up to the exit code. */
  @FunctionalInterface
  private interface Use {
    int of(ApplicationContext bot) throws IOException;
  }
}
