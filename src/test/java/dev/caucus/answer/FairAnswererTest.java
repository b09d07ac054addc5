package dev.caucus.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.caucus.chat.Outcome;
import dev.caucus.chat.Reply;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

class FairAnswererTest {

  private static Answered saying(String text) {
    return new Answered(Reply.of(new Outcome.Notice("test", text)), null);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void questionsAreAnsweredInTheOrderInWhichTheyCame(int atOnce) throws InterruptedException {
    List<String> begun = new CopyOnWriteArrayList<>();
    Semaphore mayEnd = new Semaphore(0);
    QuestionAnswerer slow =
        (question, before) -> {
          begun.add(question);
          mayEnd.acquireUninterruptibly();
          return saying(question);
        };
    List<String> questions = IntStream.range(0, 10).mapToObj(i -> "question " + i).toList();
    try (FairAnswerer fair = new FairAnswerer(slow, atOnce)) {
      List<Thread> people = questions.stream().map(question -> asks(fair, question)).toList();
      await().until(() -> begun.size() == atOnce);
      for (int i = atOnce; i < questions.size(); i++) {
        mayEnd.release();
        int next = i + 1;
        await().until(() -> begun.size() == next);
      }
      mayEnd.release(atOnce);
      for (Thread person : people) {
        person.join();
      }
    }
    assertThat(begun.subList(0, atOnce))
        .containsExactlyInAnyOrderElementsOf(questions.subList(0, atOnce));
    assertThat(begun.subList(atOnce, begun.size()))
        .isEqualTo(questions.subList(atOnce, questions.size()));
  }

  /** Somebody who asked, and waits. */
  private static Thread asks(FairAnswerer fair, String question) {
    Thread person = Thread.ofVirtual().start(() -> fair.answer(question, null));
    await().until(() -> person.getState() == Thread.State.WAITING);
    return person;
  }

  @Test
  void whatIsLoggedMeanwhileBelongsToTheTurn() {
    try (FairAnswerer fair =
            new FairAnswerer((question, before) -> saying(String.valueOf(MDC.get("turn"))), 1);
        var mark = MDC.putCloseable("turn", "t1")) {
      assertThat(fair.answer("?", null)).isEqualTo(saying("t1"));
      MDC.remove("turn");
      assertThat(fair.answer("?", null)).isEqualTo(saying("null"));
    }
  }

  @Test
  void whatFailsFailsForWhoeverAsked() {
    QuestionAnswerer failing =
        (question, before) -> {
          if (question.isEmpty()) {
            throw new IllegalArgumentException("no question");
          }
          throw new StackOverflowError();
        };
    try (FairAnswerer fair = new FairAnswerer(failing, 1)) {
      assertThatThrownBy(() -> fair.answer("", null))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("no question");
      assertThatThrownBy(() -> fair.answer("?", null)).isInstanceOf(StackOverflowError.class);
    }
  }
}
