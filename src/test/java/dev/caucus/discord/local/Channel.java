package dev.caucus.discord.local;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A place where messages stand: a text channel, a thread, or a person's direct messages. */
public final class Channel {

  /** What kind of place it is. */
  public enum Kind {
    TEXT(0),
    DIRECT(1),
    THREAD(11);

    private final int type;

    Kind(int type) {
      this.type = type;
    }

    int type() {
      return type;
    }
  }

  private final String id;
  private final Kind kind;
  private final @Nullable Guild guild;
  private final @Nullable Channel parent;
  private final @Nullable Person person;
  private final LocalDiscord discord;
  private final Map<String, Message> messages = new LinkedHashMap<>();
  private final List<Change> history = new ArrayList<>();
  private final Set<Permission> forbidden = EnumSet.noneOf(Permission.class);
  private final Set<Permission> told = EnumSet.noneOf(Permission.class);
  private final List<Person> managers = new CopyOnWriteArrayList<>();
  private final AtomicInteger typings = new AtomicInteger();
  private volatile String name;
  private volatile boolean archived;
  private volatile @Nullable String last;

  private Channel(
      String id,
      Kind kind,
      String name,
      @Nullable Guild guild,
      @Nullable Channel parent,
      @Nullable Person person,
      LocalDiscord discord) {
    this.id = id;
    this.kind = kind;
    this.name = name;
    this.guild = guild;
    this.parent = parent;
    this.person = person;
    this.discord = discord;
  }

  static Channel text(String id, String name, Guild guild, LocalDiscord discord) {
    return new Channel(id, Kind.TEXT, name, guild, null, null, discord);
  }

  static Channel direct(String id, Person person, LocalDiscord discord) {
    return new Channel(id, Kind.DIRECT, "", null, null, person, discord);
  }

  static Channel thread(String id, String name, Channel parent, LocalDiscord discord) {
    return new Channel(id, Kind.THREAD, name, parent.guild, parent, null, discord);
  }

  /** Its id. */
  public String id() {
    return id;
  }

  /** Its name without the #; empty for direct messages. */
  public String name() {
    return name;
  }

  /** What kind of place it is. */
  public Kind kind() {
    return kind;
  }

  /** The guild it belongs to; null for direct messages. */
  public @Nullable Guild guild() {
    return guild;
  }

  /** The channel that a thread belongs to; null if it is none. */
  public @Nullable Channel parent() {
    return parent;
  }

  /** Whose direct messages with the bot these are; null if they are none. */
  @Nullable Person person() {
    return person;
  }

  /** Whether it is a thread that was put away. */
  public boolean isArchived() {
    return archived;
  }

  /** How often the bot let itself be seen typing. */
  public int typings() {
    return typings.get();
  }

  /** What everybody in it sees, in order. */
  public synchronized List<Message> messages() {
    return messages.values().stream().filter(message -> !message.isEphemeral()).toList();
  }

  /** What one person sees in it, in order. */
  public synchronized List<Message> messages(Person viewer) {
    return messages.values().stream()
        .filter(message -> !message.isEphemeral() || viewer.id().equals(message.onlyFor()))
        .toList();
  }

  /** What one person alone sees in it. */
  public synchronized List<Message> ephemerals(Person viewer) {
    return messages.values().stream()
        .filter(message -> viewer.id().equals(message.onlyFor()))
        .toList();
  }

  /** The message of an id, ephemeral or not. */
  public synchronized Optional<Message> message(String message) {
    return Optional.ofNullable(messages.get(message));
  }

  /** Every writing, changing and removing since the beginning. */
  public synchronized List<Change> history() {
    return List.copyOf(history);
  }

  /** What a message looked like before each change and now, in order. */
  public synchronized List<Message> versions(String message) {
    return history.stream()
        .map(Change::after)
        .filter(after -> after != null && after.id().equals(message))
        .map(java.util.Objects::requireNonNull)
        .toList();
  }

  /** The thread that began at a message. */
  public Optional<Channel> thread(Message message) {
    return guild == null ? Optional.empty() : guild.threadOf(message.id());
  }

  /** Takes permissions from the bot and everybody, and tells the bot. */
  public Channel forbid(Permission... permissions) {
    forbidUnnoticed(permissions);
    told.addAll(forbidden);
    discord.events().channelUpdated(this);
    return this;
  }

  /** Likewise, before the bot could be told. */
  public Channel forbidUnnoticed(Permission... permissions) {
    forbidden.addAll(List.of(permissions));
    return this;
  }

  /** Lets somebody manage the channel, and tells the bot. */
  public Channel managedBy(Person manager) {
    managers.add(manager);
    discord.events().channelUpdated(this);
    return this;
  }

  List<Person> managers() {
    return List.copyOf(managers);
  }

  /** Whether the bot may do something here. */
  boolean allows(Permission permission) {
    return !forbidden.contains(permission) && (parent == null || parent.allows(permission));
  }

  /** What the bot may do here, as bits. */
  long permissions() {
    Set<Permission> left = EnumSet.copyOf(Permission.OF_EVERYBODY);
    left.removeIf(permission -> !allows(permission));
    return Permission.bits(left);
  }

  void typed() {
    typings.incrementAndGet();
  }

  void rename(String newName) {
    name = newName;
  }

  void archive(boolean away) {
    archived = away;
  }

  /** The id of the newest message that everybody sees; null if there never was one. */
  @Nullable String last() {
    return last;
  }

  synchronized int size() {
    return messages.size();
  }

  synchronized void add(Message message) {
    messages.put(message.id(), message);
    if (!message.isEphemeral()) {
      last = message.id();
    }
    history.add(new Change(null, message, discord.clock().instant()));
  }

  synchronized void change(Message changed) {
    Message before = messages.put(changed.id(), changed);
    history.add(new Change(before, changed, discord.clock().instant()));
  }

  synchronized void remove(Message message) {
    messages.remove(message.id());
    history.add(new Change(message, null, discord.clock().instant()));
  }

  JsonObject json() {
    return switch (kind) {
      case TEXT -> ChannelJson.text(this, told);
      case DIRECT ->
          ChannelJson.direct(this, person == null ? discord.app().user() : person.json());
      case THREAD -> ChannelJson.thread(this, parent, discord.botId());
    };
  }
}
