package dev.caucus.discord.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.store.Fingerprint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every memory of messages has to keep to. */
abstract class DiscordMessagesContract {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Place CHANNEL = Place.channel("1", "20");
  private static final Place CONVERSATION = CHANNEL.about("300");

  private DiscordMessages messages;

  /** Messages on the same data as any that were opened before in the same test. */
  abstract DiscordMessages open(Clock clock);

  @BeforeEach
  void openAtNoon() {
    messages = openAt(NOON);
  }

  @Test
  void knowsTheMessagesThatSayOneReplyTogether() {
    messages.remember("301", CONVERSATION);
    messages.remember("302", CONVERSATION);
    messages.join(List.of("301", "302"));

    assertThat(messages.partsOf("302")).containsExactly("301", "302");
    assertThat(messages.partsOf("301")).containsExactly("301");
    assertThat(messages.partsOf("999")).containsExactly("999");
  }

  @Test
  void knowsNoMessageAtFirst() {
    assertThat(messages.conversationOf("301")).isEmpty();
    assertThat(messages.conversationOf("'; drop table discord_message; --")).isEmpty();
    assertThat(messages.find(fingerprint(CONVERSATION))).isEmpty();
  }

  @Test
  void knowsWhichConversationAMessageBelongsToBeyondARestart() {
    messages.remember("301", CONVERSATION);
    assertThat(messages.conversationOf("302")).isEmpty();
    assertThat(openAt(NOON).conversationOf("301")).contains(CONVERSATION);
  }

  @Test
  void knowsPlacesOfEveryKind() {
    List<Place> places =
        List.of(
            CHANNEL,
            CONVERSATION,
            CHANNEL.onlyFor("4"),
            CONVERSATION.onlyFor("4"),
            Place.channel(Place.DIRECT, "20"));
    for (int i = 0; i < places.size(); i++) {
      messages.remember(Integer.toString(i), places.get(i));
    }
    for (int i = 0; i < places.size(); i++) {
      assertThat(messages.conversationOf(Integer.toString(i))).contains(places.get(i));
      assertThat(messages.find(fingerprint(places.get(i)))).contains(places.get(i));
    }
  }

  @Test
  void findsAConversationThatHasManyMessages() {
    messages.remember("301", CONVERSATION);
    messages.remember("302", CONVERSATION);
    assertThat(messages.find(fingerprint(CONVERSATION))).contains(CONVERSATION);
    assertThat(messages.find(fingerprint(CHANNEL))).isEmpty();
  }

  @Test
  void whatIsRememberedLastCounts() {
    messages.remember("301", CONVERSATION);
    messages.remember("301", CHANNEL);
    assertThat(messages.conversationOf("301")).contains(CHANNEL);
    assertThat(messages.find(fingerprint(CONVERSATION))).isEmpty();
  }

  @Test
  void remembersAMessageOnceHoweverManySaySoAtOnce() {
    IntStream.range(0, 32).parallel().forEach(i -> messages.remember("301", CONVERSATION));
    assertThat(messages.conversationOf("301")).contains(CONVERSATION);
    assertThat(messages.forgetBefore(NOON.plusSeconds(1))).isEqualTo(1);
  }

  @Test
  void forgetsWhatNobodyWillComeBackTo() {
    messages.remember("301", CONVERSATION);
    DiscordMessages later = openAt(NOON.plus(Duration.ofDays(2)));
    later.remember("302", CHANNEL);

    assertThat(later.forgetBefore(NOON.plus(Duration.ofDays(1)))).isEqualTo(1);
    assertThat(later.conversationOf("301")).isEmpty();
    assertThat(later.conversationOf("302")).contains(CHANNEL);
  }

  private DiscordMessages openAt(Instant time) {
    return open(Clock.fixed(time, ZoneOffset.UTC));
  }

  private static String fingerprint(Place place) {
    return Fingerprint.of(place.conversation().id());
  }
}
