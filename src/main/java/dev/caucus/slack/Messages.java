package dev.caucus.slack;

import dev.caucus.chat.Turn;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.conversation.ChannelRule;
import dev.caucus.conversation.ChannelRules;
import dev.caucus.conversation.Dispatcher;
import dev.caucus.conversation.ErrorId;
import dev.caucus.slack.api.Address;
import dev.caucus.slack.api.SlackApi;
import dev.caucus.slack.api.SlackThreads;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Messages: mentions, direct messages, replies in threads, and whatever else is overheard. */
final class Messages {

  private static final Logger log = LoggerFactory.getLogger(Messages.class);

  /** Slack's own bot, which writes like a person. */
  private static final String SLACKBOT = "USLACKBOT";

  private final SlackApi api;
  private final SlackVoice voice;
  private final SlackThreads threads;
  private final ChannelRules rules;
  private final Dispatcher dispatcher;

  Messages(
      SlackApi api,
      SlackVoice voice,
      SlackThreads threads,
      ChannelRules rules,
      Dispatcher dispatcher) {
    this.api = api;
    this.voice = voice;
    this.threads = threads;
    this.rules = rules;
    this.dispatcher = dispatcher;
  }

  void take(Incoming message) {
    String person = message.person();
    if (person == null || person.equals(message.bot()) || person.equals(SLACKBOT)) {
      return;
    }
    turn(message, message.origin(person))
        .ifPresent(turn -> dispatcher.dispatch(turn, replies(message, person)));
  }

  private ThreadReplies replies(Incoming message, String person) {
    Cause cause = new Cause(message.event(), message.timestamp());
    return new ThreadReplies(api, voice, threads, message.place(), message.aside(), person, cause);
  }

  /** What a message means; empty if it is none of the bot's business. */
  private Optional<Turn> turn(Incoming message, Origin origin) {
    if (message.isDirect()) {
      return Optional.of(addressed(origin, message.words()));
    }
    if (message.mentionsBot()) {
      return mentioning(message, origin);
    }
    // Where somebody else is spoken to, the bot keeps out, in its own threads too.
    if (message.mentionsOthers()) {
      return Optional.empty();
    }
    boolean conversing =
        message.thread() != null && asFarAsStored(() -> threads.isIn(message.place()), false);
    if (!conversing && rule(message.channel()) != ChannelRule.QUESTIONS) {
      return Optional.empty();
    }
    return Optional.of(new Turn.Overheard(origin, message.words(), conversing));
  }

  /**
   * Slack tells of a mention twice, perhaps two replicas; while the store is away nobody can know
   * that both are the same, so that only one kind of both is answered.
   */
  private Optional<Turn> mentioning(Incoming message, Origin origin) {
    Optional<ChannelRule> rule =
        asFarAsStored(() -> Optional.of(storedRule(message.channel())), Optional.empty());
    if (rule.isEmpty() && !message.mention()) {
      return Optional.empty();
    }
    // Where the bot is switched off, it says so, whatever command it is given in public.
    return Optional.of(
        rule.filter(ChannelRule.OFF::equals).isPresent()
            ? new Turn.Said(origin, message.words())
            : addressed(origin, message.words()));
  }

  /** Whoever says nothing but the bot's name wants to know what it is for. */
  private static Turn addressed(Origin origin, String words) {
    return words.isBlank() || words.equalsIgnoreCase("help")
        ? new Turn.Commanded(origin, "help", "")
        : Turn.typed(origin, words);
  }

  private ChannelRule rule(Address channel) {
    return asFarAsStored(() -> storedRule(channel), ChannelRule.MENTIONS);
  }

  private ChannelRule storedRule(Address channel) {
    return rules.of(Address.PLATFORM, channel.channelName());
  }

  /** Whoever speaks to the bot is answered, also while the store is away. */
  private static <T> T asFarAsStored(Supplier<T> reading, T otherwise) {
    try {
      return reading.get();
    } catch (DataAccessException e) {
      log.error(
          "Error {} in slack: a message was taken without what is known of its channel, since the"
              + " store failed",
          ErrorId.next(),
          e);
      return otherwise;
    }
  }
}
