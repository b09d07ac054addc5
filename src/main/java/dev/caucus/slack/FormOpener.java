package dev.caucus.slack;

import dev.caucus.chat.Form;
import dev.caucus.chat.NotDelivered;
import dev.caucus.chat.Turn;
import dev.caucus.conversation.ConversationStore;
import dev.caucus.conversation.Forms;
import dev.caucus.slack.api.Address;
import dev.caucus.slack.api.SlackApi;
import dev.caucus.slack.blockkit.FormView;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the form that a turn asks for, which Slack lets the bot do for three seconds only. */
final class FormOpener {

  private static final Logger log = LoggerFactory.getLogger(FormOpener.class);

  private final SlackApi api;
  private final Optional<Forms> forms;
  private final ConversationStore events;

  FormOpener(SlackApi api, Optional<Forms> forms, ConversationStore events) {
    this.api = api;
    this.forms = forms;
    this.events = events;
  }

  /**
   * Whether nothing else is left to do for a turn, since a form was opened; otherwise it is to be
   * answered as any other.
   */
  boolean takes(Turn turn, FormPlace where, String trigger) {
    return forms
        .filter(known -> known.mayOpen(turn))
        .flatMap(known -> known.openedBy(turn))
        .filter(form -> open(form, turn, where, trigger))
        .isPresent();
  }

  private boolean open(Form form, Turn turn, FormPlace where, String trigger) {
    if (!events.claim(Address.PLATFORM, "form/" + turn.origin().event())) {
      return true; // delivered again, and opened already
    }
    try {
      api.open(where.place().team(), trigger, FormView.render(form, where.written()));
      return true;
    } catch (NotDelivered e) {
      log.warn("Slack did not open a form, so it is answered in words: {}", e.getMessage());
      return false;
    }
  }
}
