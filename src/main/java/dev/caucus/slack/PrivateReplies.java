package dev.caucus.slack;

import dev.caucus.chat.Reply;
import dev.caucus.chat.ReplyChannel;
import dev.caucus.slack.api.SlackApi;
import dev.caucus.slack.api.SlackApi.Response;
import dev.caucus.slack.blockkit.Offer;
import dev.caucus.slack.blockkit.WorkingSign;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers a command for nobody but whoever gave it. */
final class PrivateReplies implements ReplyChannel {

  /** Whoever knows what was asked knows where the sign of work stands. */
  private static final String SIGN = "sign";

  private final SlackApi api;
  private final SlackVoice voice;
  private final Given given;
  private final String responseUrl;
  private final Set<Offer> offers;

  private Response first = Response.PRIVATE;

  PrivateReplies(SlackApi api, SlackVoice voice, Given given, Set<Offer> offers) {
    this.api = api;
    this.voice = voice;
    this.given = given;
    this.responseUrl = given.responseUrl();
    this.offers = offers;
  }

  @Override
  public void working() {
    if (first == Response.REPLACE) {
      return;
    }
    api.respond(responseUrl, WorkingSign.message(), Response.PRIVATE);
    first = Response.REPLACE;
  }

  @Override
  public Optional<String> trace() {
    return first == Response.REPLACE ? Optional.of(SIGN) : Optional.empty();
  }

  @Override
  public void goOnWith(String trace) {
    first = Response.REPLACE;
  }

  /** A sign of work that another one left is replaced, and needs no second one beside it. */
  @Override
  public boolean isWorking() {
    return first == Response.REPLACE;
  }

  @Override
  public void show(List<Reply> replies) {
    if (replies.isEmpty() && first == Response.REPLACE) {
      api.retract(responseUrl);
    }
    for (Reply reply : replies) {
      Reply whole = voice.encloseFor(given.channel(), given.person(), reply);
      voice.respond(responseUrl, whole, offers, first);
      first = Response.PRIVATE;
    }
  }
}
