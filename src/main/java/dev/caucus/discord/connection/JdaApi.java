package dev.caucus.discord.connection;

import dev.caucus.chat.NotDelivered;
import dev.caucus.chat.NotDelivered.Reason;
import dev.caucus.conversation.CallMeters;
import dev.caucus.discord.api.DiscordApi;
import dev.caucus.discord.api.Place;
import dev.caucus.discord.components.DiscordMessage;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.StandardGuildMessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.requests.Route.CompiledRoute;
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

  private static final int BAD_REQUEST = 400;

  private final Shards shards;
  private final Calls calls;

  /** The methods that are reached by those shards, while there are any. */
  public JdaApi(Shards shards, CallMeters meters) {
    this(shards, Thread::sleep, meters);
  }

  JdaApi(Shards shards, Pause pause, CallMeters meters) {
    this.shards = shards;
    calls = new Calls(pause, meters);
  }

  @Override
  public String post(
      Place to, DiscordMessage message, @Nullable String answered, @Nullable String name) {
    refuseWhereMute(to);
    CompiledRoute route = Route.Messages.SEND_MESSAGE.compile(to.channel());
    return send(to, route, fitting(to, MessageBody.created(message, answered, name)));
  }

  /** Sends a message, in another way if Discord does not take it like this, and tells its id. */
  private String send(Place to, CompiledRoute route, MessageBody body) {
    try {
      return calls.insist(() ->
          new RestActionImpl<String>(
              shard(to),
              route,
              body.content(),
              (response, request) -> response.getObject().getString("id")));
    } catch (ErrorResponseException e) {
      MessageBody otherwise = body.after(e).orElseThrow(() -> Refusal.of(e));
      log.debug("Discord did not take a message: {}; trying another way", e.getErrorCode());
      return send(to, route, otherwise);
    }
  }

  /** Where the bot is known not to be allowed to attach files, it does not try. */
  private MessageBody fitting(Place to, MessageBody body) {
    StandardGuildMessageChannel known = known(to);
    return known == null
            || known
                .getGuild()
                .getSelfMember()
                .hasPermission(known, Permission.MESSAGE_ATTACH_FILES)
        ? body
        : body.withoutFiles();
  }

  @Override
  public void replace(Place at, String id, DiscordMessage message) {
    CompiledRoute route = Route.Messages.EDIT_MESSAGE.compile(at.channel(), id);
    send(at, route, fitting(at, MessageBody.changed(message)));
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
  public Place direct(String person) {
    JDA shard = shard(Place.channel(Place.DIRECT, "0"));
    try {
      String channel = calls.insist(() -> shard.openPrivateChannelById(person)).getId();
      return Place.channel(Place.DIRECT, channel);
    } catch (ErrorResponseException e) {
      throw e.getResponse().code == BAD_REQUEST
          ? new NotDelivered(Reason.GONE, "no_such_person")
          : Refusal.of(e);
    }
  }

  @Override
  public boolean manages(Place channel, String person) {
    Guild server = shard(channel).getGuildById(channel.server());
    if (server == null) {
      throw new NotDelivered(Reason.GONE, "no_such_server");
    }
    try {
      Member member = calls.insist(() -> server.retrieveMemberById(person));
      GuildChannel within = server.getGuildChannelById(channel.channel());
      return member.hasPermission(Permission.MANAGE_SERVER)
          || (within != null && member.hasPermission(within, Permission.MANAGE_CHANNEL));
    } catch (ErrorResponseException e) {
      if (e.getErrorCode() == Refusal.UNKNOWN_MEMBER || e.getErrorCode() == Refusal.UNKNOWN_USER) {
        return false;
      }
      throw Refusal.of(e);
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
    StandardGuildMessageChannel known = known(place);
    if (known != null && !known.canTalk()) {
      throw new NotDelivered(Reason.NOT_A_MEMBER, "not allowed to write there");
    }
  }

  private @Nullable StandardGuildMessageChannel known(Place place) {
    return shard(place).getChannelById(StandardGuildMessageChannel.class, place.channel());
  }

  private JDA shard(Place place) {
    return shards.of(place).orElseThrow(() -> new NotDelivered(Reason.UNREACHABLE, "disconnected"));
  }
}
