package dev.caucus.slack.local;

import com.google.gson.JsonObject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody in a workspace, who does what people do there. */
public final class Person {

  private final String id;
  private final String name;
  private final Engine engine;
  private final Workspace workspace;
  private volatile ZoneId zone = ZoneId.of("Europe/Berlin");
  private volatile boolean admin;

  Person(String id, String name, Engine engine, Workspace workspace) {
    this.id = id;
    this.name = name;
    this.engine = engine;
    this.workspace = workspace;
  }

  /** The id: U…. */
  public String id() {
    return id;
  }

  /** The name that is shown. */
  public String name() {
    return name;
  }

  /** Where this person's clock is set. */
  public ZoneId zone() {
    return zone;
  }

  /** Moves to another time zone. */
  public void movesTo(ZoneId elsewhere) {
    zone = elsewhere;
  }

  /** Gets the right to look after the workspace. */
  public void becomesAdmin() {
    admin = true;
  }

  /** Where this person belongs. */
  public Workspace workspace() {
    return workspace;
  }

  /** The direct messages with the bot. */
  public Channel direct() {
    return workspace.direct(id);
  }

  /** Types something in a channel; {@code @Caucus} mentions the bot. */
  public Deed says(Channel channel, String typed) {
    return sends(channel, null, Typing.mrkdwn(typed, workspace));
  }

  /** Types something to the bot alone. */
  public Deed says(String typed) {
    return says(direct(), typed);
  }

  /** Types something in the thread of a message. */
  public Deed replies(Message message, String typed) {
    Channel channel = workspace.channelOfId(message.channel());
    return sends(channel, message.root(), Typing.mrkdwn(typed, workspace));
  }

  /** Sends a text as it is, in mrkdwn. */
  public Deed sends(Channel channel, @Nullable String thread, String mrkdwn) {
    Message message =
        new Message(
            channel.id(),
            engine.ids().timestamp(),
            id,
            null,
            mrkdwn,
            Typing.richText(mrkdwn),
            thread,
            null,
            List.of(),
            null,
            UUID.randomUUID().toString(),
            null);
    return written(channel, message);
  }

  private Deed written(Channel channel, Message message) {
    long before = engine.ledger().size();
    channel.add(message);
    List<Delivery> deliveries = new ArrayList<>(engine.events().message(workspace, message));
    if (channel.kind() != Channel.Kind.DIRECT && message.text().contains(workspace.mention())) {
      deliveries.addAll(engine.events().mention(workspace, message));
    }
    Set<String> places =
        channel.kind() == Channel.Kind.DIRECT && message.thread() == null
            ? Set.of(Ledger.thread(channel.id(), message.ts()), channel.id())
            : Set.of(Ledger.thread(channel.id(), message.root()), Ledger.aside(channel.id(), id()));
    return new Deed(channel, message, engine.ledger(), before, places, deliveries);
  }

  /** Uses a command such as {@code /ask}. */
  public Deed runs(Channel channel, String command, String text) {
    return engine.interactions().command(this, channel, command, text);
  }

  /** Presses a button of a message: by its label, action id or value. */
  public Deed clicks(Message message, String button) {
    return engine.interactions().click(this, message, button, null);
  }

  /** Chooses from a menu or a list of a message: what by its label or value. */
  public Deed chooses(Message message, String menu, String option) {
    return engine.interactions().click(this, message, menu, option);
  }

  /** Presses a button in a form or the home tab. */
  public Deed clicks(View view, String button) {
    return engine.interactions().click(this, view, button, null);
  }

  /** Chooses from a menu in a form or the home tab. */
  public Deed chooses(View view, String menu, String option) {
    return engine.interactions().click(this, view, menu, option);
  }

  /** Uses a shortcut in the menu of a message. */
  public Deed uses(String shortcut, Message message) {
    return engine.interactions().shortcut(this, message, shortcut);
  }

  /** Submits a form with what was entered, by action id: text, or an option's value or label. */
  public Deed submits(View view, Map<String, String> entered) {
    return engine.interactions().submit(this, view, entered);
  }

  /** Closes a form without submitting it. */
  public void closes(View view) {
    workspace.views().close(view);
  }

  /** Opens the bot's home tab. */
  public Deed opensHome() {
    return deed(engine.events().homeOpened(workspace, this));
  }

  /** Opens the assistant's pane beside a channel. */
  public Deed opensAssistant(Channel beside) {
    return deed(engine.events().assistantOpened(workspace, this, beside));
  }

  private Deed deed(List<Delivery> deliveries) {
    return new Deed(
        direct(), null, engine.ledger(), engine.ledger().size(), Set.of(direct().id()), deliveries);
  }

  JsonObject json() {
    return Json.object(
        "id",
        id,
        "team_id",
        workspace.team(),
        "name",
        name.toLowerCase(Locale.ROOT),
        "real_name",
        name,
        "deleted",
        false,
        "is_bot",
        false,
        "is_app_user",
        false,
        "is_admin",
        admin,
        "is_owner",
        false,
        "is_primary_owner",
        false,
        "tz",
        zone.getId(),
        "locale",
        "en-US",
        "profile",
        Json.object("real_name", name, "display_name", name));
  }
}
