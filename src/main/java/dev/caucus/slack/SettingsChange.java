package dev.caucus.slack;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.view.ViewState;
import dev.caucus.chat.Participant;
import dev.caucus.chat.Turn;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.slack.api.Address;
import dev.caucus.slack.blockkit.SettingsForm;
import java.util.Map;
import java.util.Optional;

/** The form of {@code /caucus settings}, filled in. */
final class SettingsChange {

  private SettingsChange() {}

  /** The channel that the form is about; empty if it is none of the same workspace. */
  static Optional<Address> channel(String team, ViewSubmissionPayload payload) {
    String[] name = payload.getView().getPrivateMetadata().split("/");
    return name.length == 2 && name[0].equals(team)
        ? Optional.of(Address.channel(team, name[1]))
        : Optional.empty();
  }

  static Turn turn(Address channel, ViewSubmissionPayload payload) {
    Origin origin =
        new Origin(
            channel.conversation(),
            new Participant(
                channel.team() + "/" + payload.getUser().getId(), payload.getUser().getName()),
            "v/%s/%s/%s"
                .formatted(channel.team(), payload.getView().getId(), payload.getView().getHash()),
            channel.channelName());
    return new Turn.Submitted(
        origin, SettingsForm.CALLBACK_ID, Map.of(SettingsForm.RULE, rule(payload)));
  }

  private static String rule(ViewSubmissionPayload payload) {
    return Optional.ofNullable(payload.getView().getState().getValues().get(SettingsForm.RULE))
        .map(block -> block.get(SettingsForm.RULE))
        .map(ViewState.Value::getSelectedOption)
        .map(ViewState.SelectedOption::getValue)
        .orElse("");
  }
}
