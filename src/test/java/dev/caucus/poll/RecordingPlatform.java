package dev.caucus.poll;

import dev.caucus.chat.ChatPlatform;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.MessageRef;
import dev.caucus.chat.NotDelivered;
import dev.caucus.chat.NotDelivered.Reason;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Participant;
import dev.caucus.chat.PollState;
import dev.caucus.chat.Reply;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A chat platform that notes what it is told, and takes nothing when it is told not to. */
final class RecordingPlatform implements ChatPlatform {

  private final String name;
  private final AtomicInteger last = new AtomicInteger();
  private final List<Posted> posted = new CopyOnWriteArrayList<>();
  private final Map<MessageRef, Reply> standing = new ConcurrentHashMap<>();
  private final AtomicInteger replaced = new AtomicInteger();
  private final List<String> told = new CopyOnWriteArrayList<>();
  private volatile @Nullable Reason refusal;
  private volatile @Nullable List<Participant> members;
  private volatile Consumer<String> beforeTelling = person -> {};
  private volatile Runnable beforePosting = () -> {};

  RecordingPlatform(String name) {
    this.name = name;
  }

  /** Takes nothing for that reason; null to take everything again. */
  void refuse(@Nullable Reason reason) {
    refusal = reason;
  }

  void join(String... people) {
    members =
        List.of(people).stream()
            .map(person -> new Participant(person, "Name of " + person))
            .toList();
  }

  void beforeTelling(Consumer<String> what) {
    beforeTelling = what;
  }

  void beforePosting(Runnable what) {
    beforePosting = what;
  }

  /** How often a poll was posted to be voted in. */
  int openings(String poll) {
    return count(poll, PollState.OPEN);
  }

  /** How often a poll's result was told. */
  int announcements(String poll) {
    return count(poll, PollState.CLOSED);
  }

  private int count(String poll, PollState state) {
    return (int)
        posted.stream()
            .filter(message ->
                message.reply().outcome() instanceof Outcome.Poll about
                    && about.poll().equals(poll)
                    && about.state() == state)
            .count();
  }

  /** What was posted about polls, in that order. */
  List<Outcome.Poll> posted() {
    return posted.stream()
        .map(message -> message.reply().outcome())
        .filter(Outcome.Poll.class::isInstance)
        .map(Outcome.Poll.class::cast)
        .toList();
  }

  /** How many reminders the channels got. */
  int remindersToAll() {
    return (int)
        posted.stream()
            .filter(message ->
                message.reply().outcome() instanceof Outcome.Notice notice
                    && notice.code().equals("reminder"))
            .count();
  }

  /** Who was told something, in that order. */
  List<String> told() {
    return List.copyOf(told);
  }

  int replaced() {
    return replaced.get();
  }

  /** What the messages about a poll say now, in words. */
  String words(String poll) {
    return standing.values().stream()
        .filter(reply -> reply.outcome() instanceof Outcome.Poll about && about.poll().equals(poll))
        .map(Reply::text)
        .collect(Collectors.joining());
  }

  /** What the messages about a poll say now. */
  List<Outcome.Poll> standing(String poll) {
    return standing.values().stream()
        .map(reply -> (Outcome.Poll) reply.outcome())
        .filter(about -> about.poll().equals(poll))
        .toList();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public MessageRef post(ConversationRef conversation, Reply reply) {
    beforePosting.run();
    take();
    posted.add(new Posted(conversation, reply));
    var message = new MessageRef(conversation, "m" + last.incrementAndGet());
    if (reply.outcome() instanceof Outcome.Poll poll && poll.state() == PollState.OPEN) {
      standing.put(message, reply);
    }
    return message;
  }

  @Override
  public MessageRef replace(MessageRef message, Reply reply) {
    take();
    replaced.incrementAndGet();
    standing.put(message, reply);
    return message;
  }

  @Override
  public void delete(MessageRef message) {
    take();
    standing.remove(message);
  }

  @Override
  public void tell(String participant, String channel, Reply reply) {
    beforeTelling.accept(participant);
    take();
    told.add(participant);
  }

  private void take() {
    Reason reason = refusal;
    if (reason != null) {
      throw new NotDelivered(reason, "test");
    }
  }

  @Override
  public Optional<ZoneId> zone(String participant, String channel) {
    return Optional.empty();
  }

  @Override
  public boolean isAdmin(String participant, String channel) {
    return false;
  }

  @Override
  public Optional<List<Participant>> members(String channel) {
    return Optional.ofNullable(members);
  }

  @Override
  public Optional<URI> link(MessageRef message) {
    return Optional.of(URI.create("https://chat.example/" + message.id()));
  }

  private record Posted(ConversationRef conversation, Reply reply) {}

  @Override
  public ConversationRef channel(ConversationRef conversation) {
    return new ConversationRef(conversation.platform(), conversation.id().split("/@", 2)[0]);
  }
}
