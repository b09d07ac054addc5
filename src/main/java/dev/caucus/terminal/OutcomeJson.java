package dev.caucus.terminal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.caucus.chat.Citation;
import dev.caucus.chat.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a reply means as one line of JSON, for programs. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
sealed interface OutcomeJson {

  /** The outcome as a line. */
  static String line(Outcome outcome) {
    return JsonMapper.shared().writeValueAsString(of(outcome));
  }

  private static OutcomeJson of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answer answer ->
          new Answer(
              answer.status().name().toLowerCase(Locale.ROOT),
              answer.answer(),
              answer.confidence(),
              answer.citations().stream().map(Cited::of).toList(),
              answer.suggestions());
      case Outcome.Notice(var code, var message) -> new Notice(code, message);
    };
  }

  @JsonTypeName("answer")
  @JsonPropertyOrder({"status", "answer", "confidence", "citations", "suggestions"})
  record Answer(
      String status,
      String answer,
      double confidence,
      List<Cited> citations,
      List<String> suggestions)
      implements OutcomeJson {}

  @JsonTypeName("notice")
  @JsonPropertyOrder({"code", "message"})
  record Notice(String code, String message) implements OutcomeJson {}

  @JsonPropertyOrder({
    "number",
    "article",
    "title",
    "author",
    "published",
    "heading",
    "quote",
    "url"
  })
  record Cited(
      int number,
      String article,
      String title,
      @Nullable String author,
      @Nullable LocalDate published,
      String heading,
      String quote,
      String url) {

    static Cited of(Citation citation) {
      return new Cited(
          citation.number(),
          citation.article(),
          citation.title(),
          citation.author(),
          citation.published(),
          citation.heading(),
          citation.quote(),
          citation.url());
    }
  }
}
