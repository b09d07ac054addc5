package dev.caucus.discord;

import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn;
import dev.caucus.conversation.AnswerToken;
import dev.caucus.conversation.Background;
import dev.caucus.conversation.Dispatcher;
import dev.caucus.conversation.ErrorId;
import dev.caucus.conversation.GivenAnswer;
import dev.caucus.conversation.GivenAnswers;
import dev.caucus.conversation.Notices;
import dev.caucus.conversation.Once;
import dev.caucus.conversation.Once.Claim;
import dev.caucus.discord.api.DiscordMessages;
import dev.caucus.discord.api.Place;
import dev.caucus.discord.components.FormModal;
import dev.caucus.discord.components.Ids;
import dev.caucus.discord.components.Offer;
import dev.caucus.discord.components.SettingsForm;
import dev.caucus.discord.components.WordsForm;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Buttons, menus and forms: sharing and deleting is done here, everything else is a turn. */
final class Clicks {

  private static final Logger log = LoggerFactory.getLogger(Clicks.class);

  private final DiscordVoice voice;
  private final DiscordMessages messages;
  private final GivenAnswers answers;
  private final Once once;
  private final Dispatcher dispatcher;
  private final FormDoor door;
  private final Background background;

  Clicks(
      DiscordVoice voice,
      DiscordMessages messages,
      GivenAnswers answers,
      Once once,
      Dispatcher dispatcher,
      FormDoor door,
      Background background) {
    this.voice = voice;
    this.messages = messages;
    this.answers = answers;
    this.once = once;
    this.dispatcher = dispatcher;
    this.door = door;
    this.background = background;
  }

  void take(ButtonInteractionEvent event) {
    if (event.getComponentId().equals(Ids.WORDS)) {
      event.replyModal(WordsForm.render(Ids.WORDS)).queue();
    } else {
      operate(event, Ids.token(event.getComponentId()));
    }
  }

  void take(StringSelectInteractionEvent event) {
    operate(event, event.getValues().isEmpty() ? "" : Ids.token(event.getValues().getFirst()));
  }

  private void operate(GenericComponentInteractionCreateEvent event, String token) {
    Message message = event.getMessage();
    Where where = Where.of(event.getGuild(), event.getChannel());
    if (message == null) {
      boolean isAnswer = AnswerToken.read(token).isPresent();
      refuse(event, event, where, isAnswer ? Notices.answerGone() : Notices.expired());
      return;
    }
    door.pass(
        event,
        new Turn.Chose(Who.of(event, where, where.place()), token),
        () -> new Turn.Chose(Who.of(event, where, conversation(event, where, message)), token),
        () -> clicked(event, event, message, click -> press(click, token)));
  }

  /** The library promises a message, but there is none if only its id was sent. */
  private void refuse(Interaction event, IReplyCallback callback, Where where, Reply notice) {
    Deferral.then(
        event,
        callback.deferReply(true),
        background,
        hook -> voice.follow(hook, where.place(), notice, Set.of(), true));
  }

  void take(ModalInteractionEvent event) {
    if (event.getModalId().equals(SettingsForm.CUSTOM_ID)) {
      change(event);
    } else if (!event.getModalId().equals(Ids.WORDS)) {
      submit(event);
    } else if (event.getMessage() != null) {
      String words = FormModal.sent(event.getValues()).getOrDefault(WordsForm.FIELD, "");
      clicked(
          event,
          event,
          event.getMessage(),
          click ->
              dispatcher.dispatch(
                  Turn.typed(click.origin(), words), ClickReplies.aside(voice, click)));
    } else {
      Where where = Where.of(event.getGuild(), event.getChannel());
      refuse(event, event, where, Notices.expired());
    }
  }

  /** What opened at a message goes on there; after a command there is none. */
  private void submit(ModalInteractionEvent event) {
    Map<String, String> values = FormModal.sent(event.getValues());
    if (event.getMessage() != null) {
      clicked(
          event,
          event,
          event.getMessage(),
          click ->
              dispatcher.dispatch(
                  new Turn.Submitted(click.origin(), event.getModalId(), values),
                  ClickReplies.aside(voice, click)));
      return;
    }
    Where where = Where.of(event.getGuild(), event.getChannel());
    Place alone = where.aloneWith(event.getUser().getId());
    Deferral.then(
        event,
        event.deferReply(!alone.isDirect()),
        background,
        hook ->
            dispatcher.dispatch(
                new Turn.Submitted(Who.of(event, where, alone), event.getModalId(), values),
                new CommandReplies(voice, hook, alone, Set.of())));
  }

  private void change(ModalInteractionEvent event) {
    Where where = Where.of(event.getGuild(), event.getChannel());
    Map<String, String> values = FormModal.sent(event.getValues());
    Deferral.then(
        event,
        event.deferReply(false),
        background,
        hook ->
            dispatcher.dispatch(
                new Turn.Submitted(
                    Who.of(event, where, where.place()), SettingsForm.CUSTOM_ID, values),
                new CommandReplies(voice, hook, where.place(), Set.of())));
  }

  private void clicked(
      Interaction event, IMessageEditCallback callback, Message message, Consumer<Click> deed) {
    Where where = Where.of(event.getGuild(), event.getChannel());
    Deferral.then(
        event,
        callback.deferEdit(),
        background,
        hook -> attempt(event, hook, where, message, deed));
  }

  /** Whoever pressed a button is told if nothing comes of it. */
  private void attempt(
      Interaction event, InteractionHook hook, Where where, Message message, Consumer<Click> deed) {
    try {
      deed.accept(click(event, hook, where, message));
    } catch (RuntimeException e) {
      String id = ErrorId.next();
      log.error("Error {} in discord: nothing came of a click", id, e);
      voice.follow(hook, where.place(), Notices.failed(id), Set.of(), !where.place().isDirect());
    }
  }

  private Click click(Interaction event, InteractionHook hook, Where where, Message message) {
    Place conversation = conversation(event, where, message);
    return new Click(hook, where, conversation, message, Who.of(event, where, conversation));
  }

  private Place conversation(Interaction event, Where where, Message message) {
    return message.isEphemeral()
        ? where.place().onlyFor(event.getUser().getId())
        : messages
            .conversationOf(message.getId())
            .orElseGet(() -> where.conversationAt(message.getId()));
  }

  private void press(Click click, String token) {
    Optional<AnswerToken> answer = AnswerToken.read(token);
    switch (answer.map(AnswerToken::deed).orElse(AnswerToken.Deed.ASK)) {
      case SHARE -> own(click, answer.orElseThrow(), (given, claim) -> share(click, given, claim));
      case DELETE -> own(click, answer.orElseThrow(), (given, claim) -> delete(click));
      default ->
          dispatcher.dispatch(
              new Turn.Chose(click.origin(), token), new ClickReplies(voice, click));
    }
  }

  /** Does it to the answer if whoever pressed the button asked for it; otherwise they are told. */
  private void own(Click click, AnswerToken token, BiConsumer<GivenAnswer, Claim> deed) {
    Optional<GivenAnswer> answer = answers.find(token.answer());
    if (answer.filter(given -> given.isFor(click.origin())).isPresent()) {
      // A second press must not do it again, though it is another event.
      String event = token.written() + "/" + click.where().channelName();
      once.once(Place.PLATFORM, event, claim -> deed.accept(answer.get(), claim));
    } else {
      new ClickReplies(voice, click)
          .show(List.of(answer.isEmpty() ? Notices.answerGone() : Notices.notYourAnswer()));
    }
  }

  /** Whoever goes on for one that died after it had posted does only what comes after that. */
  private void share(Click click, GivenAnswer answer, Claim claim) {
    ConversationRef there =
        claim
            .found()
            .map(id -> new ConversationRef(Place.PLATFORM, id))
            .orElseGet(() -> publish(click, answer, claim));
    answers.carryOver(answer, there);
    try {
      click.hook().deleteOriginal().complete();
    } catch (ErrorResponseException e) {
      log.debug("A shared answer still stands there for its asker", e);
    }
  }

  private ConversationRef publish(Click click, GivenAnswer answer, Claim claim) {
    Reply shared = answer.sharedBy(click.origin().participant().name());
    Place place =
        voice.publish(click.hook(), click.where(), shared, EnumSet.of(Offer.RATE, Offer.DELETE));
    claim.leave(place.conversation().id());
    return place.conversation();
  }

  private void delete(Click click) {
    voice.remove(click.hook(), click.conversation(), click.message());
  }
}
