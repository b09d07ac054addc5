package dev.caucus.terminal;

import dev.caucus.answer.Answered;
import dev.caucus.answer.Exchange;
import dev.caucus.answer.QuestionAnswerer;
import dev.caucus.chat.Block;
import dev.caucus.chat.Choice;
import dev.caucus.chat.Citation;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Outcome.Status;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Starters;
import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.KnowledgeCheck;
import dev.caucus.knowledge.KnowledgeFailure;
import dev.caucus.knowledge.NoKnowledge;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Knows a few answers by heart, so that the terminal can be tried without articles. */
@TestConfiguration(proxyBeanMethods = false)
class FakeKnowledge {

  static final Citation RUNTIME =
      new Citation(
          1,
          "runtimes",
          "Choosing a runtime",
          "Ann Lee",
          LocalDate.of(2023, 5, 4),
          "Concurrency › Event loop",
          2,
          "It has one event loop.",
          "https://example.org/runtimes");

  static final Citation NOTES =
      new Citation(2, "notes", "Notes", null, null, "", 0, "It has threads.", "/articles/notes");

  @Bean
  @Primary
  QuestionAnswerer fakeAnswerer() {
    return FakeKnowledge::answer;
  }

  @Bean
  @Primary
  Starters noStarters() {
    return List::of;
  }

  @Bean
  @Primary
  KnowledgeBase noArticles() {
    return new NoKnowledge();
  }

  @Bean
  @Primary
  KnowledgeCheck fakeCheck() {
    return () ->
        new KnowledgeCheck.Report(
            2,
            31,
            List.of(
                new KnowledgeFailure(
                    "web/a.md", 3, "The date is \"soon\".", "Write it as 2026-01-31."),
                new KnowledgeFailure("web/b.md", 0, "The file is empty.", "Write or remove it.")),
            List.of("web/logo.png"));
  }

  private static Answered answer(String question, @Nullable Exchange before) {
    Reply reply =
        switch (question) {
          case "how does it scale?" -> disputed();
          case "show me code" -> code();
          case "which runtime?" -> Dialogues.QUESTION;
          case "hi" -> said(Status.SOCIAL, "Hello!");
          case "" -> said(Status.INVALID, "There was no question.");
          case "and why?" ->
              said(Status.ANSWERED, "Because of " + (before == null ? "-" : before.question()));
          case "echo é\033[31m" -> said(Status.ANSWERED, "é\033[31m 日本");
          case "break" -> throw new IllegalStateException("broken");
          default -> said(Status.UNKNOWN, "The articles do not say it.");
        };
    return new Answered(reply, new Exchange(question, List.of(), List.of()));
  }

  private static Reply disputed() {
    return Reply.of(
        new Outcome.Answer(
            Status.DISPUTED,
            "Node.js: one event loop.",
            0.875,
            List.of(RUNTIME, NOTES),
            List.of("and why?")),
        new Block.Text(
            "Node.js",
            "It has one event loop, which serves many thousands of connections that mostly wait.",
            List.of(1)),
        new Block.Text(
            null,
            "• It has threads, one for each request, and a pool of them that grows with the load.\n"
                + "• It has processes.",
            List.of(2)),
        new Block.Citations(List.of(RUNTIME, NOTES)),
        new Block.Choices(List.of(new Choice("more", "Show more", "more:1"))));
  }

  private static Reply code() {
    return Reply.of(
        new Outcome.Answer(Status.ANSWERED, "run()", 1, List.of(RUNTIME), List.of()),
        new Block.Code(
            "js",
            "run(() => {\n  // a line that is longer than a narrow screen\n});\n",
            List.of(1)),
        new Block.Citations(List.of(RUNTIME)));
  }

  private static Reply said(Status status, String text) {
    return Reply.of(
        new Outcome.Answer(status, text, 0.5, List.of(), List.of()), Block.Text.of(text));
  }
}
