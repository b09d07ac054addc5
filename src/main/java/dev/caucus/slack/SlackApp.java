package dev.caucus.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.AssistantThreadStartedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import dev.caucus.conversation.Background;
import dev.caucus.slack.api.Address;
import dev.caucus.slack.connection.Misshapen;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells Bolt what to do with what Slack says: acknowledge at once, and hand over.
 *
 * <p>Everything that takes a store or a call to Slack happens afterwards, since Slack waits for
 * three seconds only; what is wrong with a form is told right away, since afterwards it is gone.
 */
final class SlackApp {

  private static final Logger log = LoggerFactory.getLogger(SlackApp.class);

  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

  private final Handlers handlers;
  private final Background background;

  SlackApp(Handlers handlers, Background background) {
    this.handlers = handlers;
    this.background = background;
  }

  App register(App app) {
    registerCommands(app);
    registerMessages(app);
    registerSurfaces(app);
    registerLeaving(app);
    return app;
  }

  private void registerCommands(App app) {
    for (String command : Surface.COMMANDS) {
      app.command(
          command,
          (request, context) -> {
            Given given = read(() -> Given.of(team(context), request.getPayload()));
            return later(context, () -> handlers.commands().take(given));
          });
    }
    app.messageShortcut(
        Surface.SHORTCUT,
        (request, context) -> {
          Given given = read(() -> Given.of(team(context), request.getPayload()));
          return later(context, () -> handlers.commands().take(given));
        });
    app.blockAction(
        ANY,
        (request, context) -> {
          read(() -> Click.of(team(context), request.getPayload()))
              .ifPresent(click -> later(context, () -> handlers.clicks().take(click)));
          return context.ack();
        });
    app.viewSubmission(
        ANY,
        (request, context) -> {
          Optional<Submission> sent =
              read(() -> Submission.of(team(context), request.getPayload()));
          Map<String, String> defects = sent.map(handlers.submissions()::defects).orElse(Map.of());
          return defects.isEmpty()
              ? later(context, () -> sent.ifPresent(handlers.submissions()::take))
              : context.ackWithErrors(defects);
        });
  }

  private void registerMessages(App app) {
    app.event(
        AppMentionEvent.class,
        (payload, context) -> heard(context, () -> Incoming.of(team(context), payload)));
    app.event(
        MessageEvent.class,
        (payload, context) -> heard(context, () -> Incoming.ofMessage(team(context), payload)));
    app.event(
        MessageFileShareEvent.class,
        (payload, context) -> heard(context, () -> Incoming.ofFile(team(context), payload)));
    app.event(
        MessageThreadBroadcastEvent.class,
        (payload, context) -> heard(context, () -> Incoming.ofBroadcast(team(context), payload)));
  }

  /** What lacks what every payload of its kind has is refused before anything is done. */
  private static <T> T read(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (RuntimeException e) {
      throw new Misshapen(e);
    }
  }

  private Response heard(Context context, Supplier<Incoming> reading) {
    Incoming message = read(reading);
    return later(
        context,
        () -> {
          Workspaces workspaces = handlers.workspaces();
          handlers
              .messages()
              .take(message.toldWho(() -> workspaces.botUser(message.channel().team())));
        });
  }

  private void registerSurfaces(App app) {
    app.event(
        AppHomeOpenedEvent.class,
        (payload, context) -> {
          AppHomeOpenedEvent event = payload.getEvent();
          String team = team(context);
          return "home".equals(event.getTab())
              ? later(context, () -> handlers.home().show(team, event.getUser()))
              : context.ack();
        });
    app.event(
        AssistantThreadStartedEvent.class,
        (payload, context) -> {
          var thread = payload.getEvent().getAssistantThread();
          Address place =
              read(() -> Address.told(team(context), thread.getChannelId(), thread.getThreadTs()));
          return later(context, () -> handlers.pane().open(place));
        });
  }

  private void registerLeaving(App app) {
    app.event(
        AppUninstalledEvent.class,
        (payload, context) -> {
          String team = team(context);
          return later(context, () -> handlers.workspaces().uninstalled(team, time(payload)));
        });
    app.event(
        TokensRevokedEvent.class,
        (payload, context) -> {
          String team = team(context);
          List<String> bots = revokedBots(payload.getEvent());
          return bots.isEmpty()
              ? context.ack()
              : later(context, () -> handlers.workspaces().revoked(team, bots, time(payload)));
        });
  }

  private static List<String> revokedBots(TokensRevokedEvent event) {
    return event.getTokens() == null || event.getTokens().getBot() == null
        ? List.of()
        : event.getTokens().getBot();
  }

  private static Instant time(EventsApiPayload<?> payload) {
    return Instant.ofEpochSecond(payload.getEventTime());
  }

  /** Does what an event asks for, unless it comes from where the bot is not installed. */
  private Response later(Context context, Runnable work) {
    String team = team(context);
    background.run(() -> {
      if (handlers.workspaces().of(team).isPresent()) {
        work.run();
      } else {
        log.warn("Slack: an event of a workspace without the bot is left alone");
      }
    });
    return context.ack();
  }

  private static String team(Context context) {
    return context.getTeamId() == null ? "" : context.getTeamId();
  }

  /** Who does what. */
  record Handlers(
      Commands commands,
      Clicks clicks,
      Messages messages,
      Home home,
      AssistantPane pane,
      Submissions submissions,
      Workspaces workspaces) {}
}
