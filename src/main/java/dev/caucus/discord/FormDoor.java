package dev.caucus.discord;

import dev.caucus.chat.Turn;
import dev.caucus.conversation.Background;
import dev.caucus.conversation.Forms;
import dev.caucus.discord.components.FormModal;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.modals.Modal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Opens the form that a turn asks for: Discord takes one only as the first response, so this is
 * found out before anything is promised.
 */
final class FormDoor {

  private static final Logger log = LoggerFactory.getLogger(FormDoor.class);

  private final ObjectProvider<Forms> forms;
  private final Background background;

  FormDoor(ObjectProvider<Forms> forms, Background background) {
    this.forms = forms;
    this.background = background;
  }

  /**
   * Opens a form if the turn opens one, and else goes the usual way, at once if it is plain that it
   * opens none.
   *
   * @param likely the turn as far as it is known without asking anybody
   * @param whole the turn itself, which may take a while
   */
  void pass(IModalCallback event, Turn likely, Supplier<Turn> whole, Runnable usual) {
    Forms known = forms.getIfAvailable();
    if (known == null || !known.mayOpen(likely)) {
      usual.run();
      return;
    }
    background.run(() -> {
      Supplier<Optional<Modal>> form = () -> known.openedBy(whole.get()).map(FormModal::render);
      Patience.ask(background, form, Optional.empty())
          .ifPresentOrElse(modal -> open(event, modal), usual);
    });
  }

  private static void open(IModalCallback event, Modal modal) {
    event
        .replyModal(modal)
        .queue(
            opened -> {},
            failure -> log.warn("Discord did not take a form for {}", event.getId(), failure));
  }
}
