package dev.caucus.discord.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real JDA works against the local Discord. */
class LocalDiscordTest {

  private static final LocalDiscord discord = LocalDiscord.start();
  private static SampleBot bot;

  private final Person ann = discord.person("Ann");
  private final Person bob = discord.person("Bob");
  private final Channel general = discord.channel("general");

  @BeforeAll
  static void start() throws InterruptedException {
    bot = SampleBot.start(discord, 1);
    bot.register();
  }

  @AfterAll
  static void stop() {
    bot.close();
    discord.close();
  }

  @BeforeEach
  void nothingGoesWrong() {
    discord.faults().none();
  }

  @Test
  void theBotIsReadyInItsGuild() {
    assertThat(discord.connections().inUse()).isEqualTo(1);
    assertThat(bot.jda().getGuilds())
        .singleElement()
        .satisfies(
            guild -> assertThat(guild.getTextChannels()).extracting("name").contains("general"));
  }

  @Test
  void aSlashCommandIsDeferredAndThenAnswered() {
    Deed command = ann.runs(general, "/ask", "what now?").awaitAnswer();

    assertThat(command.response().kind()).isEqualTo(Response.Kind.DEFERRED_REPLY);
    assertThat(command.posts()).isEqualTo(1);
    assertThat(command.shown())
        .singleElement()
        .satisfies(answer -> {
          assertThat(answer.text()).startsWith("You asked **what now?**");
          assertThat(answer.buttons()).containsExactly("More", "Own words");
        });
    assertThat(general.ephemerals(ann)).containsAll(command.shown());
    assertThat(general.messages(bob)).doesNotContainAnyElementsOf(command.shown());
  }

  @Test
  void theBotIsToldWhichPartOfACommandIsUsed() {
    Deed command = ann.runs(general, "/caucus status", Map.of()).awaitAnswer();

    assertThat(command.shown().getFirst().readable()).contains("All is well.");
  }

  @Test
  void whatIsTypedIsCompleted() {
    Deed typing = ann.types(general, "/ask", "question", "what").awaitAnswer();

    assertThat(typing.choices())
        .extracting(Choice::name)
        .containsExactly("what now?", "what later?");
  }

  @Test
  void aClickChangesItsMessage() {
    Message answer = ann.runs(general, "/ask", "what?").awaitAnswer().shown().getFirst();

    Deed click = ann.clicks(answer, "More").awaitAnswer();

    assertThat(click.response().kind()).isEqualTo(Response.Kind.UPDATE);
    assertThat(click.shown()).extracting(Message::text).containsExactly("More it is");
    assertThat(general.versions(answer.id())).hasSize(3);
  }

  @Test
  void aFormIsOpenedAndSubmitted() {
    Message answer = ann.runs(general, "/ask", "what?").awaitAnswer().shown().getFirst();
    Form form = ann.clicks(answer, "Own words").awaitAnswer().form();

    Deed submission = ann.submits(form, Map.of("Say it", "tea")).awaitAnswer();

    assertThat(submission.shown()).extracting(Message::text).containsExactly("You said tea");
  }

  @Test
  void whatNobodyCouldSubmitIsRefused() {
    Message answer = ann.runs(general, "/ask", "what?").awaitAnswer().shown().getFirst();
    Form form = ann.clicks(answer, "Own words").awaitAnswer().form();

    assertThatThrownBy(() -> ann.submits(form, Map.of())).hasMessageContaining("filled in");
    assertThatThrownBy(() -> bob.clicks(answer, "More")).hasMessageContaining("nothing to see");
  }

  @Test
  void menusAndButtonsOfTheCurrentKindAreOperated() {
    Message cards = ann.runs(general, "/cards", "").awaitAnswer().shown().getFirst();

    assertThat(cards.isComponentsV2()).isTrue();
    assertThat(ann.chooses(cards, "How much?", "Large").awaitAnswer().shown())
        .extracting(Message::text)
        .containsExactly("You chose [l]");
    assertThat(bob.clicks(cards, "Tea").awaitAnswer().shown())
        .extracting(Message::text)
        .containsExactly("You pressed Tea");
  }

  @Test
  void aMessageWithAMentionIsRepliedTo() {
    Deed mention = ann.says(general, "@Caucus hello").awaitAnswer();

    assertThat(mention.posts()).isEqualTo(1);
    assertThat(mention.shown()).extracting(Message::text).containsExactly("Hello Ann");
    assertThat(mention.shown().getFirst().pings().users()).containsExactly(ann.id());
  }

  @Test
  void aDirectMessageIsRepliedTo() {
    Deed message = bob.says("hello").awaitAnswer();

    assertThat(message.shown()).extracting(Message::text).containsExactly("Hello Bob");
  }

  @Test
  void whatDoesNotConcernTheBotHasNoContent() {
    ann.says(general, "between us");
    ann.says(general, "@Caucus and you").awaitAnswer();

    assertThat(bot.heard())
        .contains("", "<@" + discord.botId() + "> and you")
        .doesNotContain("between us");
  }

  @Test
  void theMenuOfAMessageTellsTheBotItsContent() {
    Deed talk = ann.says(general, "between us");

    assertThat(bob.uses("Ask Caucus", talk.message()).awaitAnswer().shown())
        .extracting(Message::text)
        .containsExactly("About: between us");
  }

  @Test
  void anEventMissedAtACutIsReplayed() {
    int before = discord.connections().opened();
    discord.connections().cut();

    Deed mention = ann.says(general, "@Caucus are you there?").awaitAnswer();

    assertThat(mention.posts()).isEqualTo(1);
    assertThat(discord.connections().opened()).isEqualTo(before + 1);
    assertThat(discord.connections().sessions()).isEqualTo(1);
  }

  @Test
  void aRequestToReconnectIsFollowed() {
    int before = discord.connections().opened();
    discord.connections().requestReconnect();

    await()
        .until(() -> discord.connections().opened() > before && discord.connections().inUse() == 1);
    assertThat(ann.says(general, "@Caucus again").awaitAnswer().posts()).isEqualTo(1);
  }

  @Test
  void tooManyCallsAreWaitedOut() {
    discord.faults().rateLimit("POST /channels", 1, java.time.Duration.ofMillis(200));
    Deed mention = ann.says(general, "@Caucus slowly");
    await().until(() -> discord.invalidCalls() > 0);
    discord.faults().none();

    assertThat(mention.awaitAnswer().posts()).isEqualTo(1);
  }

  @Test
  void anEventIsToldTwiceOnRequest() {
    discord.faults().redeliver(1);
    Deed mention = ann.says(general, "@Caucus twice");

    await().untilAsserted(() -> assertThat(mention.posts()).isEqualTo(2));
  }
}
