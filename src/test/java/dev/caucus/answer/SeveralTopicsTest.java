package dev.caucus.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.Aside;
import dev.caucus.chat.Citation;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Outcome.Status;
import dev.caucus.knowledge.TechnicalAnalyzer;
import dev.caucus.knowledge.index.ServedFolder;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered from a folder with a topic on bicycles, one on kettles and other articles. */
@Aside
class SeveralTopicsTest {

  private static final List<String> BIKES = List.of("cargo", "road", "folding");
  private static final List<String> KETTLES = List.of("rapid", "classic");
  private static final Exchange ON_KETTLES =
      new Exchange("Is the Rapid Pro loud?", List.of("rapid"), List.of());
  private static final Exchange ON_BIKES =
      new Exchange("Has the road bike gears?", List.of("road"), List.of());

  private static ServedFolder served;
  private static ServedFolder kettlesAlone;

  @BeforeAll
  static void serve(@TempDir Path folder, @TempDir Path other) {
    kettlesAlone = Kettles.writtenTo(other).serve();
    served =
        Kettles.writtenTo(folder)
            .with("bikes/topic.yml", TOPIC)
            .with("bikes/articles/bikes.md", ARTICLE)
            .with("stoves/compared.md", STOVES)
            .with("house.md", HOUSE)
            .serve();
  }

  @AfterAll
  static void close() {
    served.close();
    kettlesAlone.close();
  }

  private static Outcome.Answer ask(String question, @Nullable Exchange before) {
    return (Outcome.Answer) Answerers.on(served).answer(question, before).reply().outcome();
  }

  private static List<String> options(String question, @Nullable Exchange before) {
    var analyzer = TechnicalAnalyzer.ofStems();
    var english = new English();
    var finder = new EvidenceFinder(served.search(), analyzer, english);
    Subjects subjects = new SubjectsCache(served.knowledge()).current();
    return new Interpreter(served.search(), analyzer, english, new Synonyms(analyzer), finder)
        .interpret(question, before, subjects)
        .question()
        .options();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Which one is loud?", "Which of the two has a whistle?", "compare the capacity"})
  void aQuestionOfChoiceIsAboutTheTopicWhoseArticlesAnswerIt(String question) {
    assertThat(options(question, null)).containsExactlyElementsOf(KETTLES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Which one has gears?", "which has better brakes"})
  void aQuestionOfChoiceMayAsWellBeAboutTheOtherTopic(String question) {
    assertThat(options(question, null)).containsExactlyElementsOf(BIKES);
  }

  @Test
  void aQuestionOfChoiceMayBeAboutATitleWithoutATopic() {
    assertThat(options("Which one burns wood pellets?", null))
        .containsExactly("pellet stove", "gas stove");
  }

  @Test
  void theLastTopicIsMeantWhereBothHaveAnAnswer() {
    assertThat(options("Which one comes in black?", ON_KETTLES)).containsExactlyElementsOf(KETTLES);
    assertThat(options("Which one comes in black?", ON_BIKES)).containsExactlyElementsOf(BIKES);
  }

  @Test
  void theLastTopicIsThatOfTheArticleThatWasCitedIfNoOptionWasNamed() {
    Exchange descaling = Answerers.on(served).answer("how do I descale?", null).exchange();
    assertThat(options("Which one comes in black?", descaling)).containsExactlyElementsOf(KETTLES);
  }

  @Test
  void anotherTopicIsMeantWhereTheLastOneHasNoAnswer() {
    assertThat(options("Which one has gears?", ON_KETTLES)).containsExactlyElementsOf(BIKES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Which one is nicer?", "Which one speaks Esperanto?"})
  void noTopicIsGuessedWhereNothingTellsThemApart(String question) {
    assertThat(options(question, null)).isEmpty();
  }

  @Test
  void bothAndTheTwoAreSaidOfTwoOptions() {
    assertThat(options("Which of the two comes in black?", null))
        .containsExactlyElementsOf(KETTLES);
    assertThat(options("Which has both gears and brakes?", null)).containsExactlyElementsOf(BIKES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Is the Rapid Pro loud?",
        "Who makes the Classic?",
        "Which kettle is cheaper?",
        "Is the Classic dishwasher-safe?",
        "Does the Rapid have gears?",
        "Is the Classic from Utrecht?",
        "Who wrote The Rapid Pro, tested?"
      })
  void aQuestionOnATopicIsAnsweredAsIfThatTopicWereTheOnlyOne(String question) {
    Outcome.Answer alone =
        (Outcome.Answer) Answerers.on(kettlesAlone).answer(question, null).reply().outcome();
    Outcome.Answer answer = ask(question, null);
    assertThat(answer.status()).isEqualTo(alone.status());
    // What else is worth saying depends on how rare words are, and that on all articles.
    assertThat(answer.answer().lines().findFirst()).isEqualTo(alone.answer().lines().findFirst());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Who wrote the 2024 article The Rapid Pro, tested?     | Jo Brand
          who is the author of the Wheelhouse post Three bikes? | Kim Rider
          When was Three bikes published?                       | 3 March 2024
          """)
  void theArticleThatAQuestionNamesWinsOverOthers(String question, String words) {
    Outcome.Answer answer = ask(question, null);
    assertThat(answer.status()).as(answer.answer()).isEqualTo(Status.ANSWERED);
    assertThat(answer.answer()).contains(words);
    assertThat(answer.citations()).extracting(Citation::article).hasSize(1);
  }

  @Test
  void startersComeFromEachFolderInTurn() {
    SubjectsCache subjects = new SubjectsCache(served.knowledge());
    List<String> questions =
        new StarterQuestions(served.knowledge(), subjects, Answerers.on(served)).questions();
    assertThat(questions).hasSize(4);
    assertThat(questions.toString()).contains("Cargo bike").contains("Rapid Pro").contains("stove");
  }

  @Test
  void whatItCanDoNamesArticlesOfEachFolder() {
    assertThat(ask("what can you do?", null).answer())
        .contains("Three bikes")
        .contains("The Rapid Pro, tested")
        .contains("Pellet stove vs gas stove")
        .contains("House rules");
  }

  private static final String TOPIC =
      """
      title: Which bicycle?
      options:
        - id: cargo
          name: Cargo bike
        - id: road
          name: Road bike
        - id: folding
          name: Folding bike
      """;

  private static final String ARTICLE =
      """
      ---
      id: bikes
      title: Three bikes
      author: Kim Rider
      publisher: Wheelhouse
      published: 2024-03-03
      ---

      ## Gears

      The cargo bike has eight gears. The road bike has 22 gears. The folding bike has three gears.

      ## Brakes

      The cargo bike has disc brakes. The road bike has rim brakes. The folding bike has a coaster
      brake, which is worse than the other brakes.

      ## Colours

      The cargo bike comes in black. The road bike comes in black. The folding bike comes in black.
      All of them are from Utrecht.
      """;

  private static final String STOVES =
      """
      # Pellet stove vs gas stove

      ## Fuel

      A pellet stove burns wood pellets. A gas stove burns gas.
      """;

  private static final String HOUSE =
      """
      # House rules

      ## Quiet hours

      Be quiet after ten in the evening.
      """;
}
