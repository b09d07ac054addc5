package dev.caucus.slack;

import dev.caucus.chat.ChatPlatform;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.MessageRef;
import dev.caucus.chat.NotDelivered;
import dev.caucus.chat.Participant;
import dev.caucus.chat.Reply;
import dev.caucus.slack.api.Address;
import dev.caucus.slack.api.SlackApi;
import dev.caucus.slack.api.SlackThreads;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the bot says in Slack without being asked just now. */
final class SlackPlatform implements ChatPlatform {

  private final SlackApi api;
  private final SlackVoice voice;
  private final People people;
  private final Attendance attendance;

  SlackPlatform(SlackApi api, SlackVoice voice, People people, SlackThreads threads) {
    this.people = people;
    this.api = api;
    this.voice = voice;
    this.attendance = new Attendance(threads);
  }

  @Override
  public String name() {
    return Address.PLATFORM;
  }

  @Override
  public void tell(String participant, String channel, Reply reply) {
    Who who = who(participant).orElseThrow(SlackPlatform::nowhere);
    voice.post(api.directory().direct(who.team(), who.id()), reply, Set.of());
  }

  @Override
  public Optional<ZoneId> zone(String participant, String channel) {
    return who(participant).flatMap(who -> people.zone(who.team(), who.id()));
  }

  @Override
  public boolean isAdmin(String participant, String channel) {
    return who(participant)
        .filter(who ->
            channel(channel)
                .filter(place -> place.team().equals(who.team()))
                .filter(place -> people.looksAfter(who.id(), place))
                .isPresent())
        .isPresent();
  }

  @Override
  public Optional<List<Participant>> members(String channel) {
    return channel(channel).flatMap(people::in);
  }

  @Override
  public Optional<URI> link(MessageRef message) {
    return Address.of(message.conversation())
        .flatMap(place -> api.permalink(place, timestamps(message).getFirst()))
        .map(URI::create);
  }

  @Override
  public MessageRef post(ConversationRef conversation, Reply reply) {
    Address place = place(conversation);
    List<String> messages = voice.post(place, reply, Set.of());
    attendance.note(place);
    return new MessageRef(conversation, String.join(",", messages));
  }

  @Override
  public MessageRef replace(MessageRef message, Reply reply) {
    Address place = place(message.conversation());
    List<String> messages = voice.replace(place, timestamps(message), place, reply, Set.of(), null);
    return new MessageRef(message.conversation(), String.join(",", messages));
  }

  @Override
  public ConversationRef channel(ConversationRef conversation) {
    return Address.of(conversation)
        .map(place -> Address.channel(place.team(), place.channel()).conversation())
        .orElse(conversation);
  }

  @Override
  public void delete(MessageRef message) {
    Address place = place(message.conversation());
    timestamps(message).forEach(timestamp -> api.delete(place, timestamp));
  }

  /** Between the bot and one person nothing can be said unasked that others would not see. */
  private static Address place(ConversationRef conversation) {
    return Address.of(conversation)
        .filter(place -> place.onlyFor() == null)
        .orElseThrow(SlackPlatform::nowhere);
  }

  private static NotDelivered nowhere() {
    return new NotDelivered(NotDelivered.Reason.GONE, "no_such_place");
  }

  private static Optional<Address> channel(String name) {
    return Address.of(new ConversationRef(Address.PLATFORM, name));
  }

  /** Slack names people by their workspace, as it does channels. */
  private static Optional<Who> who(String participant) {
    return channel(participant).map(named -> new Who(named.team(), named.channel()));
  }

  /** Somebody in a workspace. */
  private record Who(String team, String id) {}

  private static List<String> timestamps(MessageRef message) {
    return List.of(message.id().split(","));
  }
}
