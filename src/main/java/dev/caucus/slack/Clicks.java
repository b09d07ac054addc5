package dev.caucus.slack;

import dev.caucus.chat.NotDelivered;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn;
import dev.caucus.conversation.AnswerToken;
import dev.caucus.conversation.Dispatcher;
import dev.caucus.conversation.GivenAnswer;
import dev.caucus.conversation.GivenAnswers;
import dev.caucus.conversation.Notices;
import dev.caucus.conversation.Once;
import dev.caucus.conversation.Once.Claim;
import dev.caucus.slack.api.Address;
import dev.caucus.slack.api.SlackApi;
import dev.caucus.slack.api.SlackApi.Response;
import dev.caucus.slack.api.SlackThreads;
import dev.caucus.slack.blockkit.Offer;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Buttons: sharing and deleting an answer is done here, everything else is a turn. */
final class Clicks {

  private static final Logger log = LoggerFactory.getLogger(Clicks.class);

  /** In the place of a message's timestamp: said where the bot is not. */
  private static final String ELSEWHERE = "elsewhere";

  private final SlackApi api;
  private final SlackVoice voice;
  private final SlackThreads threads;
  private final GivenAnswers answers;
  private final Once once;
  private final FormOpener forms;
  private final Dispatcher dispatcher;

  Clicks(
      SlackApi api,
      SlackVoice voice,
      SlackThreads threads,
      GivenAnswers answers,
      Once once,
      FormOpener forms,
      Dispatcher dispatcher) {
    this.api = api;
    this.voice = voice;
    this.threads = threads;
    this.answers = answers;
    this.once = once;
    this.forms = forms;
    this.dispatcher = dispatcher;
  }

  void take(Click click) {
    Optional<AnswerToken> token = AnswerToken.read(click.token());
    switch (token.map(AnswerToken::deed).orElse(AnswerToken.Deed.ASK)) {
      case SHARE -> own(click, token.orElseThrow(), (answer, claim) -> share(click, answer, claim));
      case DELETE -> own(click, token.orElseThrow(), (answer, claim) -> delete(click));
      default -> choose(click);
    }
  }

  private void choose(Click click) {
    Turn turn = new Turn.Chose(click.origin(), click.token());
    FormPlace where = new FormPlace(click.place(), click.aside());
    forms.open(
        turn,
        where,
        click.trigger(),
        () -> dispatcher.dispatch(turn, new ClickReplies(voice, threads, click)));
  }

  /** Does it to the answer if whoever pressed the button asked for it; otherwise they are told. */
  private void own(Click click, AnswerToken token, BiConsumer<GivenAnswer, Claim> deed) {
    Optional<GivenAnswer> answer = answers.find(token.answer());
    if (answer.filter(given -> given.isFor(click.origin())).isPresent()) {
      // A second press must not do it again, though it is another event.
      String event = token.written() + "/" + click.channel().channelName();
      once.once(Address.PLATFORM, event, claim -> deed.accept(answer.get(), claim));
    } else {
      new ClickReplies(voice, threads, click)
          .show(List.of(answer.isEmpty() ? Notices.answerGone() : Notices.notYourAnswer()));
    }
  }

  /** Whoever goes on for one that died after it had posted does only what comes after that. */
  private void share(Click click, GivenAnswer answer, Claim claim) {
    String message = claim.found().orElse(null);
    if (message == null) {
      message = post(click, answer);
      claim.leave(message);
    }
    if (!message.equals(ELSEWHERE)) {
      Address thread = click.channel().thread(message);
      new Attendance(threads).note(thread);
      answers.carryOver(answer, thread.conversation());
    }
    tidyUp(click);
  }

  /** Tells the first message that says it, or {@link #ELSEWHERE}. */
  private String post(Click click, GivenAnswer answer) {
    Set<Offer> offers = EnumSet.of(Offer.RATE, Offer.DELETE);
    Reply shared = answer.sharedBy(click.name());
    try {
      return voice.post(click.channel(), shared, offers).getFirst();
    } catch (NotDelivered e) {
      if (e.reason() == NotDelivered.Reason.UNREACHABLE) {
        throw e; // it may stand there already
      }
      // Where the bot is not, nothing that people press there could be answered.
      voice.respond(click.responseUrl(), shared.keptAs(null), Set.of(), Response.PUBLIC);
      return ELSEWHERE;
    }
  }

  /** The private answer has done its work; that it stays does no harm. */
  private void tidyUp(Click click) {
    try {
      api.retract(click.responseUrl());
    } catch (NotDelivered e) {
      log.debug("A shared answer still stands there for its asker", e);
    }
  }

  private void delete(Click click) {
    if (click.ephemeral()) {
      api.retract(click.responseUrl());
      return;
    }
    click.messages().forEach(message -> api.delete(click.channel(), message));
  }
}
