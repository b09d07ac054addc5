package dev.caucus.slack;

import dev.caucus.chat.NotDelivered;
import dev.caucus.chat.Turn;
import dev.caucus.conversation.ChannelRule;
import dev.caucus.conversation.ChannelRules;
import dev.caucus.conversation.Dispatcher;
import dev.caucus.conversation.ErrorId;
import dev.caucus.conversation.Notices;
import dev.caucus.conversation.Once;
import dev.caucus.conversation.Once.Claim;
import dev.caucus.slack.api.Address;
import dev.caucus.slack.api.SlackApi;
import dev.caucus.slack.api.SlackThreads;
import dev.caucus.slack.blockkit.Offer;
import dev.caucus.slack.blockkit.SettingsForm;
import dev.caucus.slack.blockkit.WorkingSign;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Slash commands and the shortcut of a message. */
final class Commands {

  private static final Logger log = LoggerFactory.getLogger(Commands.class);

  private final SlackApi api;
  private final SlackVoice voice;
  private final SlackThreads threads;
  private final ChannelRules rules;
  private final Once once;
  private final FormOpener forms;
  private final Dispatcher dispatcher;

  Commands(
      SlackApi api,
      SlackVoice voice,
      SlackThreads threads,
      ChannelRules rules,
      Once once,
      FormOpener forms,
      Dispatcher dispatcher) {
    this.api = api;
    this.voice = voice;
    this.threads = threads;
    this.rules = rules;
    this.once = once;
    this.forms = forms;
    this.dispatcher = dispatcher;
  }

  /** Whoever gives a command hears of it, and be it that it failed. */
  void take(Given given) {
    try {
      switch (given.command()) {
        case "recommend" -> recommend(given);
        case "caucus" -> manage(given);
        default -> answerAside(given);
      }
    } catch (DataAccessException | NotDelivered e) {
      String id = ErrorId.next();
      log.error("Error {} in Slack: a command could not be obeyed", id, e);
      voice.respond(given.responseUrl(), Notices.failed(id), Set.of(), SlackApi.Response.PRIVATE);
    }
  }

  private void manage(Given given) {
    boolean form = given.arguments().strip().equalsIgnoreCase("settings") && !given.isDirect();
    if (form) {
      api.open(
          given.channel().team(),
          given.trigger(),
          SettingsForm.render(given.channel().channelName(), rule(given.channel())));
    } else {
      answerAside(given);
    }
  }

  private void answerAside(Given given) {
    Set<Offer> offers =
        given.isDirect() ? EnumSet.of(Offer.RATE) : EnumSet.of(Offer.RATE, Offer.SHARE);
    Address place = given.isDirect() ? given.channel() : given.aside();
    Turn turn = new Turn.Commanded(given.origin(place), given.command(), given.arguments());
    FormPlace where = new FormPlace(place, given.channel());
    forms.open(
        turn,
        where,
        given.trigger(),
        () -> dispatcher.dispatch(turn, new PrivateReplies(api, voice, given, offers)));
  }

  /**
   * Begins a dialogue in a message that the channel sees. The message has to stand there first: it
   * begins the thread that the dialogue belongs to.
   */
  private void recommend(Given given) {
    once.once(Address.PLATFORM, "opening/" + given.event(), claim -> begin(given, claim));
  }

  private void begin(Given given, Claim claim) {
    Optional<String> opening = claim.found().or(() -> open(given));
    if (opening.isEmpty()) {
      answerAside(given);
      return;
    }
    claim.leave(opening.get());
    Address place = given.isDirect() ? given.channel() : given.channel().thread(opening.get());
    dispatcher.dispatch(
        new Turn.Commanded(given.origin(place), given.command(), given.arguments()),
        new ThreadReplies(
                api,
                voice,
                threads,
                place,
                given.channel(),
                given.person(),
                new Cause(given.event(), opening.get()))
            .insteadOf(given.channel(), opening.get()));
  }

  /** The message to begin with; empty where the bot may not write one. */
  private Optional<String> open(Given given) {
    if (rule(given.channel()) == ChannelRule.OFF) {
      return Optional.empty();
    }
    try {
      return Optional.of(api.post(given.channel(), WorkingSign.message()));
    } catch (NotDelivered e) {
      return Optional.empty();
    }
  }

  private ChannelRule rule(Address channel) {
    return rules.of(Address.PLATFORM, channel.channelName());
  }
}
