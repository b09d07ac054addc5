package dev.caucus.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.Aside;
import dev.caucus.answer.Answered;
import dev.caucus.chat.Block;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Outcome.Answer;
import dev.caucus.chat.Outcome.Question;
import dev.caucus.chat.Outcome.Status;
import dev.caucus.chat.Participant;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn;
import dev.caucus.chat.Turn.Chose;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.knowledge.index.ServedFolder;
import dev.caucus.recommendation.Recommenders;
import dev.caucus.store.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who answers while somebody is led through the first topic; the articles know about ORMs alone.
 */
@Aside
class DialogueInConversationTest {

  private static final Origin ANN = origin("ann");
  private static final Origin BO = origin("bo");

  private ServedFolder served;
  private TestDatabase database;
  private ConversationService service;

  @BeforeEach
  void open(@TempDir Path index, @TempDir Path data) {
    served = ServedFolder.of(Path.of("knowledge"), index);
    database = new TestDatabase(data);
    service =
        Wiring.of(database.client(), (question, before) -> new Answered(answerTo(question), null))
            .with(Recommenders.on(served.knowledge(), database.client()))
            .service();
  }

  @AfterEach
  void close() {
    served.close();
    database.close();
  }

  @Test
  void aQuestionInBetweenIsAnsweredAndTheDialogueGoesOn() {
    Question asked = (Question) say(ANN, "/recommend node-or-django").getLast().outcome();
    List<Reply> replies = say(ANN, "What is an ORM?");
    assertThat(replies).hasSize(2);
    assertThat(((Answer) replies.getFirst().outcome()).status()).isEqualTo(Status.ANSWERED);
    assertThat(((Answer) replies.getFirst().outcome()).suggestions()).isEmpty();
    assertThat(replies.getLast().outcome()).isEqualTo(asked);
  }

  @Test
  void whatIsNoAnswerMayStillBeAQuestionForTheArticles() {
    say(ANN, "/recommend node-or-django");
    List<Reply> replies = say(ANN, "tell me about this ORM thing");
    assertThat(replies.getFirst().text()).isEqualTo("about ORM");
    assertThat(replies.getLast().outcome()).isInstanceOf(Question.class);
  }

  @Test
  void whatNobodyUnderstandsIsSaidSoAndAskedAgain() {
    Question asked = (Question) say(ANN, "/recommend node-or-django").getLast().outcome();
    List<Reply> replies = say(ANN, "purple elephants");
    assertThat(replies).hasSize(1);
    assertThat(replies.getFirst().text()).contains("I did not get that");
    assertThat(replies.getFirst().outcome()).isEqualTo(asked);
  }

  @Test
  void othersAreAnsweredAsEver() {
    say(ANN, "/recommend node-or-django");
    List<Reply> replies = say(BO, "python");
    assertThat(replies).hasSize(1);
    assertThat(replies.getFirst().outcome()).isInstanceOf(Answer.class);
  }

  @Test
  void aButtonOfADialogueReachesIt() {
    Question asked = (Question) say(ANN, "/recommend node-or-django").getLast().outcome();
    String token = asked.choices().getFirst().token();
    assertThat(service.handle(new Chose(ANN, token)).getLast().outcome())
        .isInstanceOf(Question.class)
        .isNotEqualTo(asked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "help us choose between Node and Django",
        "Can you please help me decide, Node.js or Django?",
        "recommend us something: node or django",
        "I would like a recommendation on Django"
      })
  void aWishToBeLedBeginsADialogue(String wish) {
    Question asked = (Question) say(ANN, wish).getLast().outcome();
    assertThat(asked.topic()).isEqualTo("node-or-django");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Which should I choose for an online shop?",
        "What should decide the choice between Node.js and Django?",
        "Does the article give a recommendation?",
        "Who can help me with Django?"
      })
  void aQuestionThatOnlySoundsLikeItIsAnswered(String question) {
    assertThat(say(ANN, question).getLast().outcome()).isInstanceOf(Answer.class);
  }

  private List<Reply> say(Origin origin, String text) {
    return service.handle(Turn.typed(origin, text));
  }

  private static Reply answerTo(String question) {
    boolean known = question.contains("ORM");
    String text = known ? "about ORM" : "unknown";
    return Reply.of(
        new Outcome.Answer(
            known ? Status.ANSWERED : Status.UNKNOWN,
            text,
            known ? 0.9 : 0,
            List.of(),
            List.of("And then?")),
        Block.Text.of(text));
  }

  private static Origin origin(String participant) {
    return new Origin(
        new ConversationRef("http", "thread"), new Participant(participant, null), null);
  }
}
