package dev.caucus.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.answer.Answered;
import dev.caucus.chat.Block;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Outcome.Status;
import dev.caucus.chat.Participant;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn.Origin;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What everything that tells frequent questions has to keep to. */
abstract class FrequentQuestionsContract {

  private static final String FREE = "Is it free?";
  private static final String FAST = "Is it fast?";

  private FrequentQuestions frequent;
  private GivenAnswers given;

  /** The frequent questions among the given answers. */
  abstract FrequentQuestions open();

  abstract GivenAnswers given();

  @BeforeEach
  void begin() {
    frequent = open();
    given = given();
  }

  @Test
  void nothingIsFrequentAtFirst() {
    assertThat(questions()).isEmpty();
  }

  @Test
  void whatTwoPeopleAskedIsFrequent() {
    ask("S1/C1", "ann", FREE);
    ask("S1/C2", "bob", FREE);
    assertThat(questions()).containsExactly(FREE);
  }

  @Test
  void whatOnePersonAsksAgainAndAgainStaysTheirs() {
    ask("S1/C1", "ann", FREE);
    ask("S1/C1", "ann", FREE);
    ask("S1/C2/@ann", "ann", FREE);
    assertThat(questions()).isEmpty();
  }

  @Test
  void aPrivateQuestionCountsAsAnyOther() {
    ask("S1/C1/@ann", "ann", FREE);
    ask("S1/C1/@ann", "ann", FAST);
    ask("S1/C1/@bob", "bob", FREE);
    assertThat(questions()).containsExactly(FREE);
  }

  @Test
  void whatMorePeopleAskedComesFirst() {
    List.of("ann", "bob").forEach(person -> ask("S1/C1", person, FREE));
    List.of("ann", "bob", "cleo").forEach(person -> ask("S1/C1", person, FAST));
    List.of("ann", "bob").forEach(person -> ask("S1/C1", person, "Is it safe?"));
    ask("S1/C1", "ann", FREE);
    assertThat(questions()).containsExactly(FAST, FREE, "Is it safe?");
  }

  @Test
  void upperAndLowerCaseMakeNoDifference() {
    ask("S1/C1", "ann", "is IT free?");
    ask("S1/C1", "bob", FREE);
    assertThat(questions()).singleElement().asString().isEqualToIgnoringCase(FREE);
  }

  @Test
  void whatWasNotAnsweredIsNotOffered() {
    for (Status status : Status.values()) {
      ask("S1/C1", "ann", status.name(), status);
      ask("S1/C1", "bob", status.name(), status);
    }
    assertThat(questions()).containsExactly("ANSWERED");
  }

  @Test
  void noCommunityHearsWhatAnotherAsks() {
    ask("S1/C1", "ann", FREE);
    ask("S2/C1", "bob", FREE);
    ask("S11/C1", "cleo", FREE);
    assertThat(questions()).isEmpty();
    ask("S2/C1", "dan", FREE);
    assertThat(questions()).isEmpty();
    assertThat(frequent.of("chat", "S2", 100, 9)).containsExactly(FREE);
    assertThat(frequent.of("talk", "S2", 100, 9)).isEmpty();
  }

  @Test
  void theNameOfACommunityIsTakenLiterally() {
    ask("S1/C1", "ann", FREE);
    ask("S1/C1", "bob", FREE);
    for (String odd : List.of("", "%", "S_", "S%", "S1/C1", "' or 1=1 --")) {
      assertThat(frequent.of("chat", odd, 100, 9)).as(odd).isEmpty();
    }
  }

  @Test
  void tellsNoMoreAndNoneLongerThanWanted() {
    for (String question : List.of("One?", "Two?", "A question that goes on and on?")) {
      ask("S1/C1", "ann", question);
      ask("S1/C1", "bob", question);
    }
    assertThat(frequent.of("chat", "S1", 10, 9)).containsExactlyInAnyOrder("One?", "Two?");
    assertThat(frequent.of("chat", "S1", 100, 2)).hasSize(2);
  }

  private List<String> questions() {
    return frequent.of("chat", "S1", 100, 9);
  }

  private void ask(String conversation, String person, String question) {
    ask(conversation, person, question, Status.ANSWERED);
  }

  private void ask(String conversation, String person, String question, Status status) {
    Reply reply =
        Reply.of(
            new Outcome.Answer(status, "So it is.", 0.9, List.of(), List.of()),
            Block.Text.of("So it is."));
    var origin =
        new Origin(
            new ConversationRef("chat", conversation), new Participant(person, null), null, null);
    given.keep(origin, question, new Answered(reply, null));
  }
}
