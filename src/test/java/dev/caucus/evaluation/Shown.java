package dev.caucus.evaluation;

import dev.caucus.benchmark.BotProcess;
import dev.caucus.evaluation.Corpus.Paragraph;
import dev.caucus.evaluation.Corpus.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody sees who asks a question of a corpus over HTTP.
 *
 * @param quotes the sentences that are cited, in their order
 */
record Shown(Asked asked, String status, String answer, double confidence, List<String> quotes) {

  /** A question with the paragraph that answers it. */
  record Asked(Question question, Paragraph paragraph) {}

  /** Asks in a conversation of its own, so that nothing is taken for a follow-up. */
  static Shown by(BotProcess bot, int number, Asked asked) {
    try {
      String body = bot.ask("question " + number, asked.question().text()).body();
      JsonNode outcome = JsonMapper.shared().readTree(body).path("replies").path(0).path("outcome");
      List<String> quotes = new ArrayList<>();
      outcome.path("citations").forEach(each -> quotes.add(each.path("quote").asString("")));
      return new Shown(
          asked,
          outcome.path("status").asString("none"),
          outcome.path("answer").asString(""),
          outcome.path("confidence").asDouble(0),
          quotes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it is an answer, and not what comes closest to one. */
  boolean isAnswered() {
    return Set.of("answered", "disputed").contains(status.toLowerCase(Locale.ROOT));
  }

  /** Whether the right words are shown. */
  boolean hasIt() {
    return asked.question().isAnsweredBy(answer);
  }

  boolean firstSentenceHasIt() {
    return quotes.stream().limit(1).anyMatch(asked.question()::isAnsweredBy);
  }

  /** Whether one of the first so many citations stands in the right paragraph. */
  boolean isCited(int among) {
    return quotes.stream().limit(among).anyMatch(asked.paragraph()::holds);
  }
}
