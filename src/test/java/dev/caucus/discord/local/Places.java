package dev.caucus.discord.local;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds channels, threads and direct messages by their id. */
final class Places {

  private final Map<String, Channel> channels = new ConcurrentHashMap<>();

  void put(Channel channel) {
    channels.put(channel.id(), channel);
  }

  Optional<Channel> find(String id) {
    return Optional.ofNullable(channels.get(id));
  }

  /** The channel of an id; refuses what there is not, and what the bot may not see. */
  Channel visible(String id) {
    Channel channel = find(id).orElseThrow(Refusal::unknownChannel);
    if (!channel.allows(Permission.VIEW_CHANNEL)) {
      throw Refusal.missingAccess();
    }
    return channel;
  }

  /** Likewise; refuses also those in which the bot may not write. */
  Channel writable(String id) {
    Channel channel = visible(id);
    Permission needed =
        channel.kind() == Channel.Kind.THREAD
            ? Permission.SEND_MESSAGES_IN_THREADS
            : Permission.SEND_MESSAGES;
    Person person = channel.person();
    if (person != null && person.isClosed()) {
      throw new Refusal(403, 50007, "Cannot send messages to this user");
    }
    if (!channel.allows(needed)) {
      throw Refusal.missingPermissions();
    }
    return channel;
  }
}
