package dev.caucus.slack.api;

import com.slack.api.Slack;
import com.slack.api.model.assistant.SuggestedPrompt;
import com.slack.api.model.view.View;
import dev.caucus.chat.NotDelivered;
import dev.caucus.conversation.CallMeters;
import dev.caucus.slack.blockkit.SlackMessage;
import dev.caucus.store.Fingerprint;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls Slack's methods over the network.
 *
 * <p>A call that Slack finds too fast is tried up to ten times, and waits five minutes at most.
 * What fails on the way is tried again if doing it twice does no harm; a message is written again
 * only if it surely did not get through.
 */
public final class SlackMethods implements SlackApi {

  /** As many as Slack shows. */
  private static final int PROMPTS = 4;

  private static final Logger log = LoggerFactory.getLogger(SlackMethods.class);

  private final Calls calls;
  private final ResponseUrls responses;
  private final AnswerMarks marks;
  private final Directory directory;
  private final Uploads uploads;

  /**
   * The methods that are reached by that client.
   *
   * @param slack from {@link SlackHttp#client}
   * @param apiUrl the address that the client has for them
   * @param troubles is told of tokens that Slack refuses
   * @param meters count the calls
   */
  public SlackMethods(
      Slack slack, URI apiUrl, BotTokens tokens, TokenListener troubles, CallMeters meters) {
    this(slack, apiUrl, tokens, troubles, new Persistence(Thread::sleep, meters));
  }

  SlackMethods(
      Slack slack, URI apiUrl, BotTokens tokens, TokenListener troubles, Persistence persistence) {
    calls = new Calls(slack, tokens, troubles, persistence);
    SlackHosts hosts = new SlackHosts(apiUrl);
    responses = new ResponseUrls(slack, hosts, persistence);
    marks = new AnswerMarks(calls);
    directory = new Directory(calls);
    uploads = new Uploads(slack, calls, hosts, persistence);
  }

  @Override
  public String post(Address to, SlackMessage message) {
    return calls
        .once(
            to,
            slack ->
                slack.chatPostMessage(r ->
                    r.channel(to.channel())
                        .threadTs(to.thread())
                        .text(message.text())
                        .blocks(message.blocks())
                        .metadata(AnswerMarks.of(message))
                        .mrkdwn(true)
                        .unfurlLinks(false)
                        .unfurlMedia(false)))
        .getTs();
  }

  @Override
  public void whisper(Address to, String person, SlackMessage message) {
    calls.once(
        to,
        slack ->
            slack.chatPostEphemeral(r ->
                r.channel(to.channel())
                    .threadTs(to.thread())
                    .user(person)
                    .text(message.text())
                    .blocks(message.blocks())));
  }

  @Override
  public void replace(Address at, String timestamp, SlackMessage message) {
    calls.repeatedly(
        at,
        slack ->
            slack.chatUpdate(r ->
                r.channel(at.channel())
                    .ts(timestamp)
                    .text(message.text())
                    .blocks(message.blocks())
                    .metadata(AnswerMarks.of(message))));
  }

  @Override
  public void delete(Address at, String timestamp) {
    calls.repeatedly(
        at,
        slack -> slack.chatDelete(r -> r.channel(at.channel()).ts(timestamp)),
        "message_not_found");
  }

  @Override
  public void respond(String responseUrl, SlackMessage message, Response response) {
    boolean replaces = response == Response.REPLACE;
    Map<String, Object> answer = new LinkedHashMap<>();
    if (!replaces) {
      answer.put("response_type", response == Response.PUBLIC ? "in_channel" : "ephemeral");
    }
    answer.put("replace_original", replaces);
    answer.put("text", message.text());
    answer.put("blocks", message.blocks());
    answer.put("unfurl_links", false);
    answer.put("unfurl_media", false);
    responses.send(responseUrl, replaces, answer);
  }

  @Override
  public void retract(String responseUrl) {
    responses.send(responseUrl, true, Map.of("delete_original", true));
  }

  @Override
  public void open(String team, String trigger, View form) {
    calls.soon(
        team,
        "trigger/" + Fingerprint.brief(trigger),
        slack -> slack.viewsOpen(r -> r.triggerId(trigger).view(form)));
  }

  @Override
  public void publishHome(String team, String person, View home) {
    calls.repeatedly(
        Address.channel(team, person),
        slack -> slack.viewsPublish(r -> r.userId(person).view(home)));
  }

  @Override
  public void status(Address thread, String status) {
    kindly(
        "status",
        () ->
            calls.soon(
                thread.team(),
                thread.channelName(),
                slack ->
                    slack.assistantThreadsSetStatus(r ->
                        r.channelId(thread.channel()).threadTs(thread.thread()).status(status))));
  }

  @Override
  public void suggest(Address thread, List<String> prompts) {
    List<SuggestedPrompt> shown =
        prompts.stream().limit(PROMPTS).map(SuggestedPrompt::create).toList();
    kindly(
        "suggested prompts",
        () ->
            calls.soon(
                thread.team(),
                thread.channelName(),
                slack ->
                    slack.assistantThreadsSetSuggestedPrompts(r ->
                        r.channelId(thread.channel()).threadTs(thread.thread()).prompts(shown))));
  }

  @Override
  public boolean isAnswered(Address place, String name, String since) {
    return marks.has(place, name, since);
  }

  @Override
  public Optional<String> permalink(Address at, String timestamp) {
    try {
      return Optional.ofNullable(
          calls
              .soon(
                  at.team(),
                  at.channelName() + "/links",
                  slack ->
                      slack.chatGetPermalink(r -> r.channel(at.channel()).messageTs(timestamp)))
              .getPermalink());
    } catch (NotDelivered e) {
      log.debug("Slack gave no permalink: {}", e.getMessage());
      return Optional.empty();
    }
  }

  @Override
  public Directory directory() {
    return directory;
  }

  @Override
  public Uploads uploads() {
    return uploads;
  }

  /** Does what nobody misses where it cannot be done: not every workspace has the assistant. */
  private static void kindly(String what, Runnable call) {
    try {
      call.run();
    } catch (NotDelivered e) {
      log.debug("Slack did not take the {}: {}", what, e.getMessage());
    }
  }
}
