package dev.caucus.slack.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A place where messages stand: a channel, or the direct messages between a person and the bot. */
public final class Channel {

  /** Who may see and find it. */
  public enum Kind {
    PUBLIC,
    PRIVATE,
    DIRECT
  }

  private final String id;
  private final String name;
  private final Kind kind;
  private final Clock clock;
  private volatile @Nullable String creator;
  private final Set<String> members = new LinkedHashSet<>();
  private final Map<String, Message> messages = new LinkedHashMap<>();
  private final List<Change> history = new ArrayList<>();

  Channel(String id, String name, Kind kind, Clock clock) {
    this.id = id;
    this.name = name;
    this.kind = kind;
    this.clock = clock;
  }

  /** Its id: C…, G… or D…. */
  public String id() {
    return id;
  }

  /** Its name without the #. */
  public String name() {
    return name;
  }

  /** Who may see and find it. */
  public Kind kind() {
    return kind;
  }

  /** What the channel's kind is called in events. */
  String type() {
    return switch (kind) {
      case PUBLIC -> "channel";
      case PRIVATE -> "group";
      case DIRECT -> "im";
    };
  }

  /** Says who made the channel. */
  public void madeBy(Person person) {
    creator = person.id();
  }

  /** Lets somebody in, a person or the bot, by id. */
  public synchronized void join(String user) {
    members.add(user);
  }

  /** Lets somebody go. */
  public synchronized void leave(String user) {
    members.remove(user);
  }

  synchronized boolean has(String user) {
    return members.contains(user);
  }

  synchronized List<String> members() {
    return List.copyOf(members);
  }

  /** What everybody sees in it, threads included, in order. */
  public synchronized List<Message> messages() {
    return messages.values().stream().filter(message -> !message.isEphemeral()).toList();
  }

  /** What everybody sees in a thread, its first message included. */
  public List<Message> thread(String ts) {
    return messages().stream().filter(message -> message.root().equals(ts)).toList();
  }

  /** What one person alone sees in it. */
  public synchronized List<Message> ephemerals(Person person) {
    return messages.values().stream()
        .filter(message -> person.id().equals(message.onlyFor()))
        .toList();
  }

  /** The files that everybody sees in it, threads included, in order. */
  public List<SharedFile> files() {
    return messages().stream().flatMap(message -> message.files().stream()).toList();
  }

  /** The message of a timestamp, ephemeral or not. */
  public synchronized Optional<Message> message(String ts) {
    return Optional.ofNullable(messages.get(ts));
  }

  /** Every writing, changing and removing since the beginning. */
  public synchronized List<Change> history() {
    return List.copyOf(history);
  }

  synchronized void add(Message message) {
    messages.put(message.ts(), message);
    history.add(new Change(null, message, clock.instant()));
  }

  synchronized Message change(
      Message message, String text, JsonArray blocks, @Nullable JsonObject metadata, String when) {
    Message changed = message.changed(text, blocks, metadata, when);
    messages.put(message.ts(), changed);
    history.add(new Change(message, changed, clock.instant()));
    return changed;
  }

  synchronized void remove(Message message) {
    messages.remove(message.ts());
    history.add(new Change(message, null, clock.instant()));
  }

  /** How the channel introduces itself. */
  JsonObject json(@Nullable String withPerson) {
    return Json.object(
        "id",
        id,
        "name",
        kind == Kind.DIRECT ? null : name,
        "name_normalized",
        kind == Kind.DIRECT ? null : name,
        "user",
        withPerson,
        "creator",
        creator,
        "is_channel",
        kind == Kind.PUBLIC,
        "is_group",
        kind == Kind.PRIVATE,
        "is_im",
        kind == Kind.DIRECT,
        "is_mpim",
        false,
        "is_private",
        kind != Kind.PUBLIC,
        "is_archived",
        false,
        "is_ext_shared",
        false,
        "num_members",
        members().size());
  }
}
