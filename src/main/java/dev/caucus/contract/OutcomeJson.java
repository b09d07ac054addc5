package dev.caucus.contract;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.caucus.chat.Outcome;
import java.util.List;
import java.util.Locale;

/** What a reply means, for programs; told apart by its {@code type}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface OutcomeJson {

  /** The outcome as it goes out. */
  static OutcomeJson of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answer(var status, var answer, var confidence, var citations, var suggestions) ->
          new Answer(
              status.name().toLowerCase(Locale.ROOT),
              answer,
              confidence,
              citations.stream().map(CitationJson::of).toList(),
              suggestions);
      case Outcome.Notice(var code, var message) -> new Notice(code, message);
    };
  }

  @JsonTypeName("answer")
  record Answer(
      String status,
      String answer,
      double confidence,
      List<CitationJson> citations,
      List<String> suggestions)
      implements OutcomeJson {}

  @JsonTypeName("notice")
  record Notice(String code, String message) implements OutcomeJson {}
}
