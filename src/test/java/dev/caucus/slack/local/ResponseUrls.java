package dev.caucus.slack.local;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The addresses that come with commands and clicks: good for five answers in half an hour. */
final class ResponseUrls {

  private static final Duration GOOD_FOR = Duration.ofMinutes(30);
  private static final int USES = 5;

  /** What was given out with what: the message that was clicked, or null for a command. */
  private static final class Given {
    private final Workspace workspace;
    private final Channel channel;
    private final String user;
    private final @Nullable String thread;
    private final Instant at;
    private @Nullable String original;
    private int uses;

    Given(Person person, Channel channel, @Nullable Message clicked, Instant at) {
      this.workspace = person.workspace();
      this.channel = channel;
      this.user = person.id();
      this.thread = clicked == null ? null : clicked.thread();
      this.original = clicked != null && clicked.isFromBot() ? clicked.ts() : null;
      this.at = at;
    }
  }

  private final Engine engine;
  private final Map<String, Given> given = new ConcurrentHashMap<>();

  ResponseUrls(Engine engine) {
    this.engine = engine;
  }

  /** An address for what somebody did. */
  String give(Person person, Channel channel, @Nullable Message clicked) {
    String path =
        "%s/%s/%d/local"
            .formatted(
                clicked == null ? "/commands" : "/actions",
                person.workspace().team(),
                engine.ids().number());
    given.put(path, new Given(person, channel, clicked, engine.ids().now()));
    return engine.address(path);
  }

  /** What the bot sent to an address; refused like a method if it may not. */
  void answer(String path, JsonObject body) {
    Given to = given.get(path);
    if (to == null || !to.workspace.isInstalled()) {
      throw new Refusal("expired_url");
    }
    synchronized (to) {
      if (engine.ids().isOlderThan(to.at, GOOD_FOR)) {
        throw new Refusal("expired_url");
      }
      if (++to.uses > USES) {
        throw new Refusal("used_url");
      }
      carryOut(to, body, new BotWriter.Via("response_url", engine.address(path)));
    }
  }

  /** What the app answered right in its acknowledgement; the same rules, but no use counted. */
  void acknowledged(String address, JsonObject body) {
    Given to = given.get(address.substring(engine.address("").length()));
    if (to != null && (body.has("text") || body.has("blocks"))) {
      synchronized (to) {
        carryOut(to, body, new BotWriter.Via("acknowledgement", address));
      }
    }
  }

  private void carryOut(Given to, JsonObject body, BotWriter.Via via) {
    Message original = to.original == null ? null : to.channel.message(to.original).orElse(null);
    if (Json.isTrue(body, "delete_original")) {
      if (original == null) {
        throw new Refusal("message_not_found");
      }
      engine.writer().remove(to.workspace, original, via);
      return;
    }
    BotWriter.Text text = Content.message(new Arguments(body));
    if (Json.isTrue(body, "replace_original") && original != null) {
      engine.writer().change(to.workspace, original, text, via);
    } else {
      write(to, body, text, via);
    }
  }

  private void write(Given to, JsonObject body, BotWriter.Text text, BotWriter.Via via) {
    boolean everybody = "in_channel".equals(Json.text(body, "response_type"));
    String thread = Json.text(body, "thread_ts");
    Message written =
        engine
            .writer()
            .write(
                to.workspace,
                to.channel,
                text,
                thread == null ? to.thread : thread,
                everybody ? null : to.user,
                via);
    if (to.original == null) {
      // A command has no message of its own: the first answer takes its place.
      to.original = written.ts();
    }
  }
}
