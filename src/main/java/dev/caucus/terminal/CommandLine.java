package dev.caucus.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The arguments that the bot was started with.
 *
 * @param words what is not an option, after the command's name, joined by spaces
 * @param json whether programs read the output
 * @param disputes whether to list what the articles disagree about instead of what is wrong
 * @param settings what is for Spring Boot, such as {@code --server.port=9000}
 */
record CommandLine(
    Command command, String words, boolean json, boolean disputes, List<String> settings) {

  /** A dot tells a setting from an option; these two are switches of Spring Boot without one. */
  private static final Pattern SETTING =
      Pattern.compile("--(debug|trace|[\\w-]+(\\[\\w+])?\\.[\\w.\\[\\]-]+)(=.*)?", Pattern.DOTALL);

  private static final Set<Command> FOR_FILES = Set.of(Command.BACKUP, Command.RESTORE);

  private static final Pattern OPTION = Pattern.compile("-{1,2}[A-Za-z]\\S*");

  static CommandLine parse(String... arguments) throws WrongUsage {
    var parser = new Parser();
    for (String argument : arguments) {
      parser.take(argument);
    }
    return parser.result();
  }

  /** Sorts the arguments one by one, since options may stand anywhere. */
  private static final class Parser {

    private final List<String> words = new ArrayList<>();
    private final List<String> settings = new ArrayList<>();
    private boolean json;
    private boolean disputes;
    private boolean onlyWords;
    private @Nullable Command demanded;

    void take(String argument) throws WrongUsage {
      if (onlyWords) {
        words.add(argument);
      } else if (SETTING.matcher(argument).matches()) {
        settings.add(argument);
      } else {
        switch (argument) {
          case "--" -> onlyWords = true;
          case "--json" -> json = true;
          case "--disputes" -> disputes = true;
          case "--help", "-h" -> demanded = Command.HELP;
          case "--version", "-V" -> demanded = demanded == null ? Command.VERSION : demanded;
          default -> takeWord(argument);
        }
      }
    }

    private void takeWord(String argument) throws WrongUsage {
      if (OPTION.matcher(argument).matches()) {
        throw new WrongUsage("terminal.unknown-option", argument);
      }
      words.add(argument);
    }

    CommandLine result() throws WrongUsage {
      if (demanded != null) {
        return new CommandLine(demanded, "", false, false, List.of());
      }
      Command command = words.isEmpty() ? Command.SERVE : named(words.getFirst());
      String rest = String.join(" ", words.subList(Math.min(1, words.size()), words.size()));
      if (rest.isBlank() && FOR_FILES.contains(command)) {
        throw new WrongUsage("terminal.no-file", words.getFirst());
      }
      if (!rest.isBlank() && command != Command.ASK && !FOR_FILES.contains(command)) {
        throw new WrongUsage("terminal.too-many-words", words.getFirst(), rest);
      }
      if (json && command != Command.ASK && command != Command.CHAT) {
        throw new WrongUsage("terminal.no-json");
      }
      if (disputes && command != Command.CHECK) {
        throw new WrongUsage("terminal.no-disputes");
      }
      return new CommandLine(command, rest.strip(), json, disputes, List.copyOf(settings));
    }

    private static Command named(String name) throws WrongUsage {
      Optional<Command> command =
          Stream.of(
                  Command.ASK,
                  Command.CHAT,
                  Command.CHECK,
                  Command.BACKUP,
                  Command.RESTORE,
                  Command.HELP)
              .filter(candidate -> candidate.name().toLowerCase(Locale.ROOT).equals(name))
              .findFirst();
      if (command.isEmpty()) {
        throw new WrongUsage("terminal.unknown-command", name);
      }
      return command.get();
    }
  }
}
