package dev.caucus.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.answer.Answered;
import dev.caucus.answer.Exchange;
import dev.caucus.chat.Block;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Outcome.Answer;
import dev.caucus.chat.Outcome.Status;
import dev.caucus.chat.Participant;
import dev.caucus.chat.Person;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn;
import dev.caucus.chat.Turn.Chose;
import dev.caucus.chat.Turn.Commanded;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.chat.Turn.Said;
import dev.caucus.conversation.AnswerToken.Deed;
import dev.caucus.gaps.GapNotes;
import dev.caucus.gaps.Kind;
import dev.caucus.store.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which questions are noted for the people who keep the articles. */
class ShortcomingsTest {

  private static final Origin ANN = origin("T1/U1");
  private static final Origin BO = origin("T1/U2");

  private final Noted noted = new Noted(new ArrayList<>());
  private TestDatabase database;
  private Wiring wiring;
  private ConversationService service;

  @BeforeEach
  void open(@TempDir Path folder) {
    database = new TestDatabase(folder);
    wiring = Wiring.of(database.client(), ShortcomingsTest::answer).with(noted);
    service = wiring.service();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aQuestionThatTheArticlesDoNotAnswerIsNotedAsItWasUnderstood() {
    take(new Said(ANN, "unknown"));
    assertThat(noted.lines()).containsExactly("+ UNKNOWN unknown, understood [T1/U1]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"answered", "disputed", "social", "invalid"})
  void anythingElseIsNotUntilSomebodyFindsThatItDidNotHelp(String question) {
    take(new Said(ANN, question));
    assertThat(noted.lines()).isEmpty();
  }

  @Test
  void anOpinionCountsOnceForEachPersonAndCanBeTakenBack() {
    Reply reply = take(new Said(ANN, "answered"));
    press(BO, Deed.UNHELPFUL, reply);
    press(BO, Deed.UNHELPFUL, reply);
    press(ANN, Deed.HELPFUL, reply);
    assertThat(noted.lines()).containsExactly("+ UNHELPFUL answered, understood [T1/U1, T1/U2]");
    press(BO, Deed.HELPFUL, reply);
    press(ANN, Deed.UNHELPFUL, reply);
    assertThat(noted.lines())
        .endsWith(
            "- UNHELPFUL answered, understood [T1/U1, T1/U2]",
            "+ UNHELPFUL answered, understood [T1/U1]");
  }

  @Test
  void whatIsUnknownIsNotCountedAgainForNotHavingHelped() {
    press(BO, Deed.UNHELPFUL, take(new Said(ANN, "unknown")));
    assertThat(noted.lines()).hasSize(1);
  }

  @Test
  void everybodyDecidesForThemselvesByACommand() {
    assertThat(caucus(ANN, "gaps").text()).contains("/caucus gaps off", "90 days");
    assertThat(caucus(ANN, "gaps off").text()).contains("left out", "/caucus gaps on");
    assertThat(wiring.refusals().has(Person.of(ANN))).isTrue();
    assertThat(wiring.refusals().has(Person.of(BO))).isFalse();
    assertThat(caucus(ANN, "gaps").text()).contains("left out");
    assertThat(caucus(ANN, "gaps ON").text()).contains("From now on, I note");
    assertThat(wiring.refusals().has(Person.of(ANN))).isFalse();
    assertThat(caucus(ANN, "help").text()).contains("/caucus gaps off");
  }

  @Test
  void aBrowserThatCannotBeToldFromOthersDecidesForNobody() {
    caucus(origin(""), "gaps off");
    assertThat(wiring.refusals().has(Person.of(origin("")))).isFalse();
  }

  private Reply caucus(Origin by, String arguments) {
    return take(new Commanded(by, "caucus", arguments));
  }

  private void press(Origin by, Deed deed, Reply reply) {
    var token = new AnswerToken(deed, Objects.requireNonNull(reply.kept()));
    take(new Chose(by, token.written()));
  }

  private Reply take(Turn turn) {
    List<Reply> replies = service.handle(turn);
    assertThat(replies).hasSize(1);
    return replies.getFirst();
  }

  private static Answered answer(String question, @Nullable Exchange before) {
    Status status = Status.valueOf(question.toUpperCase(Locale.ROOT));
    return new Answered(
        Reply.of(new Answer(status, question, 0.7, List.of(), List.of()), Block.Text.of(question)),
        new Exchange(question + ", understood", List.of(), List.of()));
  }

  private static Origin origin(String person) {
    return new Origin(
        new ConversationRef("chat", "T1/C1/17.1"), new Participant(person, null), null, "T1/C1");
  }

  /** Writes down what is to be noted. */
  private record Noted(List<String> lines) implements GapNotes {

    @Override
    public void add(Kind kind, String question, Outcome.Answer answer, Set<Person> concerned) {
      lines.add("+ " + kind + " " + question + " " + ids(concerned));
    }

    @Override
    public void takeBack(Kind kind, String question, Set<Person> concerned) {
      lines.add("- " + kind + " " + question + " " + ids(concerned));
    }

    private static List<String> ids(Set<Person> concerned) {
      return concerned.stream().map(Person::id).sorted().toList();
    }
  }
}
