package dev.caucus.slack;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.view.ViewState;
import dev.caucus.chat.Participant;
import dev.caucus.chat.Turn;
import dev.caucus.chat.Turn.Origin;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A form that somebody sent.
 *
 * @param where where they had opened it
 * @param person who sent it
 */
record Submission(FormPlace where, String person, Turn.Submitted turn) {

  /** What was sent; empty if it does not come from where the form was opened. */
  static Optional<Submission> of(String team, ViewSubmissionPayload payload) {
    String person = payload.getUser().getId();
    String metadata = payload.getView().getPrivateMetadata();
    return FormPlace.read(metadata == null ? "" : metadata, team, person)
        .map(where -> new Submission(where, person, turn(where, payload)));
  }

  private static Turn.Submitted turn(FormPlace where, ViewSubmissionPayload payload) {
    String team = where.place().team();
    Origin origin =
        new Origin(
            where.place().conversation(),
            new Participant(team + "/" + payload.getUser().getId(), payload.getUser().getName()),
            "v/%s/%s/%s".formatted(team, payload.getView().getId(), payload.getView().getHash()),
            where.place().channelName());
    return new Turn.Submitted(origin, payload.getView().getCallbackId(), values(payload));
  }

  /** What stands in the fields, by their names, which are those of the blocks too. */
  private static Map<String, String> values(ViewSubmissionPayload payload) {
    Map<String, String> values = new LinkedHashMap<>();
    payload
        .getView()
        .getState()
        .getValues()
        .forEach((block, elements) ->
            elements.values().stream()
                .findFirst()
                .ifPresent(each -> values.put(block, text(each))));
    return values;
  }

  private static String text(ViewState.Value value) {
    if (value.getSelectedOptions() != null) {
      return value.getSelectedOptions().stream()
          .map(ViewState.SelectedOption::getValue)
          .collect(Collectors.joining(","));
    }
    if (value.getSelectedOption() != null) {
      return Objects.requireNonNullElse(value.getSelectedOption().getValue(), "");
    }
    return value.getValue() == null ? "" : value.getValue();
  }
}
