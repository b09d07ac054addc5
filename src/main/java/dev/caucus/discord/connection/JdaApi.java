package dev.caucus.discord.connection;

import dev.caucus.chat.NotDelivered;
import dev.caucus.chat.NotDelivered.Reason;
import dev.caucus.discord.api.DiscordApi;
import dev.caucus.discord.api.Place;
import dev.caucus.discord.components.DiscordMessage;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.middleman.StandardGuildMessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.requests.Route.CompiledRoute;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls Discord's methods through JDA, which keeps to Discord's limits.
 *
 * <p>Channels are named by their ids alone: after a restart JDA knows neither direct messages nor
 * archived threads, and would not let anybody write there. Must not be used on the thread that
 * tells of events.
 */
public final class JdaApi implements DiscordApi {

  private static final Logger log = LoggerFactory.getLogger(JdaApi.class);

  private final Shards shards;
  private final Calls calls;

  /** The methods that are reached by those shards, while there are any. */
  public JdaApi(Shards shards) {
    this(shards, Thread::sleep);
  }

  JdaApi(Shards shards, Pause pause) {
    this.shards = shards;
    calls = new Calls(pause);
  }

  @Override
  public String post(Place to, DiscordMessage message, @Nullable String answered) {
    refuseWhereMute(to);
    DataObject body = MessageBody.created(message, answered);
    try {
      return send(to, body);
    } catch (ErrorResponseException e) {
      if (answered == null || e.getErrorCode() != Refusal.NO_REPLY_WITHOUT_HISTORY) {
        throw Refusal.of(e);
      }
      return sendUnrelated(to, body);
    }
  }

  private String sendUnrelated(Place to, DataObject body) {
    try {
      return send(to, body.remove("message_reference"));
    } catch (ErrorResponseException e) {
      throw Refusal.of(e);
    }
  }

  private String send(Place to, DataObject body) {
    CompiledRoute route = Route.Messages.SEND_MESSAGE.compile(to.channel());
    return calls.insist(() ->
        new RestActionImpl<String>(
            shard(to), route, body, (response, request) -> response.getObject().getString("id")));
  }

  @Override
  public void replace(Place at, String id, DiscordMessage message) {
    CompiledRoute route = Route.Messages.EDIT_MESSAGE.compile(at.channel(), id);
    DataObject body = MessageBody.changed(message);
    try {
      calls.insist(() -> new RestActionImpl<Void>(shard(at), route, body));
    } catch (ErrorResponseException e) {
      throw Refusal.of(e);
    }
  }

  @Override
  public void delete(Place at, String id) {
    CompiledRoute route = Route.Messages.DELETE_MESSAGE.compile(at.channel(), id);
    try {
      calls.insist(() -> new RestActionImpl<Void>(shard(at), route));
    } catch (ErrorResponseException e) {
      if (e.getErrorCode() != Refusal.UNKNOWN_MESSAGE) {
        throw Refusal.of(e);
      }
    }
  }

  @Override
  public void typing(Place at) {
    CompiledRoute route = Route.Channels.SEND_TYPING.compile(at.channel());
    try {
      refuseWhereMute(at);
      calls.once(() -> new RestActionImpl<Void>(shard(at), route));
    } catch (RuntimeException e) {
      log.debug("Discord did not take the typing sign: {}", e.getMessage());
    }
  }

  /**
   * What is known to be refused is not even tried: Discord bans who is refused too often.
   *
   * <p>Threads are tried, since JDA may show one before it knows where it belongs.
   */
  private void refuseWhereMute(Place place) {
    StandardGuildMessageChannel known =
        shard(place).getChannelById(StandardGuildMessageChannel.class, place.channel());
    if (known != null && !known.canTalk()) {
      throw new NotDelivered(Reason.NOT_A_MEMBER, "not allowed to write there");
    }
  }

  private JDA shard(Place place) {
    return shards.of(place).orElseThrow(() -> new NotDelivered(Reason.UNREACHABLE, "disconnected"));
  }
}
