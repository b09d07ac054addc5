package dev.caucus.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caucus.Aside;
import dev.caucus.chat.Block;
import dev.caucus.chat.Choice;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Form;
import dev.caucus.chat.NotDelivered.Reason;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Participant;
import dev.caucus.chat.PollState;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn;
import dev.caucus.chat.Visibility;
import dev.caucus.store.SettableClock;
import dev.caucus.store.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Aside
class PollsTest {

  private static final String LUNCH = "\"Lunch?\" \"Pizza\" \"Pasta\" \"Sushi\"";

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T10:00:00Z"));
  private final Square slack = new Square("slack");
  private final Square discord = new Square("discord");
  private TestDatabase database;
  private PollBot bot;

  PollsTest(@TempDir Path folder) {
    database = new TestDatabase(folder);
    bot = new PollBot(database, clock, slack, discord);
  }

  @BeforeEach
  void start() {
    bot.start();
  }

  @AfterEach
  void close() {
    bot.close();
    database.close();
  }

  @Test
  void standsInTheChannelAndSaysSoToWhoeverMadeIt() {
    assertThat(codes(poll("Ann", LUNCH))).containsExactly("posted");
    assertThat(slack.first().text())
        .contains("Lunch?", "Pizza: 0", "One vote each", "everybody sees who voted for what");
    assertThat(slack.first().visibility()).isEqualTo(Visibility.PUBLIC);
  }

  @Test
  void showsWhoVotedForWhatWithinASecondOrSo() {
    poll("Ann", LUNCH);
    assertThat(press("Bob", "2")).isEmpty();
    awaitText("Pasta: 1 (100 % · Bob)");
    assertThat(press("Bob", "3")).isEmpty();
    awaitText("Sushi: 1 (100 % · Bob)");
    assertThat(slack.first().text()).contains("Pasta: 0");
  }

  @Test
  void aVoteThatIsDeliveredAgainCountsOnceAndIsShownAllTheSame() {
    poll("Ann", LUNCH + " multiple");
    String token = token(slack.first(), "2");
    for (int delivery = 0; delivery < 2; delivery++) {
      Turn vote = new Turn.Chose(slack.by("Bob"), token).withEvent("ballot/e1");
      List<Reply> shown = bot.polls().press(vote.origin(), token).orElseThrow();
      assertThat(shown.getFirst().text()).contains("Your vote: Pasta.");
    }
    awaitText("Pasta: 1 (100 % · Bob)");
  }

  @Test
  void takesAVoteBack() {
    poll("Ann", LUNCH);
    press("Bob", "2");
    Reply ballot = press("Bob", "mine").getFirst();
    assertThat(ballot.text()).contains("Your vote: Pasta.");
    assertThat(ballot.visibility()).isEqualTo(Visibility.PRIVATE);
    press("Bob", token(ballot, "withdraw"));
    awaitText("nobody has voted yet");
  }

  @Test
  void tellsAnAnonymousVoterAloneWhatTheyVoted() {
    poll("Ann", LUNCH + " anonymous");
    Reply ballot = press("Bob", "1").getFirst();
    assertThat(ballot.visibility()).isEqualTo(Visibility.PRIVATE);
    assertThat(ballot.text()).contains("Your vote: Pizza.");
    awaitText("1 person has voted");
    assertThat(slack.first().toString()).doesNotContain("Bob");
    assertThat(slack.first().text()).contains("Anonymous: nobody here sees who voted for what");
  }

  @Test
  void hidesTheVotesUntilItCloses() {
    poll("Ann", LUNCH + " hidden");
    press("Bob", "1");
    awaitText("1 person has voted");
    assertThat(slack.first().text()).doesNotContain("Pizza: 1", "Bob");
    assertThat(outcome(slack.first()).options()).allMatch(option -> option.votes() == null);
    press("Ann", manage("Ann", "close"));
    awaitText("Pizza: 1 (100 % · Bob)");
  }

  @Test
  void takesUpToSoManyVotes() {
    poll("Ann", LUNCH + " up to 2");
    press("Bob", "1");
    press("Bob", "2");
    assertThat(codes(press("Bob", "3"))).containsExactly("denied");
    assertThat(press("Bob", "1").getFirst().text()).contains("Your vote: Pasta.");
  }

  @Test
  void ranksOptionsByTheOrderOfClicksOnABallotOfOnesOwn() {
    poll("Ann", LUNCH + " ranked");
    Reply ballot = press("Bob", "rank").getFirst();
    Reply one = press("Bob", token(ballot, "3")).getFirst();
    Reply two = press("Bob", token(one, "1")).getFirst();
    assertThat(two.text()).contains("Your vote: 1. Sushi, 2. Pizza.");
    assertThat(outcome(two).yours()).containsExactly("3", "1");
  }

  @Test
  void isClosedByItsCreatorAloneOrByAnAdmin() {
    poll("Ann", LUNCH);
    Reply denied = press("Bob", "manage").getFirst();
    assertThat(denied.text()).contains("Only Ann");
    slack.admins.add("T1/Cid");
    assertThat(codes(press("Cid", manage("Cid", "close")))).containsExactly("closed");
    awaitText("Nobody voted.");
    assertThat(codes(press("Bob", vote(0)))).containsExactly("expired");
  }

  @Test
  void tellsTheChannelOnceWhatCameOut() {
    poll("Ann", LUNCH);
    press("Bob", "2");
    press("Ann", manage("Ann", "close"));
    await()
        .untilAsserted(() ->
            assertThat(slack.messages.values().stream().map(Reply::text))
                .hasSize(2)
                .anyMatch(text -> text.contains("Pasta won with 1 of 1 vote.")));
    assertThat(press("Ann", "manage")).hasSize(1);
    assertThat(slack.messages).hasSize(2);
  }

  @Test
  void givesAllVotesAsATable() {
    poll("Ann", "\"Lunch?\" \"Pizza, hot\" \"=1+1\"");
    press("Bob", "1");
    press("Cid", "2");
    press("Ann", manage("Ann", "close"));
    Reply export = press("Ann", manage("Ann", "export")).getFirst();
    assertThat(table(export)).isEqualTo("\uFEFFVoter,Vote\r\nBob,\"Pizza, hot\"\r\nCid,'=1+1\r\n");
  }

  @Test
  void opensAgainUnlessItIsAnonymous() {
    poll("Ann", LUNCH);
    press("Bob", "1");
    press("Ann", manage("Ann", "close"));
    assertThat(codes(press("Ann", manage("Ann", "reopen")))).containsExactly("reopened");
    press("Cid", vote(1));
    awaitText("2 people have voted");
  }

  @Test
  void isNeverOpenedAgainIfItIsAnonymous() {
    poll("Ann", LUNCH + " anonymous");
    String id = outcome(slack.first()).poll();
    press("Ann", manage("Ann", "close"));
    assertThat(codes(press("Ann", "p:o:" + id))).containsExactly("denied");
  }

  @Test
  void isChangedUntilSomebodyVotes() {
    poll("Ann", LUNCH);
    String form = "p:e:" + outcome(slack.first()).poll();
    assertThat(codes(submit("Ann", form, Map.of("question", "Dinner?", "options", "A\nB"))))
        .containsExactly("edited");
    awaitText("Dinner?");
    press("Bob", "1");
    assertThat(codes(submit("Ann", form, Map.of("question", "Tea?", "options", "A\nB"))))
        .containsExactly("denied");
    assertThat(codes(submit("Bob", form, Map.of("question", "Tea?", "options", "A\nB"))))
        .containsExactly("denied");
  }

  @Test
  void growsByWhatVotersAdd() {
    poll("Ann", LUNCH + " add options");
    String form = "p:a:" + outcome(slack.first()).poll();
    Reply ballot = submit("Bob", form, Map.of("option", "Soup")).getFirst();
    assertThat(ballot.text()).contains("Soup");
    assertThat(codes(submit("Bob", form, Map.of("option", " soup ")))).containsExactly("invalid");
    press("Cid", vote(3));
    awaitText("Soup: 1 (100 % · Cid)");
  }

  @Test
  void goesWithItsMessageWhenItIsRemovedForGood() {
    poll("Ann", LUNCH);
    Reply sure = press("Ann", manage("Ann", "delete")).getFirst();
    assertThat(codes(press("Ann", token(sure, "delete-surely")))).containsExactly("deleted");
    assertThat(slack.messages).isEmpty();
  }

  @Test
  void showsAPreviewOfAFormFirstAndPostsItOnce() {
    Reply preview =
        submit("Ann", "poll", Map.of("question", "Tea?", "when", "closes tomorrow 17:00"))
            .getFirst();
    assertThat(preview.text()).contains("only you see", "Tea?", "Yes", "No");
    assertThat(slack.messages).isEmpty();
    assertThat(codes(press("Bob", token(preview, "post")))).containsExactly("not_found");
    assertThat(codes(press("Ann", token(preview, "post")))).containsExactly("posted");
    assertThat(codes(press("Ann", token(preview, "post")))).containsExactly("posted");
    assertThat(codes(press("Bob", token(preview, "post")))).containsExactly("not_found");
    assertThat(slack.messages).hasSize(1);
  }

  @Test
  void offersNoChangeOnceSomebodyHasVoted() {
    poll("Ann", LUNCH);
    assertThat(manage("Ann", "edit")).isNotEmpty();
    press("Bob", "1");
    assertThat(buttons(press("Ann", "manage").getFirst())).contains("close").doesNotContain("edit");
  }

  @Test
  void refusesAVoteForNoOptionAndForOneThatIsNotThere() {
    poll("Ann", LUNCH);
    String vote = "p:v:" + outcome(slack.first()).poll();
    assertThat(codes(press("Bob", vote))).containsExactly("not_found");
    assertThat(press("Bob", vote + ":99").getFirst().text()).contains("no such option");
    assertThat(outcome(press("Bob", "mine").getFirst()).yours()).isEmpty();
  }

  @Test
  void saysWhenItClosedHoweverItDid() {
    poll("Ann", LUNCH + " closes tomorrow");
    String close = manage("Ann", "close");
    clock.pass(Duration.ofMinutes(5));
    press("Ann", close);
    awaitText("Nobody voted.");
    assertThat(outcome(slack.first()).closesAt()).isEqualTo(Instant.parse("2026-11-21T10:05:00Z"));
    assertThat(slack.first().text()).doesNotContain("nobody has voted yet");
  }

  @Test
  void namesAllThatAreTied() {
    poll("Ann", LUNCH);
    press("Bob", "1");
    press("Cid", "2");
    press("Dan", "3");
    press("Ann", manage("Ann", "close"));
    awaitText("A tie between Pizza, Pasta and Sushi, with 1 of 3 votes each.");
  }

  @Test
  void listsThePollsOfThePlaceAndSaysHowManyItLeavesOut() {
    for (int i = 1; i <= 22; i++) {
      poll("Ann", "\"Lunch " + i + "?\"");
      clock.pass(Duration.ofSeconds(1));
    }
    Reply list = poll("Bob", "list").getFirst();
    assertThat(list.text()).contains("22 polls are open here", "2 more are not shown");
    assertThat(buttons(list)).hasSize(20);
    press("Ann", manage("Ann", "close"));
    Reply closed = poll("Bob", " List  closed").getFirst();
    assertThat(closed.text()).contains("1 poll has closed here", "Lunch 1? (closed)");
    Reply shown = press("Bob", token(closed, buttons(closed).getFirst())).getFirst();
    assertThat(shown.visibility()).isEqualTo(Visibility.PRIVATE);
    assertThat(shown.text()).contains("Nobody voted.");
    assertThat(poll("Bob", "list all").getFirst().text()).contains("There are 22 polls here");
    assertThat(bot.polls().obey(discord.by("Dan"), "list all").getFirst().text())
        .contains("There are no polls here");
  }

  @Test
  void listsThePollsOfAConversationToAProgram() {
    Turn.Origin one = program("one", "Ann");
    bot.polls().obey(one, LUNCH);
    assertThat(bot.polls().obey(one, "list").getFirst().text()).contains("1 poll is open here");
    assertThat(bot.polls().obey(program("two", "Ann"), "list").getFirst().text())
        .contains("No poll is open here");
  }

  @Test
  void tellsAProgramWhatIsForOnePersonAlone() {
    Reply poll = bot.polls().obey(program("one", "Ann"), LUNCH + " anonymous").getFirst();
    assertThat(poll.visibility()).isEqualTo(Visibility.PUBLIC);
    String vote = "p:v:" + outcome(poll).poll() + ":0";
    Reply voted = bot.polls().press(program("one", "Bob"), vote).orElseThrow().getFirst();
    assertThat(outcome(voted).yours()).containsExactly("1");
    assertThat(voted.visibility()).isEqualTo(Visibility.PRIVATE);
  }

  @Test
  void shortensNamesAndKeepsThemInOneDirection() {
    Turn.Origin long300 = program("one", "\u202Eevil " + "x".repeat(300));
    Reply poll = bot.polls().obey(long300, LUNCH).getFirst();
    String vote = "p:v:" + outcome(poll).poll() + ":0";
    Reply voted = bot.polls().press(long300, vote).orElseThrow().getFirst();
    assertThat(voted.text()).contains("evil xxx", "x…").doesNotContain("\u202E", "x".repeat(81));
  }

  @Test
  void addsNoOptionThatIsInvisibleOrLooksLikeAnother() {
    poll("Ann", LUNCH + " add options");
    String form = "p:a:" + outcome(slack.first()).poll();
    for (String option : List.of("\u3164", "\u200B\u2800", "Piz\u200Bza", "\u202EPizza")) {
      assertThat(codes(submit("Bob", form, Map.of("option", option)))).containsExactly("invalid");
    }
  }

  @Test
  void losesNothingOfAFormThatIsWrong() {
    Reply wrong =
        submit("Ann", "poll", Map.of("question", "Tea?", "when", "closes yesterday")).getFirst();
    assertThat(codes(List.of(wrong))).containsExactly("invalid");
    Turn again = new Turn.Chose(slack.by("Ann"), token(wrong, "change"));
    assertThat(bot.polls().openedBy(again).orElseThrow().fields())
        .anyMatch(field -> field.value().equals("closes yesterday"))
        .anyMatch(field -> field.value().equals("Tea?"));
  }

  @Test
  void keepsInTheFormHoweverManyVotesWereChosen() {
    Reply preview =
        poll("Ann", "\"Lunch?\" \"A\" \"B\" \"C\" \"D\" \"E\" up to 4 preview").getFirst();
    Turn change = new Turn.Chose(slack.by("Ann"), token(preview, "change"));
    Form form = bot.polls().openedBy(change).orElseThrow();
    Form.Pick mode =
        form.fields().stream()
            .flatMap(field -> field instanceof Form.Pick pick ? Stream.of(pick) : Stream.of())
            .findFirst()
            .orElseThrow();
    assertThat(mode.value()).isEqualTo("up_to_4");
    assertThat(mode.options())
        .extracting(Form.Option::label)
        .contains("Up to 4 votes each")
        .doesNotHaveDuplicates();
    Map<String, String> sent = new HashMap<>();
    form.fields().forEach(field -> sent.put(field.name(), field.value()));
    assertThat(submit("Ann", form.id(), sent).getFirst().text()).contains("Up to 4 votes each");
  }

  @Test
  void opensAFormForACommandAlone() {
    assertThat(bot.polls().openedBy(new Turn.Commanded(slack.by("Ann"), "poll", " "))).isPresent();
    assertThat(bot.polls().openedBy(new Turn.Commanded(slack.by("Ann"), "poll", LUNCH))).isEmpty();
  }

  @Test
  void saysWhatToDoWhereTheBotIsNotInTheChannelAndKeepsThePoll() {
    slack.refuses = Reason.NOT_A_MEMBER;
    Reply refused = poll("Ann", LUNCH).getFirst();
    assertThat(refused.text()).contains("Invite me");
    slack.refuses = null;
    assertThat(codes(press("Ann", token(refused, "post-again")))).containsExactly("posted");
    assertThat(slack.messages).hasSize(1);
  }

  @Test
  void isNotToBeSeenFromAnotherWorkspace() {
    poll("Ann", LUNCH);
    Turn.Origin stranger =
        new Turn.Origin(
            new ConversationRef("slack", "T2/C1"), new Participant("T2/Eve", "Eve"), null, "T2/C1");
    assertThat(codes(bot.polls().press(stranger, vote(0)).orElseThrow()))
        .containsExactly("not_found");
  }

  @Test
  void hasOneTallyAcrossABridge() {
    bot.close();
    var bridged =
        new PollSettings(
            ZoneOffset.UTC,
            Duration.ofDays(365),
            Map.of("team", List.of("slack:T1/C1", "discord:T1/C1")));
    bot = new PollBot(database, clock, bridged, slack, discord).start();
    poll("Ann", LUNCH);
    assertThat(discord.messages).hasSize(1);
    press("Bob", "1");
    bot.polls().press(discord.by("Dan"), vote(0));
    for (Square square : List.of(slack, discord)) {
      await()
          .untilAsserted(
              () -> assertThat(square.first().text()).contains("Pizza: 2 (100 % · Bob, Dan)"));
    }
  }

  @Test
  void meansTheTimeZoneOfWhoeverMakesIt() {
    slack.zone = ZoneId.of("America/New_York");
    poll("Ann", LUNCH + " closes tomorrow 17:00");
    assertThat(outcome(slack.first()).closesAt()).isEqualTo(Instant.parse("2026-11-22T22:00:00Z"));
  }

  @Test
  void opensWhenItsTimeHasCome() {
    Reply later = poll("Ann", LUNCH + " starts tomorrow 9:00").getFirst();
    assertThat(outcome(later).state()).isEqualTo(PollState.SCHEDULED);
    assertThat(slack.messages).isEmpty();
    clock.pass(Duration.ofDays(1));
    bot.look();
    await().untilAsserted(() -> assertThat(slack.messages).hasSize(1));
  }

  private List<Reply> poll(String person, String line) {
    return bot.polls().obey(slack.by(person), line);
  }

  /** Presses a button of the poll's message, by its value or token. */
  private List<Reply> press(String person, String what) {
    String token = what.startsWith("p:") ? what : token(slack.first(), what);
    return bot.polls().press(slack.by(person), token).orElseThrow();
  }

  private String manage(String person, String what) {
    return token(press(person, "manage").getFirst(), what);
  }

  private String vote(int option) {
    return "p:v:" + outcome(slack.first()).poll() + ":" + option;
  }

  private List<Reply> submit(String person, String form, Map<String, String> values) {
    return bot.polls().take(new Turn.Submitted(slack.by(person), form, values)).stream().toList();
  }

  private void awaitText(String text) {
    await().untilAsserted(() -> assertThat(slack.first().text()).contains(text));
  }

  private static String token(Reply reply, String value) {
    return reply.blocks().stream()
        .flatMap(block ->
            block instanceof Block.Choices(var choices, var aside) ? choices.stream() : Stream.of())
        .filter(choice -> choice.value().equals(value))
        .map(Choice::token)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + value + " in " + reply.text()));
  }

  private static List<String> buttons(Reply reply) {
    return reply.blocks().stream()
        .flatMap(block ->
            block instanceof Block.Choices(var choices, var aside) ? choices.stream() : Stream.of())
        .map(Choice::value)
        .toList();
  }

  private static Turn.Origin program(String conversation, String person) {
    return new Turn.Origin(
        new ConversationRef("http", conversation), new Participant(person, person), null);
  }

  private static Outcome.Poll outcome(Reply reply) {
    return (Outcome.Poll) reply.outcome();
  }

  private static List<String> codes(List<Reply> replies) {
    return replies.stream()
        .map(reply ->
            reply.outcome() instanceof Outcome.Notice notice ? notice.code() : reply.text())
        .toList();
  }

  private static String table(Reply reply) {
    return reply.blocks().stream()
        .flatMap(block ->
            block instanceof Block.Attachment file && file.mediaType().equals("text/csv")
                ? Stream.of(new String(file.content().get(), StandardCharsets.UTF_8))
                : Stream.of())
        .findFirst()
        .orElseThrow();
  }
}
