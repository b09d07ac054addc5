package dev.caucus.discord;

import static dev.caucus.discord.Insistence.insist;

import dev.caucus.chat.Outcome;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Visibility;
import dev.caucus.discord.api.DiscordApi;
import dev.caucus.discord.api.DiscordMessages;
import dev.caucus.discord.api.Place;
import dev.caucus.discord.components.DiscordMessage;
import dev.caucus.discord.components.DiscordRenderer;
import dev.caucus.discord.components.Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.requests.RestAction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in Discord what a reply says, in as many messages as it takes, and remembers where. */
final class DiscordVoice {

  private static final Logger log = LoggerFactory.getLogger(DiscordVoice.class);

  private final DiscordApi api;
  private final DiscordRenderer renderer;
  private final DiscordMessages messages;

  DiscordVoice(DiscordApi api, DiscordRenderer renderer, DiscordMessages messages) {
    this.api = api;
    this.renderer = renderer;
    this.messages = messages;
  }

  /** Whether it is for everybody wherever it is said: a poll that one person alone sees is none. */
  static boolean isForAll(Reply reply) {
    return reply.outcome() instanceof Outcome.Poll && reply.visibility() == Visibility.PUBLIC;
  }

  /** Writes for everybody in answer to a message, if to any, and tells the ids. */
  List<String> post(Place to, Reply reply, Set<Offer> offers, @Nullable String answered) {
    return post(to, renderer.render(reply, offers), answered, null);
  }

  /** The same, once however many replicas write under that name. */
  void post(Place to, Reply reply, Set<Offer> offers, @Nullable String answered, String name) {
    List<String> _ = post(to, renderer.render(reply, offers), answered, name);
  }

  /** Puts a reply in the place of messages; what it does not need of them vanishes. */
  List<String> replace(Place at, List<String> ids, Reply reply, Set<Offer> offers) {
    List<DiscordMessage> parts = renderer.render(reply, offers);
    int common = Math.min(parts.size(), ids.size());
    ids.subList(common, ids.size()).forEach(surplus -> api.delete(at, surplus));
    for (int i = 0; i < common; i++) {
      api.replace(at, ids.get(i), parts.get(i));
    }
    List<String> all = new ArrayList<>(ids.subList(0, common));
    all.addAll(post(at, parts.subList(common, parts.size()), null, null));
    messages.join(all);
    return List.copyOf(all);
  }

  private List<String> post(
      Place to, List<DiscordMessage> parts, @Nullable String answered, @Nullable String name) {
    List<String> ids = new ArrayList<>();
    for (DiscordMessage part : parts) {
      String own = name == null ? null : name + "/" + ids.size();
      String id = api.post(to, part, ids.isEmpty() ? answered : null, own);
      messages.remember(id, to);
      ids.add(id);
    }
    messages.join(ids);
    return List.copyOf(ids);
  }

  /** Puts a reply in the place of what an interaction shows; what does not fit follows it. */
  void edit(InteractionHook hook, Place conversation, Reply reply, Set<Offer> offers) {
    List<DiscordMessage> parts = renderer.render(reply, offers);
    List<String> ids = new ArrayList<>();
    ids.add(
        remember(write(parts.getFirst(), part -> hook.editOriginal(part.edited())), conversation));
    boolean ephemeral = conversation.onlyFor() != null;
    ids.addAll(follow(hook, conversation, parts.subList(1, parts.size()), ephemeral));
    messages.join(ids);
  }

  /**
   * Shows everybody in a channel what only one person saw.
   *
   * @return the conversation that begins there
   */
  Place publish(InteractionHook hook, Where where, Reply reply, Set<Offer> offers) {
    @Nullable Place conversation = null;
    List<String> ids = new ArrayList<>();
    for (DiscordMessage each : renderer.render(reply, offers)) {
      Message message = write(each, part -> hook.sendMessage(part.created()).setEphemeral(false));
      if (conversation == null) {
        conversation = where.conversationAt(message.getId());
      }
      ids.add(remember(message, conversation));
    }
    messages.join(ids);
    return conversation == null ? where.place() : conversation;
  }

  /** Answers an interaction by further messages. */
  void follow(
      InteractionHook hook, Place conversation, Reply reply, Set<Offer> offers, boolean ephemeral) {
    messages.join(follow(hook, conversation, renderer.render(reply, offers), ephemeral));
  }

  private List<String> follow(
      InteractionHook hook, Place conversation, List<DiscordMessage> parts, boolean ephemeral) {
    List<String> ids = new ArrayList<>();
    for (DiscordMessage each : parts) {
      ids.add(
          remember(
              write(each, part -> hook.sendMessage(part.created()).setEphemeral(ephemeral)),
              conversation));
    }
    return ids;
  }

  /** Where Discord does not take the files, the words go without them. */
  private static Message write(
      DiscordMessage message, Function<DiscordMessage, RestAction<Message>> action) {
    try {
      return insist(() -> action.apply(message));
    } catch (ErrorResponseException e) {
      if (!message.hasFiles()) {
        throw e;
      }
      log.warn("Discord did not take the files of a message: {}", e.getErrorCode());
      return insist(() -> action.apply(message.withoutFiles()));
    }
  }

  /** The messages that say together what the last of them is part of. */
  List<String> partsOf(Message message) {
    return messages.partsOf(message.getId());
  }

  /** Removes a reply of which that is the last message. */
  void remove(InteractionHook hook, Place at, Message message) {
    List<String> parts = partsOf(message);
    parts.subList(0, parts.size() - 1).forEach(part -> api.delete(at, part));
    insist(hook::deleteOriginal);
  }

  private String remember(Message message, Place conversation) {
    if (!message.isEphemeral()) {
      messages.remember(message.getId(), conversation);
    }
    return message.getId();
  }
}
