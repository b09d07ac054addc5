package dev.caucus.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every platform does with what the bot says of its own. */
public abstract class ChatPlatformContract {

  private static final String HOSTILE =
      "@everyone <!channel> <@U1> <@1> @here <#C1> [x](http://e.org)";

  /** The platform, connected. */
  protected abstract ChatPlatform platform();

  /** A conversation in which the bot may write, and nobody has written anything yet. */
  protected abstract ConversationRef room();

  /** A conversation that the bot is kept out of. */
  protected abstract ConversationRef closedRoom();

  /** What people read in a conversation, message by message, oldest first. */
  protected abstract List<String> read(ConversationRef conversation);

  /** How many people were called by anything that was written. */
  protected abstract int pings();

  @Test
  void writesWhatAReplySays() {
    platform().post(room(), saying("The poll is closed."));

    assertThat(read(room())).singleElement().asString().contains("The poll is closed.");
  }

  @Test
  void replacesWhatAMessageSays() {
    MessageRef message = platform().post(room(), saying("Two votes so far."));

    platform().replace(message, saying("Three votes so far."));

    assertThat(read(room()))
        .singleElement()
        .asString()
        .contains("Three votes")
        .doesNotContain("Two votes");
  }

  @Test
  void removesAMessageAndDoesNotMindIfItIsGone() {
    MessageRef message = platform().post(room(), saying("Never mind."));

    platform().delete(message);

    assertThat(read(room())).isEmpty();
    assertThatCode(() -> platform().delete(message)).doesNotThrowAnyException();
  }

  @Test
  void saysSomethingLongInSeveralMessagesWithoutLosingAnything() {
    platform().post(room(), saying(numbered(2_000)));

    assertThat(String.join(" ", read(room())).split("\\W+")).contains(words(2_000));
  }

  @Test
  void leavesNothingOfSomethingLongWhenItIsReplacedOrRemoved() {
    MessageRef message = platform().post(room(), saying(numbered(2_000)));

    platform().replace(message, saying("Short."));
    assertThat(String.join(" ", read(room()))).contains("Short.").doesNotContain("w1");

    MessageRef other = platform().post(room(), saying(numbered(2_000)));
    platform().delete(other);
    assertThat(String.join(" ", read(room()))).doesNotContain("w1");
  }

  @Test
  void callsNobody() {
    platform().post(room(), saying(HOSTILE));

    assertThat(pings()).isZero();
  }

  @Test
  void saysWhyItCouldNotWrite() {
    assertThatExceptionOfType(NotDelivered.class)
        .isThrownBy(() -> platform().post(closedRoom(), saying("Hello?")))
        .satisfies(
            refused -> assertThat(refused.reason()).isEqualTo(NotDelivered.Reason.NOT_A_MEMBER));
  }

  private static Reply saying(String text) {
    return Reply.of(new Outcome.Notice("said", text), Block.Text.of(text));
  }

  private static String numbered(int words) {
    return IntStream.range(0, words)
        .mapToObj(i -> "w" + i + (i % 12 == 11 ? "." : ""))
        .collect(Collectors.joining(" "));
  }

  private static String[] words(int words) {
    return IntStream.range(0, words).mapToObj(i -> "w" + i).toArray(String[]::new);
  }
}
