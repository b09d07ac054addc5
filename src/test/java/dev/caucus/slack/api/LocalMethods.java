package dev.caucus.slack.api;

import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;

import dev.caucus.conversation.CallMeters;
import dev.caucus.slack.blockkit.SlackMessage;
import dev.caucus.slack.local.Channel;
import dev.caucus.slack.local.LocalSlack;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A Slack on this machine, and its methods with time that passes at once. */
final class LocalMethods implements AutoCloseable {

  final LocalSlack slack = LocalSlack.start();
  final Channel general = slack.channel("general");

  /** What the calls waited for. */
  final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());

  /** Which tokens were refused, and why. */
  final List<String> troubles = Collections.synchronizedList(new ArrayList<>());

  Pause pause = time -> {};

  final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  final Persistence persistence =
      new Persistence(
          time -> {
            pauses.add(time);
            pause.last(time);
          },
          new CallMeters(registry, "slack"));

  final SlackApi api = api(slack.apiUrl());

  /** How many calls ended like that. */
  double calls(String outcome) {
    return registry.get("caucus.platform.calls").tag("outcome", outcome).counter().count();
  }

  /** The methods at another address. */
  SlackApi api(String url) {
    URI address = URI.create(url);
    return new SlackMethods(
        SlackHttp.client(address),
        address,
        team -> team.equals(LocalSlack.TEAM) ? Optional.of(token) : Optional.empty(),
        (team, code) -> troubles.add(team + " " + code),
        persistence);
  }

  private final String token = slack.botToken();

  Address place() {
    return at(general);
  }

  static Address at(Channel channel) {
    return Address.channel(LocalSlack.TEAM, channel.id());
  }

  static SlackMessage message(String text) {
    return new SlackMessage(text, List.of(section(s -> s.text(markdownText("*" + text + "*")))));
  }

  @Override
  public void close() {
    slack.close();
  }
}
