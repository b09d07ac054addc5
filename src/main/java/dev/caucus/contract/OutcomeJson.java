package dev.caucus.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.caucus.chat.Choice;
import dev.caucus.chat.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
      case Outcome.Question(
              var topic,
              var dialogue,
              var criterion,
              var position,
              var atMost,
              var choices) ->
          new Question(topic, dialogue, criterion, position, atMost, choices);
      case Outcome.Recommendation recommendation -> Recommendation.of(recommendation);
      case Outcome.Notice(var code, var message) -> new Notice(code, message);
      case Outcome.Poll poll -> Poll.of(poll);
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

  @JsonTypeName("question")
  record Question(
      String topic,
      String dialogue,
      String criterion,
      int position,
      int atMost,
      List<Choice> choices)
      implements OutcomeJson {}

  @JsonTypeName("recommendation")
  record Recommendation(
      String topic,
      String dialogue,
      String verdict,
      String strength,
      Map<String, Double> scores,
      List<ReasonJson> reasons,
      List<ReasonJson> against,
      List<Outcome.Flip> flips,
      List<DisputeJson> disputes)
      implements OutcomeJson {

    static Recommendation of(Outcome.Recommendation recommendation) {
      return new Recommendation(
          recommendation.topic(),
          recommendation.dialogue(),
          recommendation.verdict(),
          recommendation.strength().name().toLowerCase(Locale.ROOT),
          recommendation.scores(),
          recommendation.reasons().stream().map(ReasonJson::of).toList(),
          recommendation.against().stream().map(ReasonJson::of).toList(),
          recommendation.flips(),
          recommendation.disputes().stream().map(DisputeJson::of).toList());
    }
  }

  /** A reason, for programs; its components are those of {@link Outcome.Reason}. */
  record ReasonJson(
      String option,
      String criterion,
      String value,
      double weight,
      String text,
      List<CitationJson> citations) {

    static ReasonJson of(Outcome.Reason reason) {
      return new ReasonJson(
          reason.option(),
          reason.criterion(),
          reason.value(),
          reason.weight(),
          reason.text(),
          reason.citations().stream().map(CitationJson::of).toList());
    }
  }

  /** A dispute, for programs; its components are those of {@link Outcome.Disputed}. */
  record DisputeJson(String aspect, List<CitationJson> citations) {

    static DisputeJson of(Outcome.Disputed dispute) {
      return new DisputeJson(
          dispute.aspect(), dispute.citations().stream().map(CitationJson::of).toList());
    }
  }

  /**
   * A poll, for programs.
   *
   * @param closesAt in ISO 8601, in UTC
   * @param yours the sender's own ballot
   */
  @JsonTypeName("poll")
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Poll(
      String poll,
      String state,
      String question,
      String mode,
      boolean anonymous,
      String results,
      List<Outcome.PollOption> options,
      int voters,
      @Nullable String closesAt,
      List<String> winners,
      List<Choice> choices,
      List<String> yours)
      implements OutcomeJson {

    static Poll of(Outcome.Poll poll) {
      return new Poll(
          poll.poll(),
          poll.state().name().toLowerCase(Locale.ROOT),
          poll.question(),
          poll.mode().name().toLowerCase(Locale.ROOT),
          poll.anonymous(),
          poll.hidden() ? "hidden" : "live",
          poll.options(),
          poll.voters(),
          poll.closesAt() == null ? null : poll.closesAt().toString(),
          poll.winners(),
          poll.choices(),
          poll.yours());
    }
  }

  @JsonTypeName("notice")
  record Notice(String code, String message) implements OutcomeJson {}
}
