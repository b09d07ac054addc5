package dev.caucus.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

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

  /** The channel around the room, as in {@link Turn.Origin#channel()}. */
  protected String channel() {
    return room().id();
  }

  /** Somebody in the room who looks after nothing, as in {@link Participant#id()}. */
  protected String person() {
    throw new TestAbortedException("left out: the platform has nobody to tell anything");
  }

  /** What that person reads in the messages between them and the bot, oldest first. */
  protected List<String> told() {
    return List.of();
  }

  /** Somebody who cannot be told anything. */
  protected String stranger() {
    throw new TestAbortedException("left out: the platform has nobody who does not listen");
  }

  /** Somebody in the room who looks after it. */
  protected String admin() {
    throw new TestAbortedException("left out: the platform has nobody who looks after a room");
  }

  /** The time zone of {@link #person()}; empty if the platform does not tell. */
  protected Optional<ZoneId> expectedZone() {
    return Optional.empty();
  }

  /** Whether the platform tells who is in a channel. */
  protected boolean tellsMembers() {
    return false;
  }

  /** The ids of all the people in the room, without bots. */
  protected List<String> people() {
    return List.of();
  }

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

  @Test
  void tellsOnePersonWhatNobodyElseReads() {
    platform().tell(person(), channel(), saying("You have not voted yet."));

    assertThat(told()).singleElement().asString().contains("You have not voted yet.");
    assertThat(read(room())).isEmpty();
  }

  @Test
  void tellsOnePersonSomethingLongWithoutLosingAnything() {
    platform().tell(person(), channel(), saying(numbered(2_000)));

    assertThat(String.join(" ", told()).split("\\W+")).contains(words(2_000));
  }

  @Test
  void saysThatItCouldNotTellSomebody() {
    String stranger = stranger();
    assertThatExceptionOfType(NotDelivered.class)
        .isThrownBy(() -> platform().tell(stranger, channel(), saying("Hello?")));
  }

  @Test
  void knowsWhatTimeItIsForSomebodyWhereThePlatformTells() {
    assertThat(platform().zone(person(), channel())).isEqualTo(expectedZone());
  }

  @Test
  void knowsWhoLooksAfterAChannel() {
    assertThat(platform().isAdmin(admin(), channel())).isTrue();
    assertThat(platform().isAdmin(person(), channel())).isFalse();
  }

  @Test
  void knowsWhoIsInAChannelWhereThePlatformTells() {
    Optional<List<Participant>> members = platform().members(channel());
    assertThat(members.isPresent()).isEqualTo(tellsMembers());
    members.ifPresent(all ->
        assertThat(all).extracting(Participant::id).containsExactlyInAnyOrderElementsOf(people()));
  }

  @Test
  void knowsWhereEachMessageIsRead() {
    Optional<URI> one = platform().link(platform().post(room(), saying("One.")));
    Optional<URI> other = platform().link(platform().post(room(), saying("Other.")));
    assertThat(one).isPresent().isNotEqualTo(other);
    assertThat(one.orElseThrow()).hasScheme("https");
  }

  @Test
  void saysInWordsWhatAFileHolds() {
    Block.Attachment file =
        new Block.Attachment(
            "votes.csv",
            "text/csv",
            "Two voted for tea",
            "/polls/1.csv",
            () -> "tea,2".getBytes(StandardCharsets.UTF_8));
    platform()
        .post(
            room(),
            Reply.of(new Outcome.Notice("closed", "…"), Block.Text.of("It is closed."), file));

    assertThat(String.join(" ", read(room()))).contains("It is closed.", "Two voted for tea");
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
