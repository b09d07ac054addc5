package dev.caucus.slack.api;

import static dev.caucus.slack.api.LocalMethods.at;
import static dev.caucus.slack.api.LocalMethods.message;
import static dev.caucus.slack.api.SlackMethodsTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caucus.chat.NotDelivered.Reason;
import dev.caucus.slack.local.Channel;
import dev.caucus.slack.local.LocalSlack;
import dev.caucus.slack.local.Message;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a call when Slack is busy, or fails. */
class PersistenceTest {

  private final LocalMethods local = new LocalMethods();
  private final LocalSlack slack = local.slack;
  private final Channel general = local.general;
  private final SlackApi api = local.api;

  @AfterEach
  void stop() {
    local.close();
  }

  @Test
  void waitsAsLongAsSlackSays() {
    slack.faults().rateLimit("chat.postMessage", 1, 7);
    local.pause = time -> slack.faults().none();

    api.post(local.place(), message("Hello"));

    assertThat(general.messages()).hasSize(1);
    assertThat(local.pauses)
        .singleElement()
        .satisfies(
            time -> assertThat(time).isBetween(Duration.ofSeconds(7), Duration.ofSeconds(8)));
    assertThat(local.calls("too_fast")).isEqualTo(1);
    assertThat(local.calls("done")).isEqualTo(1);
  }

  @Test
  void keepsTheOrderInAChannelWhileOthersGoOn() throws Exception {
    var waiting = new CountDownLatch(1);
    var enough = new CountDownLatch(1);
    Channel random = slack.channel("random");
    slack.faults().rateLimit("chat.postMessage", 1, 7);
    local.pause =
        time -> {
          slack.faults().none();
          waiting.countDown();
          enough.await();
        };
    List<Thread> writers = new ArrayList<>();

    writers.add(write("1"));
    waiting.await();
    for (String text : List.of("2", "3", "4")) {
      writers.add(write(text));
      await().until(() -> writers.getLast().getState() == Thread.State.TIMED_WAITING);
    }
    api.post(at(random), message("meanwhile"));

    assertThat(random.messages()).hasSize(1);
    assertThat(general.messages()).isEmpty();
    enough.countDown();
    for (Thread writer : writers) {
      writer.join();
    }
    assertThat(general.messages()).extracting(Message::text).containsExactly("1", "2", "3", "4");
    assertThat(local.persistence.places()).isZero();
  }

  private Thread write(String text) {
    return Thread.ofPlatform().start(() -> api.post(local.place(), message(text)));
  }

  @Test
  void givesUpAfterTenTries() {
    slack.faults().rateLimit("chat.postMessage", 1, 1);

    assertRefused(Reason.UNREACHABLE, () -> api.post(local.place(), message("Hello")));

    assertThat(slack.calls("chat.postMessage")).hasSize(10);
    assertThat(local.pauses).hasSize(9);
    assertThat(local.persistence.places()).isZero();
  }

  @Test
  void doesNotWaitForLongerThanAnybodyWould() {
    slack.faults().rateLimit("chat.postMessage", 1, 301);

    assertRefused(Reason.UNREACHABLE, () -> api.post(local.place(), message("Hello")));

    assertThat(local.pauses).isEmpty();
  }

  @Test
  void doesNotWaitWithWhatIsWorthNothingLater() {
    slack.faults().rateLimit("assistant.threads.setStatus", 1, 10);

    api.status(local.place().thread("1.2"), "is thinking…");

    assertThat(local.pauses).isEmpty();
  }

  @Test
  void canBeInterruptedWhileItWaits() throws Exception {
    slack.faults().rateLimit("chat.postMessage", 1, 7);
    local.pause = time -> new CountDownLatch(1).await();
    var interrupted = new AtomicInteger();
    Thread writer =
        Thread.ofPlatform()
            .start(() -> {
              assertRefused(Reason.UNREACHABLE, () -> api.post(local.place(), message("Hello")));
              interrupted.set(Thread.currentThread().isInterrupted() ? 1 : 2);
            });
    await().until(() -> !local.pauses.isEmpty());

    writer.interrupt();
    writer.join();

    assertThat(interrupted).hasValue(1);
    assertThat(local.persistence.places()).isZero();
  }

  @Test
  void triesAgainWhatSlackFailedAt() {
    String timestamp = api.post(local.place(), message("One moment"));
    slack.faults().refuseNext("chat.update", 3, "internal_error");

    api.replace(local.place(), timestamp, message("There you are"));

    assertThat(general.messages()).extracting(Message::text).containsExactly("There you are");
    assertThat(local.pauses).hasSize(3).isSorted();
  }

  @Test
  void givesUpWhatFailsAgainAndAgain() {
    slack.faults().breakDown("chat.update", 1);
    assertRefused(Reason.UNREACHABLE, () -> api.replace(local.place(), "1.2", message("Hello")));
    assertThat(slack.calls("chat.update")).hasSize(4);
  }

  @Test
  void writesOnceMoreIfSlackSaysThatItFailed() {
    slack.faults().breakDown("chat.postMessage", 1);
    assertRefused(Reason.UNREACHABLE, () -> api.post(local.place(), message("Hello")));
    assertThat(slack.calls("chat.postMessage")).hasSize(3);
  }

  @Test
  void writesNothingASecondTimeThatMayHaveGotThrough() throws Exception {
    try (var cutter = new Cutter()) {
      SlackApi cut = local.api(cutter.url());
      assertRefused(Reason.UNREACHABLE, () -> cut.post(local.place(), message("Hello")));
      assertThat(cutter.requests).hasValue(1);
    }
  }

  @Test
  void repeatsWhatMayHappenTwice() throws Exception {
    try (var cutter = new Cutter()) {
      SlackApi cut = local.api(cutter.url());
      assertRefused(Reason.UNREACHABLE, () -> cut.replace(local.place(), "1.2", message("a")));
      assertThat(cutter.requests).hasValue(4);
    }
  }

  @Test
  void repeatsWhatSurelyDidNotGetThrough() throws Exception {
    String nobodyThere;
    try (var cutter = new Cutter()) {
      nobodyThere = cutter.url();
    }
    SlackApi unreachable = local.api(nobodyThere);
    assertRefused(Reason.UNREACHABLE, () -> unreachable.post(local.place(), message("Hello")));
    assertThat(local.pauses).hasSize(3).isSorted();
  }

  /** A server that reads requests and hangs up. */
  private static final class Cutter implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger requests = new AtomicInteger();

    Cutter() throws IOException {
      Thread.ofVirtual().start(this::serve);
    }

    private void serve() {
      while (!server.isClosed()) {
        try (Socket socket = server.accept()) {
          if (socket.getInputStream().read(new byte[8192]) > 0) {
            requests.incrementAndGet();
          }
        } catch (IOException e) {
          // The test is over, or the client is gone.
        }
      }
    }

    String url() {
      return "http://127.0.0.1:" + server.getLocalPort() + "/api/";
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }
}
