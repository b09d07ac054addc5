package dev.caucus.web;

import dev.caucus.chat.Block;
import dev.caucus.chat.Choice;
import dev.caucus.chat.Files;
import dev.caucus.chat.Form;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Participant;
import dev.caucus.chat.PollBoard;
import dev.caucus.chat.PollMode;
import dev.caucus.chat.PollState;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn;
import dev.caucus.chat.Visibility;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Stands in for the polls: one on tea, in which everybody has one vote. */
class FakePolls implements PollBoard, Files {

  static final Form FORM =
      new Form(
          "p:new",
          "New poll",
          "Preview",
          List.of(
              new Form.Text("question", "Question", "What is it about?", "", false, true, 200),
              new Form.Text("options", "Options", "One a line.", "Green\nBlack", true, true, 2_000),
              new Form.Pick(
                  "mode",
                  "How people vote",
                  null,
                  "single",
                  List.of(
                      new Form.Option("single", "One choice", null),
                      new Form.Option("multiple", "Several choices", null),
                      new Form.Option("ranked", "In order of preference", "Instant runoff"))),
              new Form.Picks(
                  "settings",
                  "Settings",
                  "All of them can be changed until the first vote.",
                  "named",
                  List.of(
                      new Form.Option("named", "Show who voted for what", null),
                      new Form.Option("hidden", "Hide the results until the close", null))),
              new Form.Text("when", "Closes", "For instance: in 2 hours", "", false, false, 100)));

  private static final Map<String, String> OPTIONS =
      new TreeMap<>(Map.of("a", "Green tea", "b", "Black tea", "c", "Anything but chamomile"));

  /** The browsers of this time see how much is left of it. */
  private static final Duration OPEN_FOR = Duration.ofMinutes(125);

  private final Map<String, String> ballots = new ConcurrentSkipListMap<>();
  private final Map<String, String> names = new ConcurrentSkipListMap<>();
  private volatile PollState state = PollState.OPEN;
  private volatile boolean gone;
  private volatile Instant closes = Instant.EPOCH;
  private volatile PollMode mode = PollMode.SINGLE;

  void reset() {
    ballots.clear();
    names.clear();
    state = PollState.OPEN;
    gone = false;
    closes = Clock.systemUTC().instant().plus(OPEN_FOR);
    vote("u1", "Ann", "a");
    vote("u2", "<b>Bob</b>", "b");
    vote("u3", "Cleo", "a");
  }

  final void vote(String voter, @Nullable String name, String option) {
    names.put(voter, name == null ? "somebody" : name);
    if (option.equals(ballots.get(voter))) {
      ballots.remove(voter);
    } else {
      ballots.put(voter, option);
    }
  }

  void close() {
    state = PollState.CLOSED;
  }

  void delete() {
    gone = true;
  }

  int votes() {
    return ballots.size();
  }

  Reply answer(Turn turn) {
    Participant who = turn.origin().participant();
    if (turn instanceof Turn.Chose(var origin, var token) && token.startsWith("p:vote:")) {
      vote(who.id(), who.name(), token.substring(token.lastIndexOf(':') + 1));
      return show("tea", who).orElseThrow();
    }
    if (turn instanceof Turn.Chose(var origin, var token) && token.equals("p:mine:tea")) {
      return mine(who);
    }
    return switch (turn) {
      case Turn.Chose(var origin, var token) when token.equals("p:post:tea") ->
          show("tea", who).orElseThrow();
      case Turn.Submitted(var origin, var form, var values)
          when values.getOrDefault("question", "").isBlank() ->
          Reply.of(
              new Outcome.Notice("invalid", "There is no question."),
              new Block.Notice("There is no question. Please write one."),
              new Block.Fields(FORM.filled(values)));
      case Turn.Submitted form -> preview();
      default -> Reply.of(new Outcome.Notice("form", "New poll"), new Block.Fields(FORM));
    };
  }

  @Override
  public Optional<Reply> show(String poll, Participant reader) {
    if (gone || !poll.equals("tea")) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Text.of("Which tea for the kitchen?"));
    blocks.add(new Block.Tally(OPTIONS.keySet().stream().map(this::bar).toList()));
    if (state == PollState.OPEN) {
      blocks.add(new Block.Choices(choices()));
      blocks.add(
          new Block.Choices(
              List.of(
                  new Choice("mine", "My vote", "p:mine:tea"),
                  new Choice("manage", "Manage", "p:manage:tea")),
              true));
      blocks.add(new Block.Moment("Closes", closes, ZoneOffset.UTC));
    } else {
      blocks.add(picture());
      blocks.add(table());
    }
    blocks.add(new Block.Notice("One choice each. Everybody can see who voted for what."));
    return Optional.of(new Reply(Visibility.PUBLIC, blocks, outcome(reader)));
  }

  private List<Choice> choices() {
    return OPTIONS.entrySet().stream()
        .map(option ->
            new Choice(option.getKey(), option.getValue(), "p:vote:tea:" + option.getKey()))
        .toList();
  }

  private Outcome.Poll outcome(Participant reader) {
    String yours = ballots.get(reader.id());
    return new Outcome.Poll(
        "tea",
        state,
        "Which tea for the kitchen?",
        mode,
        false,
        false,
        OPTIONS.entrySet().stream()
            .map(option ->
                new Outcome.PollOption(
                    option.getKey(), option.getValue(), count(option.getKey()).size()))
            .toList(),
        ballots.size(),
        null,
        state == PollState.CLOSED ? List.of("a") : List.of(),
        state == PollState.CLOSED ? List.of() : choices(),
        yours == null ? List.of() : List.of(yours));
  }

  private List<String> count(String option) {
    return ballots.entrySet().stream()
        .filter(ballot -> ballot.getValue().equals(option))
        .map(ballot -> names.getOrDefault(ballot.getKey(), "somebody"))
        .toList();
  }

  private Block.Bar bar(String option) {
    List<String> voters = count(option);
    double share = ballots.isEmpty() ? 0 : (double) voters.size() / ballots.size();
    String note = Math.round(100 * share) + " %" + (voters.isEmpty() ? "" : " · ");
    return new Block.Bar(
        option,
        String.valueOf(OPTIONS.get(option)),
        voters.size(),
        share,
        option.equals("a"),
        note + String.join(", ", voters));
  }

  private Reply mine(Participant who) {
    return new Reply(
        Visibility.PRIVATE,
        List.of(
            new Block.Text(null, "Your vote: " + ballots.get(who.id()), List.of()),
            new Block.Choices(List.of(new Choice("withdraw", "Withdraw", "p:vote:tea:c")))),
        outcome(who));
  }

  private Reply preview() {
    return new Reply(
        Visibility.PRIVATE,
        List.of(
            Block.Text.of("Which tea for the kitchen?"),
            new Block.Tally(
                OPTIONS.entrySet().stream()
                    .map(option -> new Block.Bar(option.getKey(), option.getValue(), 0, 0, false))
                    .toList()),
            new Block.Choices(List.of(new Choice("post", "Post", "p:post:tea"))),
            new Block.Choices(List.of(new Choice("discard", "Discard", "p:discard:tea")), true)),
        outcome(new Participant("nobody", null)));
  }

  @Override
  public List<Outcome.Poll> open(Participant reader) {
    return gone || state == PollState.CLOSED ? List.of() : List.of(outcome(reader));
  }

  @Override
  public Optional<Block.Attachment> at(String path) {
    return List.of(picture(), table()).stream()
        .filter(file -> file.path().equals(path))
        .findFirst();
  }

  private static Block.Attachment table() {
    return new Block.Attachment(
        "tea ä.csv",
        "text/csv",
        "How many votes each option has",
        "/polls/tea/result.csv",
        () -> "option,votes\nGrüner Tee,2\n".getBytes(StandardCharsets.UTF_8));
  }

  private static Block.Attachment picture() {
    return new Block.Attachment(
        "tea.png",
        "image/png",
        "Green tea 2, black tea 1",
        "/polls/tea/result.png",
        FakePolls::drawn);
  }

  private static byte[] drawn() {
    try (var out = new ByteArrayOutputStream()) {
      var picture = new BufferedImage(800, 240, BufferedImage.TYPE_INT_RGB);
      picture.createGraphics().fillRect(0, 0, 700, 200);
      ImageIO.write(picture, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
