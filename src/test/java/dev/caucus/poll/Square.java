package dev.caucus.poll;

import dev.caucus.chat.ChatPlatform;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.MessageRef;
import dev.caucus.chat.NotDelivered;
import dev.caucus.chat.NotDelivered.Reason;
import dev.caucus.chat.Participant;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn.Origin;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A chat platform in memory, of one workspace with one channel. */
final class Square implements ChatPlatform {

  static final String CHANNEL = "T1/C1";

  private final String name;
  final Map<String, Reply> messages = new LinkedHashMap<>();
  final List<String> told = new ArrayList<>();
  final Set<String> admins = new HashSet<>();
  @Nullable List<Participant> members;
  @Nullable Reason refuses;
  @Nullable ZoneId zone;
  private int written;

  Square(String name) {
    this.name = name;
  }

  /** Where somebody acts in the channel. */
  Origin by(String person) {
    return new Origin(
        new ConversationRef(name, CHANNEL + "/@" + person),
        new Participant("T1/" + person, person),
        null,
        CHANNEL);
  }

  ConversationRef channel() {
    return new ConversationRef(name, CHANNEL);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public synchronized MessageRef post(ConversationRef conversation, Reply reply) {
    refuse();
    String id = "m" + ++written;
    messages.put(id, reply);
    return new MessageRef(conversation, id);
  }

  @Override
  public synchronized void replace(MessageRef message, Reply reply) {
    refuse();
    messages.replace(message.id(), reply);
  }

  @Override
  public synchronized void delete(MessageRef message) {
    messages.remove(message.id());
  }

  private void refuse() {
    if (refuses != null) {
      throw new NotDelivered(refuses, "test");
    }
  }

  @Override
  public synchronized void tell(String participant, String channel, Reply reply) {
    told.add(participant);
  }

  @Override
  public Optional<ZoneId> zone(String participant, String channel) {
    return Optional.ofNullable(zone);
  }

  @Override
  public boolean isAdmin(String participant, String channel) {
    return admins.contains(participant);
  }

  @Override
  public Optional<List<Participant>> members(String channel) {
    return Optional.ofNullable(members);
  }

  @Override
  public Optional<URI> link(MessageRef message) {
    return Optional.of(URI.create("https://square.example/" + message.id()));
  }

  /** What the first message says. */
  synchronized Reply first() {
    return messages.values().iterator().next();
  }
}
