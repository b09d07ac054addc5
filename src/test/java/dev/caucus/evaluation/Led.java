package dev.caucus.evaluation;

import dev.caucus.chat.Choice;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Outcome.Question;
import dev.caucus.chat.Outcome.Recommendation;
import dev.caucus.chat.Participant;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.recommendation.Heard;
import dev.caucus.recommendation.Recommender;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Somebody who is led through a topic. */
final class Led {

  private static final int TOO_MANY = 30;

  private final Recommender recommender;
  private final Origin origin =
      new Origin(
          new ConversationRef("test", UUID.randomUUID().toString()),
          new Participant("u1", "Ann"),
          null);
  private final List<String> asked = new ArrayList<>();

  Led(Recommender recommender) {
    this.recommender = recommender;
  }

  /** What was asked for, in order. */
  List<String> asked() {
    return asked;
  }

  /** Presses the button of their answer at each question. */
  Recommendation byButtons(String topic, Map<String, String> answers) {
    return follow(
        topic, question -> pressed(question, answers.getOrDefault(question.criterion(), "skip")));
  }

  /** Types what they would say at each question. */
  Recommendation byWords(String topic, Map<String, String> replies) {
    return follow(
        topic, question -> said(replies.getOrDefault(question.criterion(), "I do not know")));
  }

  /** Presses a button of the last reply. */
  Outcome press(String token) {
    return recommender.press(origin, token).orElseThrow().getLast().outcome();
  }

  private Recommendation follow(String topic, Function<Question, Outcome> answer) {
    Outcome outcome = recommender.start(origin, topic).getLast().outcome();
    while (outcome instanceof Question question) {
      asked.add(question.criterion());
      if (asked.size() > TOO_MANY) {
        throw new AssertionError("asked without end: " + asked);
      }
      outcome = answer.apply(question);
    }
    return (Recommendation) outcome;
  }

  private Outcome pressed(Question question, String value) {
    return press(
        question.choices().stream()
            .filter(choice -> choice.value().equals(value))
            .map(Choice::token)
            .findFirst()
            .orElseThrow());
  }

  private Outcome said(String words) {
    Reply reply =
        switch (recommender.hear(origin, words).orElseThrow()) {
          case Heard.Settled(var replies) -> replies.getLast();
          case Heard.Digression digression -> digression.after();
          case Heard.Unclear unclear -> skipAfter(unclear);
        };
    return reply.outcome();
  }

  /** Whoever is not understood gives up on the question. */
  private Reply skipAfter(Heard.Unclear unclear) {
    Question again = (Question) unclear.otherwise().outcome();
    return recommender
        .press(
            origin,
            again.choices().stream()
                .filter(choice -> choice.value().equals("skip"))
                .map(Choice::token)
                .findFirst()
                .orElseThrow())
        .orElseThrow()
        .getLast();
  }
}
