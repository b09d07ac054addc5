package dev.caucus.discord;

import dev.caucus.chat.Block;
import dev.caucus.chat.Choice;
import dev.caucus.chat.Form;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.PollMode;
import dev.caucus.chat.PollState;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn;
import dev.caucus.chat.TurnHandler;
import dev.caucus.chat.Visibility;
import dev.caucus.conversation.Forms;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Answers like a poll would, and counts nothing; it is part only of bots that name it. */
class Votes implements Forms {

  private final Deque<Turn> turns = new ConcurrentLinkedDeque<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger votes = new AtomicInteger();
  private volatile boolean dawdling;

  @Bean
  @Primary
  Forms voteForms() {
    return this;
  }

  @Bean
  @Primary
  TurnHandler voteHandler() {
    return this::take;
  }

  /** The last turn. */
  Turn last() {
    return turns.getLast();
  }

  /** The last form that was sent. */
  Turn.Submitted submitted() {
    return (Turn.Submitted) last();
  }

  /** How often it was asked for a form. */
  int asked() {
    return asked.get();
  }

  /** Takes too long to tell of a form. */
  void dawdles(boolean now) {
    dawdling = now;
  }

  @Override
  public boolean mayOpen(Turn turn) {
    return switch (turn) {
      case Turn.Commanded given -> given.command().equals("poll");
      case Turn.Chose chose -> chose.token().equals("v:change");
      default -> false;
    };
  }

  @Override
  public Optional<Form> openedBy(Turn turn) {
    asked.incrementAndGet();
    if (dawdling) {
      dawdle();
    }
    return turn instanceof Turn.Commanded given && !given.arguments().isEmpty()
        ? Optional.empty()
        : Optional.of(form());
  }

  private static void dawdle() {
    try {
      new CountDownLatch(1).await(2, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Map<String, String> defects(Turn.Submitted turn) {
    return Map.of();
  }

  private List<Reply> take(Turn turn) {
    turns.add(turn);
    String words =
        switch (turn) {
          case Turn.Chose chose -> chose.token();
          case Turn.Commanded given -> given.arguments();
          default -> "v:again";
        };
    return switch (words) {
      case "v:nothing", "nothing" -> List.of();
      case "v:open", "open" -> List.of(poll());
      case "v:again", "v:mine", "v:change" -> List.of(ballot());
      case "v:export" -> List.of(aside(table()));
      case "" -> List.of(aside(new Block.Fields(form())));
      default -> List.of(aside(new Block.Notice("poll: " + words)));
    };
  }

  /** What everybody sees. */
  static Reply poll() {
    return Reply.of(
        outcome(),
        Block.Text.of("Lunch?"),
        choices("My vote", "mine", "Change", "change", "Nothing", "nothing", "Export", "export"));
  }

  private Reply ballot() {
    return new Reply(
        Visibility.PRIVATE,
        List.of(
            Block.Text.of("You voted " + votes.incrementAndGet() + " times."),
            choices(
                "Vote again", "again", "Change", "change", "Word", "word", "Open another", "open")),
        outcome());
  }

  private static Reply aside(Block... blocks) {
    return new Reply(Visibility.PRIVATE, List.of(blocks), new Outcome.Notice("said", "…"));
  }

  private static Outcome.Poll outcome() {
    return new Outcome.Poll(
        "p1",
        PollState.OPEN,
        "Lunch?",
        PollMode.SINGLE,
        false,
        false,
        List.of(),
        0,
        null,
        List.of(),
        List.of(),
        List.of());
  }

  private static Block.Attachment table() {
    return new Block.Attachment(
        "votes.csv", "text/csv", "All votes", "/", () -> "tea,2".getBytes(StandardCharsets.UTF_8));
  }

  private static Block.Choices choices(String... labelsAndDeeds) {
    return new Block.Choices(
        Stream.iterate(0, at -> at < labelsAndDeeds.length, at -> at + 2)
            .map(at ->
                new Choice(
                    labelsAndDeeds[at + 1], labelsAndDeeds[at], "v:" + labelsAndDeeds[at + 1]))
            .toList());
  }

  private static Form form() {
    return new Form(
        "v:new",
        "A form",
        "Send",
        List.of(
            new Form.Text("question", "Question", null, "", false, true, 300),
            new Form.Text("options", "Options", "One on each line", "", true, true, 4_000),
            new Form.Pick(
                "mode",
                "Mode",
                null,
                "one",
                List.of(
                    new Form.Option("one", "One", null),
                    new Form.Option("several", "Several", null))),
            new Form.Picks(
                "settings",
                "Settings",
                null,
                "",
                List.of(
                    new Form.Option("anonymous", "Anonymous", null),
                    new Form.Option("hidden", "Hidden", null)))));
  }
}
