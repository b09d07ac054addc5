package dev.caucus.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.Aside;
import dev.caucus.chat.Block;
import dev.caucus.chat.Choice;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Outcome.Question;
import dev.caucus.chat.Outcome.Recommendation;
import dev.caucus.chat.Participant;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.chat.Visibility;
import dev.caucus.knowledge.index.ServedFolder;
import dev.caucus.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tries dialogues on two small topics with one article. */
@Aside
class RecommenderTest {

  private static final String ARTICLE =
      """
      ---
      id: "drinks"
      title: Drinks
      ---

      ## Morning

      Coffee wakes people up. Tea wakes people up slowly.

      ## Evening

      Tea lets people sleep.

      ## Price

      Tea is cheap. Coffee is cheap where it is grown.
      """;

  private static final String DRINKS =
      """
      title: Tea or Coffee
      options:
        - {id: tea, name: Tea, also: [chai]}
        - {id: coffee, name: Coffee}
      criteria:
        - id: time
          name: Time of day
          question: When do you drink it?
          why: Coffee late in the day keeps people awake.
          values:
            - id: morning
              label: In the morning
              cues: [morning, breakfast]
              weights:
                - option: coffee
                  weight: 3
                  because: Coffee wakes people up.
                  evidence:
                    - {article: drinks, heading: Morning, quote: Coffee wakes people up.}
                  disputed:
                    aspect: What wakes people up
                    evidence:
                      - {article: drinks, heading: Morning, quote: Tea wakes people up slowly.}
            - id: evening
              label: In the evening
              cues: [evening, night]
              weights:
                - option: tea
                  weight: 3
                  because: Tea lets people sleep.
                  evidence:
                    - {article: drinks, heading: Evening, quote: Tea lets people sleep.}
        - id: money
          name: Money
          question: Does the price matter?
          why: Tea is cheaper.
          cues: [price, money]
          "yes": tight
          "no": plenty
          values:
            - id: tight
              label: It has to be cheap
              cues: [cheap, broke]
              weights:
                - option: tea
                  weight: 2
                  because: Tea is cheap.
                  evidence:
                    - {article: drinks, heading: Price, quote: Tea is cheap.}
            - id: plenty
              label: It does not matter
              cues: [rich]
        - id: company
          name: Company
          question: How many are you?
          why: For a crowd, coffee is quicker.
          values:
            - id: crowd
              label: A crowd
              cues: [crowd]
              weights:
                - option: coffee
                  weight: 2
                  because: Coffee is cheap where it is grown.
                  evidence:
                    - article: drinks
                      heading: Price
                      quote: Coffee is cheap where it is grown.
            - id: alone
              label: Just me
              cues: [alone]
      """;

  private static final String CUPS =
      """
      title: Mug or Glass
      options:
        - {id: mug, name: Mug}
        - {id: glass, name: Glass}
      criteria:
        - id: heat
          name: Heat
          question: How hot is it?
          why: Glass breaks.
          values:
            - id: hot
              label: Hot
              weights:
                - option: mug
                  weight: 3
                  because: Tea lets people sleep.
                  evidence:
                    - {article: drinks, heading: Evening, quote: Tea lets people sleep.}
            - id: cold
              label: Cold
              weights:
                - option: glass
                  weight: 3
                  because: Tea is cheap.
                  evidence:
                    - {article: drinks, heading: Price, quote: Tea is cheap.}
      """;

  private static final Origin ANN = origin("thread", "ann");
  private static final Origin BO = origin("thread", "bo");

  @TempDir private Path folder;
  @TempDir private Path index;
  @TempDir private Path data;
  private ServedFolder served;
  private TestDatabase database;
  private Recommender recommender;

  @BeforeEach
  void open() throws IOException {
    Path articles = Files.createDirectories(folder.resolve("drinks/articles"));
    Files.writeString(articles.resolve("drinks.md"), ARTICLE);
    Files.writeString(folder.resolve("drinks/topic.yml"), DRINKS);
    served = ServedFolder.of(folder, index);
    database = new TestDatabase(data);
    recommender = Recommenders.on(served.knowledge(), database.client());
  }

  @AfterEach
  void close() {
    served.close();
    database.close();
  }

  @Test
  void asksWhatTellsMostAboutTheVerdictAndSaysHowFarItIs() {
    Question first = question(start(ANN, ""));
    assertThat(first.criterion()).isEqualTo("time");
    assertThat(first.position()).isEqualTo(1);
    assertThat(first.atMost()).isEqualTo(3);
    assertThat(first.choices())
        .extracting(Choice::value)
        .containsExactly("morning", "evening", "skip", "why");
  }

  @Test
  void offersTheWayBackOnceThereIsOne() {
    Question second = question(press(ANN, start(ANN, "drinks"), "morning"));
    assertThat(second.position()).isEqualTo(2);
    assertThat(second.choices()).extracting(Choice::value).contains("back");
  }

  @Test
  void stopsAsSoonAsNothingCanChangeTheVerdict() {
    Reply verdict = press(ANN, press(ANN, start(ANN, ""), "morning"), "plenty");
    Recommendation given = recommendation(verdict);
    assertThat(given.verdict()).isEqualTo("coffee");
    assertThat(given.strength()).isEqualTo(Outcome.Strength.LEANING);
    assertThat(given.scores()).containsEntry("coffee", 3.0).containsEntry("tea", 0.0);
    assertThat(verdict.text()).contains("I did not ask about: Company.");
  }

  @Test
  void explainsTheVerdictWithReasonsDisputesAndFlips() {
    Recommendation given =
        recommendation(press(ANN, press(ANN, start(ANN, ""), "morning"), "plenty"));
    assertThat(given.reasons())
        .singleElement()
        .extracting("text", "weight")
        .containsExactly("Coffee wakes people up.", 3.0);
    assertThat(given.disputes())
        .singleElement()
        .satisfies(dispute -> {
          assertThat(dispute.aspect()).isEqualTo("What wakes people up");
          assertThat(dispute.citations()).hasSize(2);
        });
    assertThat(given.flips())
        .extracting(Outcome.Flip::criterion, Outcome.Flip::to, Outcome.Flip::verdict)
        .contains(org.assertj.core.api.Assertions.tuple("time", "evening", "tea"));
  }

  @Test
  void everyFlipIsTrueWhenItIsTried() {
    Reply verdict = press(ANN, press(ANN, start(ANN, ""), "morning"), "plenty");
    Reply tried = press(ANN, verdict, "flip:time:evening");
    assertThat(recommendation(tried).verdict()).isEqualTo("tea");
    assertThat(tried.text()).contains("Changed: Time of day: In the evening");
  }

  @Test
  void anyAnswerCanBeTriedAnewFromTheVerdict() {
    Reply verdict = press(ANN, press(ANN, start(ANN, ""), "morning"), "plenty");
    Reply which = press(ANN, verdict, "change");
    assertThat(question(which).choices())
        .extracting(Choice::value)
        .containsExactly("time", "money");
    Reply instead = press(ANN, which, "money");
    assertThat(question(instead).choices()).extracting(Choice::value).containsExactly("tight");
    assertThat(recommendation(press(ANN, instead, "tight")).verdict()).isEqualTo("either");
  }

  @Test
  void goingBackRestoresTheQuestionAndForgetsTheAnswer() {
    Reply first = start(ANN, "");
    Reply second = press(ANN, first, "evening");
    Reply again = press(ANN, second, "back");
    assertThat(question(again)).isEqualTo(question(first));
    assertThat(question(press(ANN, again, "morning")).criterion()).isEqualTo("money");
  }

  @Test
  void goingBackFromTheVerdictAsksTheLastQuestionAgain() {
    Reply second = press(ANN, start(ANN, ""), "morning");
    press(ANN, second, "plenty");
    assertThat(question(last(recommender.hear(ANN, "go back")))).isEqualTo(question(second));
  }

  @Test
  void theBackButtonOfAnEarlierQuestionTakesNothingBack() {
    Reply second = press(ANN, start(ANN, ""), "morning");
    Reply third = press(ANN, second, "tight");
    Reply stale = press(ANN, second, "back");
    assertThat(stale.text()).contains("earlier question");
    assertThat(question(stale)).isEqualTo(question(third));
  }

  @Test
  void pressingTwiceAnswersOnce() {
    Reply first = start(ANN, "");
    Reply once = press(ANN, first, "morning");
    assertThat(question(press(ANN, first, "morning"))).isEqualTo(question(once));
  }

  @Test
  void theButtonOfAnEarlierQuestionChangesThatAnswer() {
    Reply first = start(ANN, "");
    press(ANN, first, "morning");
    Reply changed = press(ANN, first, "evening");
    assertThat(changed.text()).contains("Changed: Time of day: In the evening");
  }

  @Test
  void aSkippedQuestionIsNotAskedAgainAndNamedInTheVerdict() {
    Reply verdict = press(ANN, start(ANN, ""), "skip");
    assertThat(verdict.text()).contains("You skipped: Time of day.");
    assertThat(recommendation(verdict).verdict()).isEqualTo("either");
  }

  @Test
  void saysWhyItAsksAndAsksOn() {
    Reply first = start(ANN, "");
    Reply why = press(ANN, first, "why");
    assertThat(why.text()).contains("Coffee late in the day keeps people awake.");
    assertThat(question(why)).isEqualTo(question(first));
    assertThat(last(recommender.hear(ANN, "why do you ask?")).text())
        .contains("Coffee late in the day keeps people awake.");
  }

  @Test
  void takesAnswersInOwnWordsSeveralAtOnce() {
    start(ANN, "");
    Reply reply = last(recommender.hear(ANN, "In the morning, we are broke"));
    assertThat(reply.text())
        .contains("Noted: Time of day: In the morning; Money: It has to be cheap");
  }

  @Test
  void takesAnswersAlongWithTheTopic() {
    Reply reply = recommender.start(ANN, "drinks in the morning").getLast();
    assertThat(reply.text()).contains("Noted: Time of day: In the morning");
    assertThat(question(reply).criterion()).isEqualTo("money");
  }

  @Test
  void aCorrectionChangesWhatWasAnswered() {
    press(ANN, start(ANN, ""), "morning");
    assertThat(last(recommender.hear(ANN, "actually, in the evening")).text())
        .contains("Changed: Time of day: In the evening");
  }

  @Test
  void aCorrectionAfterTheVerdictGivesAnotherVerdict() {
    press(ANN, press(ANN, start(ANN, ""), "morning"), "plenty");
    assertThat(
            recommendation(last(recommender.hear(ANN, "what if it were in the evening?")))
                .verdict())
        .isEqualTo("tea");
  }

  @Test
  void handsAQuestionOverAndAsksOnAfterwards() {
    Question asked = question(start(ANN, ""));
    Heard heard = recommender.hear(ANN, "Does tea let people sleep?").orElseThrow();
    assertThat(heard).isInstanceOf(Heard.Digression.class);
    assertThat(question(((Heard.Digression) heard).after())).isEqualTo(asked);
  }

  @Test
  void leavesTheDialogueWhenAskedTo() {
    Reply first = start(ANN, "");
    assertThat(last(recommender.hear(ANN, "never mind")).text()).contains("/recommend drinks");
    assertThat(recommender.hear(ANN, "morning")).isEmpty();
    assertThat(notice(press(ANN, first, "morning")).code()).isEqualTo("expired");
  }

  @Test
  void goesOnWhereItWasWhenStartedAgain() {
    press(ANN, start(ANN, ""), "morning");
    Reply again = start(ANN, "drinks");
    assertThat(question(again).criterion()).isEqualTo("money");
    assertThat(again.text()).contains("Time of day: In the morning");
  }

  @Test
  void startsOverWhenAskedTo() {
    Reply first = start(ANN, "");
    press(ANN, first, "morning");
    Reply anew = last(recommender.hear(ANN, "start over"));
    assertThat(question(anew).criterion()).isEqualTo("time");
    assertThat(question(anew).dialogue()).isNotEqualTo(question(first).dialogue());
  }

  @Test
  void putsATopicAsideForAnotherAndComesBackToIt() throws IOException {
    serveCupsToo();
    press(ANN, start(ANN, "drinks"), "morning");
    Reply cups = start(ANN, "cups");
    assertThat(question(cups).criterion()).isEqualTo("heat");
    assertThat(cups.text()).contains("I keep your answers on Tea or Coffee");
    Reply back = start(ANN, "drinks");
    assertThat(question(back).criterion()).isEqualTo("money");
    assertThat(back.text()).contains("Welcome back", "Time of day: In the morning");
  }

  @Test
  void asksForTheTopicWhereThereAreSeveral() throws IOException {
    serveCupsToo();
    Reply which = start(ANN, "");
    assertThat(question(which).criterion()).isEqualTo("topic");
    assertThat(question(which).choices())
        .extracting(Choice::value)
        .containsExactly("cups", "drinks");
    assertThat(question(press(ANN, which, "drinks")).criterion()).isEqualTo("time");
    assertThat(start(BO, "shoes").text()).contains("I know no topic “shoes”");
    assertThat(question(start(BO, "chai or coffee?")).topic()).isEqualTo("drinks");
  }

  @Test
  void takesTheTopicInWordsAfterHavingAskedForIt() throws IOException {
    serveCupsToo();
    start(ANN, "");
    assertThat(question(last(recommender.hear(ANN, "tea or coffee"))).topic()).isEqualTo("drinks");
    start(BO, "");
    assertThat(question(last(recommender.hear(BO, "1"))).topic()).isEqualTo("cups");
    Origin cleo = origin("thread", "cleo");
    start(cleo, "");
    assertThat(recommender.hear(cleo, "How is the weather?")).isEmpty();
    assertThat(recommender.hear(cleo, "cups")).isEmpty();
  }

  @Test
  void changesTheTopicWhenAnotherOneIsNamed() throws IOException {
    serveCupsToo();
    press(ANN, start(ANN, "drinks"), "morning");
    Reply cups = last(recommender.hear(ANN, "let us rather talk about a mug or a glass"));
    assertThat(question(cups).topic()).isEqualTo("cups");
    assertThat(cups.text()).contains("I keep your answers on Tea or Coffee");
  }

  @Test
  void anAnswerThatHappensToNameAnotherTopicIsAnAnswer() throws IOException {
    serveCupsToo();
    start(ANN, "drinks");
    Reply reply = last(recommender.hear(ANN, "in the morning, out of our cups"));
    assertThat(reply.text()).contains("Noted: Time of day: In the morning");
    assertThat(question(reply).topic()).isEqualTo("drinks");
  }

  @Test
  void answersAlongWithAQuestionAreNotAskedAgain() {
    Reply reply =
        recommender.start(ANN, "drinks in the morning. Does tea wake people up?").getLast();
    assertThat(question(reply).criterion()).isEqualTo("money");
  }

  @Test
  void asksAgainRatherThanOfferingNothingToChange() {
    Reply verdict = press(ANN, press(ANN, start(ANN, ""), "morning"), "plenty");
    last(recommender.hear(ANN, "back"));
    last(recommender.hear(ANN, "back"));
    assertThat(question(press(ANN, verdict, "change")).criterion()).isEqualTo("time");
  }

  @Test
  void takesAfterthoughtsRightAfterTheVerdict() {
    press(ANN, press(ANN, start(ANN, ""), "morning"), "plenty");
    Reply reply = last(recommender.hear(ANN, "we are a crowd"));
    assertThat(reply.text()).contains("Noted: Company: A crowd");
    assertThat(recommendation(reply).scores()).containsEntry("coffee", 5.0);
    assertThat(recommender.hear(ANN, "Does tea let people sleep?")).isEmpty();
    assertThat(notice(last(recommender.hear(ANN, "stop"))).code()).isEqualTo("left");
    assertThat(recommender.hear(ANN, "we are a crowd")).isEmpty();
  }

  @Test
  void forgetsAnAnswerThatTheTopicDoesNotHaveAnyMore() throws IOException {
    Reply first = start(ANN, "");
    press(ANN, first, "morning");
    Files.writeString(
        folder.resolve("drinks/topic.yml"), DRINKS.replace("id: morning", "id: early"));
    served.follow();
    Reply again = start(ANN, "drinks");
    assertThat(question(again).criterion()).isEqualTo("time");
    assertThat(again.text()).doesNotContain("skipped");
    assertThat(press(ANN, first, "morning").text()).contains("not there any more");
  }

  @Test
  void twoPeopleInOneConversationDoNotMix() {
    Reply anns = start(ANN, "");
    Reply bos = start(BO, "");
    press(ANN, anns, "morning");
    assertThat(question(start(BO, "")).criterion()).isEqualTo("time");
    assertThat(notice(press(BO, anns, "evening")).code()).isEqualTo("denied");
    assertThat(question(bos).dialogue()).isNotEqualTo(question(anns).dialogue());
    assertThat(recommender.hear(origin("thread", "cleo"), "in the morning")).isEmpty();
    assertThat(recommender.hear(origin("elsewhere", "ann"), "in the morning")).isEmpty();
  }

  @Test
  void aButtonOfNobodysDialogueIsAnsweredKindly() {
    for (String token :
        List.of(
            "r:a:0123456789ab:time:morning",
            "r:b:0123456789ab:1",
            "r:t:0123456789ab",
            "r:n:0123456789ab")) {
      Reply reply = recommender.press(ANN, token).orElseThrow().getLast();
      assertThat(notice(reply).code()).isEqualTo("expired");
      assertThat(reply.visibility()).isEqualTo(Visibility.PRIVATE);
    }
    assertThat(recommender.press(ANN, "poll:1:yes")).isEmpty();
    assertThat(recommender.press(ANN, "r:")).isEmpty();
  }

  @Test
  void aForgedAnswerChangesNothing() {
    Reply first = start(ANN, "");
    String dialogue = question(first).dialogue();
    for (String forged : List.of(":time:never", ":weather:rain", ":time:morning:more")) {
      recommender.press(ANN, "r:a:" + dialogue + forged);
    }
    Question now =
        question(recommender.press(ANN, "r:w:" + dialogue + ":time").orElseThrow().getLast());
    assertThat(now).isEqualTo(question(first));
    assertThat(recommender.press(origin("elsewhere", "ann"), "r:g:" + dialogue).orElseThrow())
        .extracting(reply -> notice(reply).code())
        .containsExactly("expired");
  }

  @Test
  void survivesARestart() {
    Reply second = press(ANN, start(ANN, ""), "morning");
    database.close();
    database = new TestDatabase(data);
    recommender = Recommenders.on(served.knowledge(), database.client());
    assertThat(recommendation(press(ANN, second, "plenty")).verdict()).isEqualTo("coffee");
  }

  @Test
  void saysSoWhileTheTopicHasADefectAndKeepsTheAnswers() throws IOException {
    Reply second = press(ANN, start(ANN, ""), "morning");
    Path topic = folder.resolve("drinks/topic.yml");
    Files.writeString(topic, DRINKS.replace("option: coffee", "option: cocoa"));
    served.follow();
    assertThat(notice(press(ANN, second, "plenty")).code()).isEqualTo("unavailable");
    assertThat(start(ANN, "").text()).contains("There is no topic");
    assertThat(notice(start(ANN, "drinks")).code()).isEqualTo("unavailable");
    Files.writeString(topic, DRINKS + "\n");
    served.follow();
    assertThat(recommendation(press(ANN, second, "plenty")).verdict()).isEqualTo("coffee");
  }

  @Test
  void buttonsPressedAtOnceAllCount() throws Exception {
    Reply first = start(ANN, "");
    String dialogue = question(first).dialogue();
    List<Callable<Object>> presses = new ArrayList<>();
    for (String answer : List.of("time:morning", "money:tight", "company:crowd")) {
      IntStream.range(0, 4)
          .forEach(
              each -> presses.add(() -> recommender.press(ANN, "r:a:" + dialogue + ":" + answer)));
    }
    try (var pool = Executors.newFixedThreadPool(8)) {
      for (Future<Object> press : pool.invokeAll(presses)) {
        press.get();
      }
    }
    Recommendation given =
        recommendation(recommender.press(ANN, "r:g:" + dialogue).orElseThrow().getLast());
    assertThat(given.scores()).containsEntry("coffee", 5.0).containsEntry("tea", 2.0);
  }

  @Test
  void offersTheVoteWhereThereIsOne() {
    var vote = new Choice("vote", "Put it to the team", "p:1");
    recommender =
        Recommenders.on(served.knowledge(), database.client(), (topic, given) -> Optional.of(vote));
    Reply verdict = press(ANN, press(ANN, start(ANN, ""), "morning"), "plenty");
    assertThat(choices(verdict)).contains(vote);
  }

  private void serveCupsToo() throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("cups")).resolve("topic.yml"), CUPS);
    served.follow();
  }

  private Reply start(Origin origin, String wanted) {
    return recommender.start(origin, wanted).getLast();
  }

  /** Presses the button of that value in a reply. */
  private Reply press(Origin origin, Reply reply, String value) {
    String token =
        choices(reply).stream()
            .filter(choice -> choice.value().equals(value))
            .map(Choice::token)
            .findFirst()
            .orElseThrow(() -> new AssertionError("no " + value + " in " + choices(reply)));
    return recommender.press(origin, token).orElseThrow().getLast();
  }

  private static List<Choice> choices(Reply reply) {
    return reply.blocks().stream()
        .filter(Block.Choices.class::isInstance)
        .flatMap(block -> ((Block.Choices) block).choices().stream())
        .toList();
  }

  private static Reply last(Optional<Heard> heard) {
    return ((Heard.Settled) heard.orElseThrow()).replies().getLast();
  }

  private static Question question(Reply reply) {
    return (Question) reply.outcome();
  }

  private static Recommendation recommendation(Reply reply) {
    return (Recommendation) reply.outcome();
  }

  private static Outcome.Notice notice(Reply reply) {
    return (Outcome.Notice) reply.outcome();
  }

  private static Origin origin(String conversation, String participant) {
    return new Origin(
        new ConversationRef("test", conversation), new Participant(participant, null), null);
  }
}
