package dev.caucus.fuzz;

import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import dev.caucus.slack.local.Channel;
import dev.caucus.slack.local.LocalSlack;
import dev.caucus.slack.local.Message;
import dev.caucus.slack.local.Person;
import dev.caucus.slack.local.View;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What people do in Slack, damaged on its way to the bot. */
final class SlackInputs implements Inputs {

  private static final List<String> COMMANDS = List.of("/ask", "/recommend", "/poll", "/caucus");

  private final String name;
  private final Watch watch;
  private final Person ann;
  private final Channel channel;
  private final List<Message> messages;
  private final View form;
  private final ThreadLocal<Garbler> garbler = new ThreadLocal<>();

  private SlackInputs(
      String name, Watch watch, Person ann, Channel channel, List<Message> messages, View form) {
    this.name = name;
    this.watch = watch;
    this.ann = ann;
    this.channel = channel;
    this.messages = messages;
    this.form = form;
  }

  /** Has the bot say something to click on first. */
  static SlackInputs prepared(String name, LocalSlack slack, Watch watch) {
    Person ann = slack.person("Ann");
    Channel channel = slack.channel("room");
    slack.retryAfter();
    slack.acknowledgeWithin(Duration.ofSeconds(20));
    ann.says(channel, "@Caucus What is the design pattern of Django?").awaitAcknowledged();
    ann.runs(channel, "/ask", "Who wrote the article about Node.js?").awaitAcknowledged();
    ann.runs(channel, "/recommend", "node-or-django").awaitAcknowledged();
    ann.runs(channel, "/poll", "\"Tea?\" \"Green\" \"Black\" up to 2").awaitAcknowledged();
    ann.runs(channel, "/poll", "\"Rank?\" \"A\" \"B\" \"C\" ranked, anonymous").awaitAcknowledged();
    ann.runs(channel, "/poll", "").awaitAcknowledged();
    View form =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> slack.workspace().openView(ann).orElse(null), view -> view != null);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            seen(channel, ann).stream().filter(each -> !each.elements().isEmpty()).count() > 3);
    SlackInputs inputs = new SlackInputs(name, watch, ann, channel, seen(channel, ann), form);
    slack.acknowledgeWithin(Duration.ofHours(1));
    slack.faults().garble(inputs::garbled, SlackInputs::garbledText);
    return inputs;
  }

  private static List<Message> seen(Channel channel, Person ann) {
    return java.util.stream.Stream.concat(
            channel.messages().stream()
                .flatMap(each ->
                    java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(each), channel.thread(each.ts()).stream())),
            channel.ephemerals(ann).stream())
        .filter(Message::isFromBot)
        .distinct()
        .toList();
  }

  private JsonObject garbled(JsonObject payload) {
    Garbler own = garbler.get();
    JsonObject sent = own == null ? payload : own.json(payload);
    watch.sends(name + " " + sent);
    return sent;
  }

  /** On threads of the platform: what befalls a text follows from itself. */
  private static String garbledText(String text) {
    Random random = new Random(text.hashCode());
    return Wire.escaped(random.nextInt(10) == 0 ? new Garbler(random).text(text) : text);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void send(Random random) {
    garbler.set(new Garbler(random));
    try {
      act(random);
    } catch (IllegalArgumentException gone) {
      ann.says(channel, "@Caucus " + Inputs.words(random));
    } finally {
      garbler.remove();
    }
  }

  private void act(Random random) {
    switch (random.nextInt(10)) {
      case 0, 1 -> ann.says(channel, "@Caucus " + Inputs.words(random));
      case 2 -> ann.says(Inputs.words(random));
      case 3 -> ann.replies(any(random), Inputs.words(random));
      case 4, 5 ->
          ann.runs(channel, COMMANDS.get(random.nextInt(COMMANDS.size())), Inputs.words(random));
      case 6 -> click(any(random), random);
      case 7 -> ann.submits(form, entered(random));
      case 8 -> ann.uses("ask_caucus", any(random));
      default -> {
        if (random.nextBoolean()) {
          ann.opensHome();
        } else {
          ann.opensAssistant(channel);
        }
      }
    }
  }

  private Message any(Random random) {
    return messages.get(random.nextInt(messages.size()));
  }

  private void click(Message message, Random random) {
    List<JsonObject> elements = message.elements();
    if (elements.isEmpty()) {
      throw new IllegalArgumentException("nothing to click");
    }
    JsonObject element = elements.get(random.nextInt(elements.size()));
    ann.clicks(message, element.get("action_id").getAsString());
  }

  private static Map<String, String> entered(Random random) {
    Map<String, String> entered = new HashMap<>();
    for (String field : List.of("question", "options", "when")) {
      entered.put(field, Inputs.words(random));
    }
    return entered;
  }
}
