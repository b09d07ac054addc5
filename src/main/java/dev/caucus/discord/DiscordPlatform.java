package dev.caucus.discord;

import dev.caucus.chat.ChatPlatform;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.MessageRef;
import dev.caucus.chat.NotDelivered;
import dev.caucus.chat.Participant;
import dev.caucus.chat.Reply;
import dev.caucus.discord.api.DiscordApi;
import dev.caucus.discord.api.Place;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the bot says in Discord without being asked just now. */
final class DiscordPlatform implements ChatPlatform {

  private final DiscordApi api;
  private final DiscordVoice voice;

  DiscordPlatform(DiscordApi api, DiscordVoice voice) {
    this.api = api;
    this.voice = voice;
  }

  @Override
  public String name() {
    return Place.PLATFORM;
  }

  @Override
  public void tell(String participant, String channel, Reply reply) {
    throw new NotDelivered(NotDelivered.Reason.NOT_ALLOWED, "not_yet");
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

  @Override
  public MessageRef post(ConversationRef conversation, Reply reply) {
    Place place = place(conversation);
    List<String> ids = voice.post(place, reply, Set.of(), place.about());
    return new MessageRef(conversation, String.join(",", ids));
  }

  @Override
  public void replace(MessageRef message, Reply reply) {
    voice.replace(place(message.conversation()), ids(message), reply, Set.of());
  }

  @Override
  public void delete(MessageRef message) {
    Place place = place(message.conversation());
    ids(message).forEach(id -> api.delete(place, id));
  }

  private static Place place(ConversationRef conversation) {
    return Place.of(conversation)
        .orElseThrow(() -> new NotDelivered(NotDelivered.Reason.GONE, "no_such_place"));
  }

  private static List<String> ids(MessageRef message) {
    return List.of(message.id().split(","));
  }
}
