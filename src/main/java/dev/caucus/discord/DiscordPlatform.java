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
import java.util.regex.Pattern;

/** What the bot says in Discord without being asked just now. */
final class DiscordPlatform implements ChatPlatform {

  private static final String WEB = "https://discord.com/channels/";

  private static final Pattern ID = Pattern.compile("[0-9]{1,20}");

  private final DiscordApi api;
  private final DiscordVoice voice;
  private final Caretakers caretakers;

  DiscordPlatform(DiscordApi api, DiscordVoice voice, Caretakers caretakers) {
    this.api = api;
    this.voice = voice;
    this.caretakers = caretakers;
  }

  @Override
  public String name() {
    return Place.PLATFORM;
  }

  /** Everybody sees what is posted, even where somebody spoke with the bot alone. */
  @Override
  public MessageRef post(ConversationRef conversation, Reply reply) {
    Place place = place(conversation).forEverybody();
    List<String> ids = voice.post(place, reply, Set.of(), place.about());
    return new MessageRef(place.conversation(), String.join(",", ids));
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

  @Override
  public void tell(String participant, String channel, Reply reply) {
    String person =
        person(participant)
            .orElseThrow(() -> new NotDelivered(NotDelivered.Reason.GONE, "no_such_person"));
    voice.post(api.direct(person), reply, Set.of(), null);
  }

  /** Discord does not tell. */
  @Override
  public Optional<ZoneId> zone(String participant, String channel) {
    return Optional.empty();
  }

  @Override
  public boolean isAdmin(String participant, String channel) {
    Optional<Place> place =
        Place.of(new ConversationRef(Place.PLATFORM, channel)).filter(each -> !each.isDirect());
    return place.isPresent()
        && person(participant)
            .filter(person -> caretakers.include(person, place.get()))
            .isPresent();
  }

  /** Discord tells only bots with a privileged intent, which this one does without. */
  @Override
  public Optional<List<Participant>> members(String channel) {
    return Optional.empty();
  }

  @Override
  public Optional<URI> link(MessageRef message) {
    return Place.of(message.conversation())
        .map(place -> URI.create(WEB + place.channelName() + "/" + ids(message).getFirst()));
  }

  private static Optional<String> person(String participant) {
    return Optional.of(participant).filter(id -> ID.matcher(id).matches());
  }

  private static Place place(ConversationRef conversation) {
    return Place.of(conversation)
        .orElseThrow(() -> new NotDelivered(NotDelivered.Reason.GONE, "no_such_place"));
  }

  private static List<String> ids(MessageRef message) {
    return List.of(message.id().split(","));
  }
}
