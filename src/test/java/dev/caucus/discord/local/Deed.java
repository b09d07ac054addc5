package dev.caucus.discord.local;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody did, how the bot took it, and what it answered. */
public final class Deed {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String what;
  private final Channel channel;
  private final @Nullable Message message;
  private final JsonObject payload;
  private final long begun = System.nanoTime();
  private final CompletableFuture<Response> response = new CompletableFuture<>();
  private final CompletableFuture<Answer> answered = new CompletableFuture<>();
  private final List<Answer> answers = new CopyOnWriteArrayList<>();
  private volatile List<Choice> choices = List.of();
  private volatile @Nullable Form form;

  Deed(String what, Channel channel, @Nullable Message message, JsonObject payload) {
    this.what = what;
    this.channel = channel;
    this.message = message;
    this.payload = payload;
  }

  /** The message that somebody wrote by it. */
  public Message message() {
    if (message == null) {
      throw new IllegalStateException("nothing was written by this");
    }
    return message;
  }

  /** Whether it was writing a message, and not an interaction. */
  public boolean isMessage() {
    return message != null;
  }

  /** Where it was done. */
  public Channel channel() {
    return channel;
  }

  /** What the bot was sent for it. */
  public JsonObject payload() {
    return payload;
  }

  /** Whether the bot responded by now. */
  public boolean isResponded() {
    return response.isDone();
  }

  /** Waits until the bot responded, be it with the promise of an answer; fails if it never does. */
  public Deed awaitResponse() {
    response();
    return this;
  }

  /** The first that the bot let hear of itself; waits for it. */
  public Response response() {
    return response(PATIENCE);
  }

  /** Likewise, but waits no longer than this. */
  Response response(Duration patience) {
    return get(response, "response", patience);
  }

  /** How long the bot took for its first response; waits for it. */
  public Duration latency() {
    return response().latency();
  }

  /** Waits until there is something to see; fails if there never is. */
  public Deed awaitAnswer() {
    get(answered, "answer", PATIENCE);
    return this;
  }

  private <T> T get(CompletableFuture<T> future, String name, Duration patience) {
    try {
      return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("no " + name + " to " + this, e);
    }
  }

  /**
   * What the bot did in answer to it.
   *
   * <p>To a message belong replies to it and what comes in the thread that began at it, and in a
   * thread or direct messages also what comes next without being a reply to another; to an
   * interaction what comes through its token, and later changes of that.
   */
  public List<Answer> answers() {
    return List.copyOf(answers);
  }

  /** How many messages the bot wrote in answer, whether they still stand or not. */
  public long posts() {
    return count(Answer.Kind.POST);
  }

  /** How often the bot changed a message in answer. */
  public long updates() {
    return count(Answer.Kind.UPDATE);
  }

  private long count(Answer.Kind kind) {
    return answers.stream().filter(answer -> answer.kind() == kind).count();
  }

  /** The messages that the bot wrote or changed in answer, as they stand now. */
  public List<Message> shown() {
    Set<Message> last =
        answers.stream()
            .map(Answer::message)
            .filter(java.util.Objects::nonNull)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> seen = new LinkedHashSet<>();
    return last.stream()
        .filter(each -> seen.add(each.id()))
        .map(each -> channelOf(each).message(each.id()))
        .flatMap(Optional::stream)
        .toList();
  }

  private Channel channelOf(Message each) {
    if (each.channel().equals(channel.id()) || channel.guild() == null) {
      return channel;
    }
    return channel.guild().threadOf(each.channel()).orElse(channel);
  }

  /** The choices that the bot offered for what was typed. */
  public List<Choice> choices() {
    return choices;
  }

  /** The form that the bot opened. */
  public Form form() {
    Form opened = form;
    if (opened == null) {
      throw new IllegalStateException("no form was opened by " + this);
    }
    return opened;
  }

  void respond(Response.Kind kind) {
    if (!response.isDone()) {
      response.complete(new Response(kind, Duration.ofNanos(System.nanoTime() - begun)));
    }
  }

  void add(Answer answer) {
    answers.add(answer);
    answered.complete(answer);
  }

  void offer(List<Choice> offered) {
    choices = List.copyOf(offered);
  }

  void open(Form opened) {
    form = opened;
  }

  @Override
  public String toString() {
    return what;
  }
}
