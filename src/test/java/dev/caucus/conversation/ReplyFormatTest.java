package dev.caucus.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.chat.Block;
import dev.caucus.chat.Choice;
import dev.caucus.chat.Citation;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Outcome.Status;
import dev.caucus.chat.Outcome.Strength;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Visibility;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplyFormatTest {

  private static final Citation FULL =
      new Citation(
          1, "guide", "Guide", "Ann", LocalDate.of(2024, 2, 29), "A › B", 3, "quote", "/articles");
  private static final Citation BARE =
      new Citation(2, "notes", "Notes", null, null, "", 0, "quote", "https://example.org");
  private static final Choice CHOICE = new Choice("tea", "Tea", "d:1:tea");

  private static final List<Block> BLOCKS =
      List.of(
          new Block.Text("Reason", "text", List.of(1, 2)),
          Block.Text.of("text"),
          new Block.Code("java", "int i;\n", List.of()),
          new Block.Code(null, "x", List.of(1)),
          new Block.Citations(List.of(FULL, BARE)),
          new Block.Items("Items", List.of(new Block.Item(null, "item", List.of(1))), true),
          new Block.Tally(List.of(new Block.Bar("tea", "Tea", 2.5, 0.25, true))),
          new Block.Choices(List.of(CHOICE), true),
          new Block.Notice("notice"));

  /** Answers are kept, and these belong to polls. */
  private static final Set<Class<?>> NEVER_KEPT =
      Set.of(Block.Fields.class, Block.Moment.class, Block.Attachment.class, Outcome.Poll.class);

  private final ReplyFormat format = new ReplyFormat();

  @Test
  void readsEveryKindOfBlockAsItWasWritten() {
    Reply reply = new Reply(Visibility.PRIVATE, BLOCKS, new Outcome.Notice("a", "b"), "0123");
    assertThat(format.read(format.write(reply), "0123")).contains(reply);
    assertThat(BLOCKS.stream().map(Block::getClass))
        .containsAll(without(kindsOf(Block.class), NEVER_KEPT));
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void readsEveryKindOfOutcomeAsItWasWritten(Outcome outcome) {
    Reply reply = Reply.of(outcome, Block.Text.of("text"));
    assertThat(format.read(format.write(reply), "0123")).contains(reply);
  }

  @Test
  void knowsEveryKindOfOutcome() {
    assertThat(outcomes().stream().map(Outcome::getClass))
        .containsAll(without(kindsOf(Outcome.class), NEVER_KEPT));
  }

  @Test
  void keepsTheOrderOfTheOptions() {
    String written = format.write(Reply.of(verdict()));
    Reply read = format.read(written, "0123").orElseThrow();
    assertThat(((Outcome.Recommendation) read.outcome()).scores().keySet())
        .containsExactly("tea", "coffee", "juice");
  }

  static List<Outcome> outcomes() {
    return List.of(
        new Outcome.Answer(Status.DISPUTED, "text", 0.75, List.of(FULL, BARE), List.of("And?")),
        new Outcome.Question("drinks", "0123", "size", 1, 6, List.of(CHOICE)),
        verdict(),
        new Outcome.Notice("help", "text"));
  }

  private static Outcome.Recommendation verdict() {
    Map<String, Double> scores = new LinkedHashMap<>();
    List.of("tea", "coffee", "juice").forEach(option -> scores.put(option, 1.5));
    var reason = new Outcome.Reason("tea", "size", "big", 1.5, "text", List.of(FULL));
    return new Outcome.Recommendation(
        "drinks",
        "0123",
        Outcome.Recommendation.EITHER,
        Strength.TOO_CLOSE,
        scores,
        List.of(reason),
        List.of(),
        List.of(new Outcome.Flip("size", "skip", "small", "tea", true)),
        List.of(new Outcome.Disputed("caffeine", List.of(BARE))));
  }

  private static <T> List<Class<? extends T>> without(
      Class<? extends T>[] kinds, Set<Class<?>> others) {
    return Stream.of(kinds).filter(kind -> !others.contains(kind)).toList();
  }

  @SuppressWarnings("unchecked")
  private static <T> Class<? extends T>[] kindsOf(Class<T> sealed) {
    return (Class<? extends T>[]) sealed.getPermittedSubclasses();
  }
}
