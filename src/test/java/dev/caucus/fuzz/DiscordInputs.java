package dev.caucus.fuzz;

import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import dev.caucus.discord.local.Channel;
import dev.caucus.discord.local.Form;
import dev.caucus.discord.local.LocalDiscord;
import dev.caucus.discord.local.Message;
import dev.caucus.discord.local.Person;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** What people do in Discord, damaged on its way to the bot. */
final class DiscordInputs implements Inputs {

  private final Watch watch;
  private final Person ann;
  private final Channel channel;
  private final List<Message> messages;
  private final Form form;
  private final ThreadLocal<Garbler> garbler = new ThreadLocal<>();

  private DiscordInputs(
      Watch watch, Person ann, Channel channel, List<Message> messages, Form form) {
    this.watch = watch;
    this.ann = ann;
    this.channel = channel;
    this.messages = messages;
    this.form = form;
  }

  /** Has the bot say something to click on first. */
  static DiscordInputs prepared(LocalDiscord discord, Watch watch) {
    Person ann = discord.person("Ann");
    Channel channel = discord.channel("room");
    await().atMost(Duration.ofSeconds(30)).until(() -> discord.commands().creations() > 0);
    ann.says(channel, "@Caucus What is the design pattern of Django?").awaitAnswer();
    ann.runs(channel, "/ask", "Who wrote the article about Node.js?").awaitAnswer();
    ann.runs(channel, "/recommend", "node-or-django").awaitAnswer();
    ann.runs(channel, "/poll", "\"Tea?\" \"Green\" \"Black\" up to 2").awaitAnswer();
    Form form = ann.runs(channel, "/poll", Map.of()).awaitAnswer().form();
    List<Message> messages =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () -> seen(channel, ann),
                seen -> seen.stream().filter(each -> !each.buttons().isEmpty()).count() > 2);
    DiscordInputs inputs = new DiscordInputs(watch, ann, channel, messages, form);
    discord.faults().garble(inputs::garbled, Wire::escaped);
    return inputs;
  }

  private static List<Message> seen(Channel channel, Person ann) {
    return Stream.concat(channel.messages(ann).stream(), channel.ephemerals(ann).stream())
        .filter(Message::isFromBot)
        .toList();
  }

  private JsonObject garbled(JsonObject event) {
    Garbler own = garbler.get();
    if (own == null) {
      return event;
    }
    JsonObject sent = own.json(event);
    watch.sends("Discord " + sent);
    return sent;
  }

  @Override
  public String name() {
    return "Discord";
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
      case 4 -> ann.runs(channel, "/ask", Inputs.words(random));
      case 5 ->
          ann.runs(channel, random.nextBoolean() ? "/recommend" : "/poll", Inputs.words(random));
      case 6 -> ann.types(channel, "/ask", "question", Inputs.words(random));
      case 7 -> click(any(random), random);
      case 8 -> ann.submits(form, entered(random));
      default -> ann.uses("Ask Caucus", any(random));
    }
  }

  private Message any(Random random) {
    return messages.get(random.nextInt(messages.size()));
  }

  private void click(Message message, Random random) {
    List<String> buttons = message.buttons();
    if (buttons.isEmpty()) {
      throw new IllegalArgumentException("nothing to click");
    }
    ann.clicks(message, buttons.get(random.nextInt(buttons.size())));
  }

  private Map<String, String> entered(Random random) {
    Map<String, String> entered = new HashMap<>();
    for (String field : form.fields()) {
      if (!field.equals("mode") && !field.equals("settings")) {
        entered.put(field, Inputs.words(random).strip() + "?");
      }
    }
    return entered;
  }
}
