package dev.caucus.answer;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.caucus.knowledge.Topic;
import dev.caucus.knowledge.Topic.Option;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpsTest {

  private static final Subjects SUBJECTS =
      Subjects.of(
          List.of(
              new Topic(
                  "backend",
                  "Which backend?",
                  List.of(
                      new Option("node", "Node.js", List.of("Node")),
                      new Option("go", "Go", List.of("Golang"))))),
          List.of());

  private static final Exchange BEFORE =
      new Exchange("Is Golang easy to learn?", List.of("go"), List.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          and Node?                           | Is Node.js easy to learn?
          And what about Node.js?             | Is Node.js easy to learn?
          what about node                     | Is Node.js easy to learn?
          how about Node then?                | how about Node then?
          same question for Node              | Is Node.js easy to learn?
          or Node?!                           | Is Node.js easy to learn?
          and the other one?                  | Is Node.js easy to learn?
          what about the alternative?         | Is Node.js easy to learn?
          and Node and Go?                    | Is Node.js and Go easy to learn?
          """)
  void askTheEarlierQuestionAboutAnotherOption(String text, String whole) {
    assertThat(FollowUps.resolve(text, BEFORE, SUBJECTS).text()).isEqualTo(whole);
  }

  @Test
  void putTheOtherOptionInOnceAndLeaveOtherWordsWhole() {
    Exchange before =
        new Exchange("Does Node run where Node.js runs on Google?", List.of("node"), List.of());
    FollowUps.Resolved resolved = FollowUps.resolve("and Go?", before, SUBJECTS);
    assertThat(resolved.text()).isEqualTo("Does Go run where runs on Google?");
    assertThat(resolved.options()).containsExactly("go");
    assertThat(resolved.isWhole()).isTrue();
  }

  @Test
  void addTheOptionWhereTheEarlierQuestionNamedNone() {
    Exchange before = new Exchange("is it cheap?", List.of(), List.of());
    assertThat(FollowUps.resolve("and Node?", before, SUBJECTS).text())
        .isEqualTo("is it cheap? Node.js");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "why is that?",
        "why?",
        "which ones exactly?",
        "which one?",
        "does that include Redis?",
        "is it fast?",
        "and how long does it take?",
        "what else?",
        "since when?",
        "for example?",
        "who wrote that?"
      })
  void referBackToTheOptionsOfTheEarlierQuestion(String text) {
    FollowUps.Resolved resolved = FollowUps.resolve(text, BEFORE, SUBJECTS);
    assertThat(resolved.follows()).isTrue();
    assertThat(resolved.isWhole()).isFalse();
    assertThat(resolved.options()).containsExactly("go");
    assertThat(resolved.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Is Node good at real time?",
        "What is an event loop?",
        "How much does hosting cost?",
        "does Node handle that?",
        "which one is faster?",
        "who wrote the first article?",
        "On the other hand, what does hosting cost?",
        "What do the other languages offer?",
        "Wie hoch ist die Höhe?",
        "Should a small team with very little money that has never written any server begin with microservices?"
      })
  void areNoneWhereTheQuestionStandsOnItsOwn(String text) {
    FollowUps.Resolved resolved = FollowUps.resolve(text, BEFORE, SUBJECTS);
    assertThat(resolved.follows()).isFalse();
    assertThat(resolved.options()).isEmpty();
    assertThat(resolved.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"and Node?", "why is that?", "the other one?"})
  void areNoneWithoutAnEarlierExchange(String text) {
    FollowUps.Resolved resolved = FollowUps.resolve(text, null, SUBJECTS);
    assertThat(resolved).isEqualTo(new FollowUps.Resolved(text, List.of(), false, true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Does the other one support WebSockets? | Does Node.js support WebSockets?
          How fast is the alternative?           | How fast is Node.js?
          And who maintains the other?           | And who maintains Node.js?
          """)
  void askSomethingNewAboutTheOtherOption(String text, String whole) {
    assertThat(FollowUps.resolve(text, BEFORE, SUBJECTS))
        .isEqualTo(new FollowUps.Resolved(whole, List.of("node"), false, true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What about its community?      | What about the Go community?
          Who maintains their libraries? | Who maintains the Go libraries?
          what about performance?        | what about performance?
          And how about the price?       | And how about the price?
          """)
  void askSomethingNewAboutTheSameOptions(String text, String whole) {
    assertThat(FollowUps.resolve(text, BEFORE, SUBJECTS))
        .isEqualTo(new FollowUps.Resolved(whole, List.of("go"), false, true));
  }

  @Test
  void doNotGuessWhichOtherOneOfSeveralIsMeant() {
    Exchange both = new Exchange("Node or Go?", List.of("node", "go"), List.of());
    assertThat(FollowUps.resolve("and the other one?", both, SUBJECTS).isWhole()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"and ", "and, so ", "or", "what about ", "it ", " . "})
  void areReadQuicklyWhateverIsRepeated(String piece) {
    String text = piece.repeat(4_000 / piece.length()) + "x";
    assertTimeoutPreemptively(ofMillis(500), () -> FollowUps.resolve(text, BEFORE, SUBJECTS));
  }
}
