package dev.caucus.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import dev.caucus.slack.local.Channel;
import dev.caucus.slack.local.Deed;
import dev.caucus.slack.local.LocalSlack;
import dev.caucus.slack.local.Message;
import dev.caucus.slack.local.Person;
import dev.caucus.slack.local.SharedFile;
import dev.caucus.slack.local.View;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Forms, and what is said in passing, with a kettle shop in the place of the bot's mind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsTest {

  private final AtomicInteger channels = new AtomicInteger();
  private LocalSlack slack;
  private RunningBot bot;
  private Person ann;

  @BeforeAll
  void start(@TempDir Path data) {
    slack = LocalSlack.start();
    ann = slack.person("Ann");
    bot = RunningBot.with(KettleShop.class, slack, data);
  }

  @AfterAll
  void stop() {
    bot.close();
    slack.close();
  }

  @Test
  void aCommandOpensAFormWhoseValuesComeBackFromWhereItWasOpened() {
    Channel channel = channel();
    ann.runs(channel, "/poll", "").awaitAcknowledged();
    View form = form();
    assertThat(form.title()).isEqualTo("A kettle");
    assertThat(form.readable()).contains("Which kettle?", "As fast as can be");

    ann.submits(form, Map.of("name", "Rapid", "lids", "glass,steel")).awaitAcknowledged();

    Message preview = await().until(() -> last(channel.ephemerals(ann)), m -> m != null);
    assertThat(preview.readable()).contains("{name=Rapid, speed=fast, lids=glass,steel}");
    Turn turn = shop().turns.getLast();
    assertThat(turn.origin().channel()).isEqualTo(LocalSlack.TEAM + "/" + channel.id());
    assertThat(turn.origin().conversation().id()).endsWith("/@" + ann.id());
    assertThat(slack.workspace().openView(ann)).isEmpty();
  }

  @Test
  void aFormWithADefectStaysOpenAndSaysWhatIsWrong() {
    Channel channel = channel();
    ann.runs(channel, "/poll", "").awaitAcknowledged();
    View form = form();

    Deed wrong = ann.submits(form, Map.of("name", "Leaky")).awaitAcknowledged();
    assertThat(wrong.acknowledgement().toString())
        .contains("\"response_action\":\"errors\"", "\"name\":\"It must not leak.\"");
    assertThat(slack.workspace().openView(ann)).isPresent();

    ann.submits(form, Map.of("name", "Tight")).awaitAcknowledged();
    await().until(() -> last(channel.ephemerals(ann)), m -> m != null);
    assertThat(channel.ephemerals(ann)).hasSize(1);
  }

  @Test
  void aCommandWithArgumentsIsAnsweredInPrivateWithoutAForm() {
    Channel channel = channel();
    Message said = only(ann.runs(channel, "/poll", "\"Tea?\" “A” \"B\""));
    assertThat(said.isEphemeral()).isTrue();
    assertThat(said.readable()).contains("\"Tea?\" “A” \"B\"");
    assertThat(channel.messages()).isEmpty();
  }

  @Test
  void aFormThatCannotBeOpenedIsAnsweredInWords() {
    Channel channel = channel();
    slack.faults().refuseNext("views.open", 1, "expired_trigger_id");
    Message said = only(ann.runs(channel, "/poll", ""));
    assertThat(said.readable()).contains("poll");
    assertThat(slack.workspace().openView(ann)).isEmpty();
  }

  @Test
  void whatIsSaidToOnePersonAloneChangesInPlaceAtEachClick() {
    Channel channel = channel();
    Message vote = only(ann.runs(channel, "/poll", "vote"));

    ann.clicks(vote, "Count").awaitAcknowledged();
    await().until(() -> channel.message(vote.ts()).orElseThrow().readable().contains("Vote 1"));
    ann.clicks(channel.message(vote.ts()).orElseThrow(), "Count").awaitAcknowledged();
    await().until(() -> channel.message(vote.ts()).orElseThrow().readable().contains("Vote 2"));
    assertThat(channel.ephemerals(ann)).hasSize(1);

    Message word = only(ann.clicks(channel.message(vote.ts()).orElseThrow(), "Ask"));
    assertThat(word.ts()).isNotEqualTo(vote.ts());
    assertThat(word.isEphemeral()).isTrue();
    assertThat(channel.message(vote.ts()).orElseThrow().readable()).contains("Vote 2");
  }

  @Test
  void aPollForEverybodyIsPostedAndAClickOnItIsAnsweredInPassing() {
    Channel channel = channel();
    Message vote = only(ann.runs(channel, "/poll", "vote"));
    ann.clicks(vote, "Post").awaitAcknowledged();
    Message poll = await().until(() -> last(channel.messages()), m -> m != null);

    Message aside = only(ann.clicks(poll, "Count"));

    assertThat(aside.isEphemeral()).isTrue();
    assertThat(channel.messages()).containsExactly(poll);
  }

  @Test
  void inADirectMessageTheVoteDoesNotTakeThePlaceOfThePoll() {
    Person dora = slack.person("Dora");
    Message vote = only(dora.runs(dora.direct(), "/poll", "vote"));
    dora.clicks(vote, "Post").awaitAcknowledged();
    Message poll = await().until(() -> last(dora.direct().messages()), m -> m != null);

    Message aside = only(dora.clicks(poll, "Count"));

    assertThat(aside.isEphemeral()).isTrue();
    assertThat(dora.direct().messages()).containsExactly(poll);
  }

  @Test
  void aButtonOpensAFormToo() {
    Channel channel = channel();
    Message vote = only(ann.runs(channel, "/poll", "vote"));
    ann.clicks(vote, "Form").awaitAcknowledged();
    ann.submits(form(), Map.of("name", "Rapid")).awaitAcknowledged();
    await().until(() -> channel.ephemerals(ann).size() == 2);
    assertThat(channel.ephemerals(ann).getLast().readable()).contains("name=Rapid");
  }

  @Test
  void aFormSentWhereTheBotMayNotWriteIsAnsweredInADirectMessage() {
    Person erin = slack.person("Erin");
    Channel closed = slack.workspace().privateChannel("closed");
    closed.leave(slack.workspace().botUser());
    erin.runs(closed, "/poll", "").awaitAcknowledged();
    View form = await().until(() -> slack.workspace().openView(erin).orElse(null), v -> v != null);
    erin.submits(form, Map.of("name", "Rapid")).awaitAcknowledged();

    Message told = await().until(() -> last(erin.direct().messages()), m -> m != null);
    assertThat(told.readable()).contains("name=Rapid");
  }

  @Test
  void aFileForOnePersonAloneIsInTheirDirectMessages() {
    Person finn = slack.person("Finn");
    Channel channel = channel();
    channel.join(finn.id());

    Message said = only(finn.runs(channel, "/poll", "export"));

    assertThat(said.readable()).contains("Two kettles.", "direct messages");
    assertThat(finn.direct().files()).extracting(SharedFile::name).containsExactly("kettles.csv");
    assertThat(channel.files()).isEmpty();
  }

  @Test
  void aFileComesAlsoWhereAClickChangesAMessageInPlace() {
    Person gina = slack.person("Gina");
    Channel channel = channel();
    channel.join(gina.id());
    Message vote = only(gina.runs(channel, "/poll", "vote"));

    gina.clicks(vote, "Export").awaitAcknowledged();

    await().until(() -> channel.message(vote.ts()).orElseThrow().readable().contains("kettles."));
    assertThat(gina.direct().files()).extracting(SharedFile::name).containsExactly("kettles.csv");
    assertThat(channel.ephemerals(gina)).hasSize(1);
  }

  private View form() {
    return await().until(() -> slack.workspace().openView(ann).orElse(null), v -> v != null);
  }

  private Channel channel() {
    return slack.channel("kettles-" + channels.incrementAndGet());
  }

  private KettleShop.Mind shop() {
    return bot.part(KettleShop.Mind.class);
  }

  private static Message only(Deed deed) {
    await().untilAsserted(() -> assertThat(deed.shown()).as("what was said").hasSize(1));
    return deed.shown().getFirst();
  }

  private static @Nullable Message last(List<Message> messages) {
    return messages.isEmpty() ? null : messages.getLast();
  }

  /** What the bot knows in this test: nothing but kettles. */
  static final class KettleShop {

    private static final Form FORM =
        new Form(
            "k:new",
            "A kettle",
            "Preview",
            List.of(
                new Form.Text("name", "Which kettle?", null, "", false, true, 100),
                new Form.Pick(
                    "speed",
                    "Speed",
                    null,
                    "fast",
                    List.of(
                        new Form.Option("fast", "Fast", "As fast as can be"),
                        new Form.Option("slow", "Slow", null))),
                new Form.Picks(
                    "lids",
                    "Lids",
                    null,
                    "",
                    List.of(
                        new Form.Option("glass", "Glass", null),
                        new Form.Option("steel", "Steel", null)))));

    @Bean
    @Primary
    Mind mind() {
      return new Mind();
    }

    @Bean
    @Primary
    Forms kettleForms() {
      return new Forms() {
        @Override
        public boolean mayOpen(Turn turn) {
          return turn instanceof Turn.Commanded || turn instanceof Turn.Chose;
        }

        @Override
        public Optional<Form> openedBy(Turn turn) {
          return switch (turn) {
            case Turn.Commanded(var origin, var command, var arguments) when arguments.isEmpty() ->
                Optional.of(FORM);
            case Turn.Chose(var origin, var token) when token.equals("k:form") -> Optional.of(FORM);
            default -> Optional.empty();
          };
        }

        @Override
        public Map<String, String> defects(Turn.Submitted turn) {
          return "Leaky".equals(turn.values().get("name"))
              ? Map.of("name", "It must not leak.")
              : Map.of();
        }
      };
    }

    /** Answers every turn, and remembers it. */
    static final class Mind implements TurnHandler {

      final List<Turn> turns = new CopyOnWriteArrayList<>();
      private final AtomicInteger votes = new AtomicInteger();

      @Override
      public List<Reply> handle(Turn turn) {
        turns.add(turn);
        return List.of(
            switch (turn) {
              case Turn.Submitted(var origin, var form, var values) -> saying(values.toString());
              case Turn.Commanded(var origin, var command, var arguments)
                  when arguments.equals("vote") ->
                  vote(Visibility.PRIVATE, "Vote");
              case Turn.Commanded(var origin, var command, var arguments)
                  when arguments.equals("export") ->
                  export();
              case Turn.Commanded(var origin, var command, var arguments) ->
                  saying(command + " " + arguments);
              case Turn.Chose(var origin, var token) -> chose(token);
              default -> saying("?");
            });
      }

      private Reply chose(String token) {
        return switch (token) {
          case "k:count" -> vote(Visibility.PRIVATE, "Vote " + votes.incrementAndGet());
          case "k:export" ->
              new Reply(
                  Visibility.PRIVATE,
                  export().blocks(),
                  vote(Visibility.PRIVATE, "Export").outcome());
          case "k:post" -> vote(Visibility.PUBLIC, "Everybody's kettle");
          default -> saying("A word");
        };
      }

      private static Reply vote(Visibility visibility, String said) {
        List<Choice> choices = new ArrayList<>();
        for (String label : List.of("Count", "Ask", "Post", "Form", "Export")) {
          String value = label.toLowerCase(Locale.ROOT);
          choices.add(new Choice(value, label, "k:" + value));
        }
        Outcome.Poll poll =
            new Outcome.Poll(
                "1",
                PollState.OPEN,
                said,
                PollMode.SINGLE,
                false,
                false,
                List.of(),
                0,
                null,
                List.of(),
                choices,
                List.of());
        return new Reply(
            visibility, List.of(Block.Text.of(said), new Block.Choices(choices)), poll);
      }

      private static Reply export() {
        Block.Attachment file =
            new Block.Attachment(
                "kettles.csv",
                "text/csv",
                "Two kettles.",
                "/kettles.csv",
                () -> "a\nb".getBytes(StandardCharsets.UTF_8));
        return new Reply(
            Visibility.PRIVATE, List.of(file), new Outcome.Notice("export", "Two kettles."));
      }

      private static Reply saying(String text) {
        return new Reply(
            Visibility.PRIVATE, List.of(new Block.Notice(text)), new Outcome.Notice("said", text));
      }
    }
  }
}
