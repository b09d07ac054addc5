package dev.caucus.slack;

import dev.caucus.chat.Form;
import dev.caucus.chat.NotDelivered;
import dev.caucus.chat.Turn;
import dev.caucus.conversation.Forms;
import dev.caucus.conversation.Once;
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
  private final Once once;

  FormOpener(SlackApi api, Optional<Forms> forms, Once once) {
    this.api = api;
    this.forms = forms;
    this.once = once;
  }

  /**
   * Opens the form that a turn asks for; where it asks for none, or Slack does not open it, the
   * turn is to be answered as any other.
   */
  void open(Turn turn, FormPlace where, String trigger, Runnable otherwise) {
    Optional<Form> form =
        forms.filter(known -> known.mayOpen(turn)).flatMap(known -> known.openedBy(turn));
    if (form.isEmpty()) {
      otherwise.run();
      return;
    }
    String event = "form/" + turn.origin().event();
    once.once(
        Address.PLATFORM,
        event,
        claim -> {
          if (!isOpened(form.get(), where, trigger)) {
            otherwise.run();
          }
        });
  }

  private boolean isOpened(Form form, FormPlace where, String trigger) {
    try {
      api.open(where.place().team(), trigger, FormView.render(form, where.written()));
      return true;
    } catch (NotDelivered e) {
      log.warn("Slack did not open a form, so it is answered in words: {}", e.getMessage());
      return false;
    }
  }
}
