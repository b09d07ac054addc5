package dev.caucus.terminal;

import dev.caucus.chat.Block;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Form;
import dev.caucus.chat.Participant;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.chat.TurnHandler;
import dev.caucus.chat.Wording;
import dev.caucus.contract.OutcomeJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One conversation at the terminal. */
final class Talk {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String USER = System.getProperty("user.name", "you");
  private static final Set<String> FAREWELLS = Set.of("/quit", "/exit");

  private final TurnHandler bot;
  private final Screen screen;
  private final boolean json;
  private final Offers offers;
  private boolean over;
  private final Origin origin =
      new Origin(
          new ConversationRef("terminal", UUID.randomUUID().toString()),
          new Participant(USER, USER, ZoneId.systemDefault()),
          null);

  private Talk(TurnHandler bot, Screen screen, boolean json, Offers offers) {
    this.bot = bot;
    this.screen = screen;
    this.json = json;
    this.offers = offers;
  }

  /** Asks one question. */
  static int ask(TurnHandler bot, Screen screen, boolean json, String question) {
    var talk = new Talk(bot, screen, json, Offers.unnumbered());
    return ExitCode.of(talk.take(Turn.typed(talk.origin, question)));
  }

  /** Converses until the reader leaves or the input ends. */
  static int chat(TurnHandler bot, Screen screen, boolean json) throws IOException {
    var talk = new Talk(bot, screen, json, Offers.numbered());
    if (screen.interactive()) {
      screen.out().println(Wording.say("terminal.welcome") + "\n");
    }
    for (String line = talk.read(); line != null; line = talk.read()) {
      if (!line.isEmpty()) {
        talk.converse(talk.meaning(line));
      }
    }
    return ExitCode.DONE;
  }

  /** A reply that has a form asks for what is in it before anything else. */
  private void converse(Turn first) throws IOException {
    Optional<Turn> next = Optional.of(first);
    while (next.isPresent()) {
      List<Reply> replies = take(next.get());
      Optional<Form> form = json ? Optional.empty() : formOf(replies);
      next = Optional.empty();
      if (form.isPresent()) {
        next = new Questionnaire(screen, this::answer).fill(form.get(), origin);
      }
    }
  }

  private static Optional<Form> formOf(List<Reply> replies) {
    return replies.stream()
        .flatMap(reply -> reply.blocks().stream())
        .filter(Block.Fields.class::isInstance)
        .map(block -> ((Block.Fields) block).form())
        .reduce((before, last) -> last);
  }

  private @Nullable String answer() {
    try {
      return read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable String read() throws IOException {
    if (over) {
      return null;
    }
    if (screen.interactive()) {
      screen.out().print("> ");
      screen.out().flush();
    }
    // Whoever reads the output may have gone, for instance head.
    String line = screen.out().checkError() ? null : screen.in().readLine();
    if (line == null && screen.interactive()) {
      screen.out().println();
    }
    over = line == null || FAREWELLS.contains(line.strip());
    return over || line == null ? null : line.strip();
  }

  private Turn meaning(String line) {
    return offers.picked(line, origin).orElseGet(() -> Turn.typed(origin, line));
  }

  private List<Reply> take(Turn turn) {
    List<Reply> replies = bot.handle(turn);
    offers.clear();
    var text = new ReplyText(screen.style(), offers);
    for (Reply reply : replies) {
      screen
          .out()
          .println(
              json
                  ? JSON.writeValueAsString(OutcomeJson.of(reply.outcome()))
                  : text.of(reply) + gap());
    }
    screen.out().flush();
    return replies;
  }

  private String gap() {
    return offers.areNumbered() ? "\n" : "";
  }
}
