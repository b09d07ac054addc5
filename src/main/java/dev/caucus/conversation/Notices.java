package dev.caucus.conversation;

import dev.caucus.chat.Block;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Visibility;
import dev.caucus.chat.Wording;
import java.util.List;
import java.util.stream.Collectors;

/** What the bot says about itself; nobody but the person who asked has to read it. */
final class Notices {

  private static final int EXAMPLES = 3;

  /** A command name longer than any real one is not worth repeating. */
  private static final int LONGEST_COMMAND = 32;

  private Notices() {}

  /** What the bot can do, with some of those questions to begin with. */
  static Reply help(List<String> starters) {
    String examples =
        starters.stream()
            .limit(EXAMPLES)
            .map(question -> "\n• " + question)
            .collect(Collectors.joining());
    String help = Wording.say("conversation.help");
    return notice(
        "help",
        examples.isEmpty() ? help : help + Wording.say("conversation.help-examples") + examples);
  }

  static Reply unknownCommand(String command) {
    String shown =
        command.length() <= LONGEST_COMMAND ? command : command.substring(0, LONGEST_COMMAND) + "…";
    return notice("not_found", Wording.say("conversation.unknown-command", shown));
  }

  static Reply expired() {
    return notice("expired", Wording.say("conversation.expired"));
  }

  static Reply failed(String errorId) {
    return notice("failed", Wording.say("conversation.failed", errorId));
  }

  private static Reply notice(String code, String message) {
    return new Reply(
        Visibility.PRIVATE, List.of(new Block.Notice(message)), new Outcome.Notice(code, message));
  }
}
