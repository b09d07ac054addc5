package dev.caucus.poll;

import dev.caucus.chat.ChatPlatform;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.MessageRef;
import dev.caucus.chat.Participant;
import dev.caucus.chat.Reply;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A chat platform of one workspace that shows the last reply in each message. */
class StubPlatform implements ChatPlatform {

  static final String NAME = "chat";

  private final AtomicInteger last = new AtomicInteger();
  private final Map<MessageRef, Reply> shown = new ConcurrentHashMap<>();
  private final List<Reply> everything = new CopyOnWriteArrayList<>();

  /** What its messages say. */
  List<Reply> shown() {
    return List.copyOf(shown.values());
  }

  /** All that was ever said. */
  List<Reply> everything() {
    return List.copyOf(everything);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public MessageRef post(ConversationRef conversation, Reply reply) {
    MessageRef message = new MessageRef(conversation, "m" + last.incrementAndGet());
    replace(message, reply);
    return message;
  }

  @Override
  public void replace(MessageRef message, Reply reply) {
    shown.put(message, reply);
    everything.add(reply);
  }

  @Override
  public void delete(MessageRef message) {
    shown.remove(message);
  }

  @Override
  public void tell(String participant, String channel, Reply reply) {
    everything.add(reply);
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
    return Optional.empty();
  }

  @Override
  public Optional<URI> link(MessageRef message) {
    return Optional.empty();
  }
}
