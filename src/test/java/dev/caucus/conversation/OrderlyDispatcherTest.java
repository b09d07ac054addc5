package dev.caucus.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.caucus.chat.Block;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.NotDelivered;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Participant;
import dev.caucus.chat.Reply;
import dev.caucus.chat.ReplyChannel;
import dev.caucus.chat.Turn;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.chat.Turn.Overheard;
import dev.caucus.chat.Turn.Said;
import dev.caucus.chat.TurnHandler;
import dev.caucus.conversation.Once.Claim;
import dev.caucus.store.Fingerprint;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

@Timeout(60)
@ExtendWith(OutputCaptureExtension.class)
class OrderlyDispatcherTest {

  private static final Duration NEVER = Duration.ofHours(1);
  private static final Duration AT_ONCE = Duration.ZERO;
  private static final Taking FIRST = (origin, work, later) -> work.accept(Claim.FIRST);
  private static final Duration FAREWELL = Duration.ofSeconds(30);

  private final Recorded channel = new Recorded();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final TurnMeters meters = new TurnMeters(registry);

  @Test
  void showsAnAnswerWithoutASignOfWorkWhereItIsQuick() {
    dispatcher(OrderlyDispatcherTest::echo, NEVER).dispatch(said("a", "one"), channel);
    channel.awaits("shown [one]");
  }

  @Test
  void showsASignOfWorkWhereTheAnswerTakesLong() {
    dispatcher(channel::answerOnceWorking, AT_ONCE).dispatch(said("a", "one"), channel);
    channel.awaits("working", "shown [one]");
  }

  @Test
  void showsNothingForATurnThatWasAnsweredBefore() {
    OrderlyDispatcher dispatcher = dispatcher(turn -> List.of(), NEVER);
    dispatcher.dispatch(said("a", "one"), channel);
    dispatcher.stop();
    assertThat(channel.events).isEmpty();
  }

  @Test
  void takesASignOfWorkBackWhereThereIsNothingToSay() {
    dispatcher(
            turn -> {
              channel.answerOnceWorking(turn);
              return List.of();
            },
            AT_ONCE)
        .dispatch(said("a", "one"), channel);
    channel.awaits("working", "shown []");
  }

  @Test
  void showsNoSignOfWorkToPeopleWhoTalkToEachOther() {
    Turn overheard = new Overheard(origin("a"), "one", false);
    OrderlyDispatcher dispatcher =
        dispatcher(
            turn -> {
              LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
              return echo(turn);
            },
            AT_ONCE);
    dispatcher.dispatch(overheard, channel);
    channel.awaits("shown [one]");
  }

  @Test
  void showsNothingAtAllForARedelivery() {
    OrderlyDispatcher dispatcher =
        dispatcher(
            (origin, work, later) -> LockSupport.parkNanos(Duration.ofMillis(20).toNanos()),
            OrderlyDispatcherTest::echo,
            AT_ONCE,
            FAREWELL);
    dispatcher.dispatch(said("a", "one"), channel);
    dispatcher.stop();
    assertThat(channel.events).isEmpty();
  }

  @Test
  void answersTheTurnsOfAConversationInTheirOrder() {
    OrderlyDispatcher dispatcher = dispatcher(OrderlyDispatcherTest::echo, NEVER);
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      dispatcher.dispatch(said("a", "turn " + i), channel);
      expected.add("shown [turn " + i + "]");
    }
    dispatcher.stop();
    assertThat(channel.events).isEqualTo(expected);
  }

  @Test
  void answersDifferentConversationsAtTheSameTime() {
    var together = new CountDownLatch(100);
    OrderlyDispatcher dispatcher =
        dispatcher(
            turn -> {
              together.countDown();
              return reached(together) ? echo(turn) : List.of();
            },
            NEVER);
    IntStream.range(0, 100).forEach(i -> dispatcher.dispatch(said("c" + i, "one"), channel));
    dispatcher.stop();
    assertThat(channel.events).hasSize(100).containsOnly("shown [one]");
  }

  @Test
  void saysThatItFailedAndGoesOn(CapturedOutput log) {
    OrderlyDispatcher dispatcher =
        dispatcher(
            turn -> {
              if (((Said) turn).text().equals("secret words")) {
                throw new StackOverflowError("too deep");
              }
              return echo(turn);
            },
            NEVER);
    dispatcher.dispatch(said("secret thread", "secret words"), channel);
    dispatcher.dispatch(said("secret thread", "two"), channel);
    dispatcher.stop();
    assertThat(channel.events).hasSize(2).endsWith("shown [two]");
    String errorId = channel.events.getFirst().replaceAll("(?s).*error id (\\w{8});.*", "$1");
    assertThat(log)
        .contains("Error " + errorId, Fingerprint.brief("secret thread"), "too deep")
        .doesNotContain("secret");
  }

  @Test
  void goesOnWhereAReplyCannotBeShown(CapturedOutput log) {
    OrderlyDispatcher dispatcher = dispatcher(OrderlyDispatcherTest::echo, NEVER);
    dispatcher.dispatch(said("a", "one"), new Broken());
    dispatcher.dispatch(said("a", "two"), channel);
    dispatcher.stop();
    assertThat(channel.events).containsExactly("shown [two]");
    assertThat(log).contains("a reply could not be shown", "no show", Fingerprint.brief("a"));
  }

  @Test
  void answersWhereASignOfWorkCannotBeShown(CapturedOutput log) {
    var tried = new CountDownLatch(1);
    var refusing =
        new ReplyChannel() {
          @Override
          public void working() {
            tried.countDown();
            throw new IllegalStateException("no sign");
          }

          @Override
          public void show(List<Reply> replies) {
            channel.show(replies);
          }
        };
    OrderlyDispatcher dispatcher =
        dispatcher(turn -> reached(tried) ? echo(turn) : List.of(), AT_ONCE);
    dispatcher.dispatch(said("a", "one"), refusing);
    dispatcher.stop();
    assertThat(channel.events).containsExactly("shown [one]");
    assertThat(log).contains("a sign of work could not be shown", "no sign");
  }

  @Test
  void finishesWhatIsUnderWayAndTakesNothingNewAtTheEnd() {
    var asked = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    OrderlyDispatcher dispatcher =
        dispatcher(
            turn -> {
              asked.countDown();
              return reached(goOn) ? echo(turn) : List.of();
            },
            NEVER);
    dispatcher.dispatch(said("a", "one"), channel);
    dispatcher.dispatch(said("a", "two"), channel);
    reached(asked);
    Thread stopping = Thread.ofVirtual().start(dispatcher::stop);
    await().until(() -> !dispatcher.isRunning());
    assertThatExceptionOfType(RejectedExecutionException.class)
        .isThrownBy(() -> dispatcher.dispatch(said("a", "three"), channel));
    assertThat(stopping.isAlive()).isTrue();
    goOn.countDown();
    await().until(() -> !stopping.isAlive());
    assertThat(channel.events).containsExactly("shown [one]", "shown [two]");
  }

  @Test
  void doesNotWaitForEver(CapturedOutput log) {
    var never = new CountDownLatch(1);
    var dispatcher =
        dispatcher(
            FIRST, turn -> reached(never) ? echo(turn) : List.of(), NEVER, Duration.ofMillis(1));
    dispatcher.dispatch(said("a", "one"), channel);
    dispatcher.stop();
    assertThat(log).contains("Turns in 1 conversations were not answered");
    never.countDown();
  }

  @Test
  void countsTheTurnsThatWait() {
    var goOn = new CountDownLatch(1);
    OrderlyDispatcher dispatcher =
        dispatcher(turn -> reached(goOn) ? echo(turn) : List.of(), NEVER);
    dispatcher.dispatch(said("a", "one"), channel);
    dispatcher.dispatch(said("a", "two"), channel);
    assertThat(registry.get("caucus.turns.waiting").gauge().value()).isEqualTo(2);
    goOn.countDown();
    await().until(() -> registry.get("caucus.turns.waiting").gauge().value() == 0);
  }

  @Test
  void countsTheRepliesThatAPlatformDidNotTake() {
    OrderlyDispatcher dispatcher = dispatcher(OrderlyDispatcherTest::echo, NEVER);
    dispatcher.dispatch(
        said("a", "one"),
        new ReplyChannel() {
          @Override
          public void working() {}

          @Override
          public void show(List<Reply> replies) {
            throw new NotDelivered(NotDelivered.Reason.GONE, "closed");
          }
        });
    dispatcher.stop();
    assertThat(registry.get("caucus.replies.undelivered").tag("reason", "gone").counter().count())
        .isEqualTo(1);
  }

  @Test
  void takesTurnsAgainAfterANewStart() {
    OrderlyDispatcher dispatcher = dispatcher(OrderlyDispatcherTest::echo, NEVER);
    dispatcher.stop();
    dispatcher.start();
    dispatcher.dispatch(said("a", "one"), channel);
    channel.awaits("shown [one]");
  }

  @Test
  void stopsAfterTheWebServerThatHandsTurnsOver() {
    assertThat(dispatcher(OrderlyDispatcherTest::echo, NEVER).getPhase())
        .isLessThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE);
  }

  private OrderlyDispatcher dispatcher(TurnHandler handler, Duration patience) {
    return dispatcher(FIRST, handler, patience, FAREWELL);
  }

  private OrderlyDispatcher dispatcher(
      Taking taking, TurnHandler handler, Duration patience, Duration farewell) {
    return new OrderlyDispatcher(
        taking, heard -> true, handler, patience, farewell, meters, Clock.systemUTC());
  }

  private static List<Reply> echo(Turn turn) {
    String text = turn instanceof Overheard heard ? heard.text() : ((Said) turn).text();
    return List.of(Reply.of(new Outcome.Notice("echo", text), Block.Text.of(text)));
  }

  private static boolean reached(CountDownLatch latch) {
    try {
      return latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Said said(String conversation, String text) {
    return new Said(origin(conversation), text);
  }

  private static Origin origin(String conversation) {
    return new Origin(
        new ConversationRef("chat", conversation), new Participant("u1", null), null, "channel");
  }

  /** Writes down what is shown. */
  private static final class Recorded implements ReplyChannel {

    private final List<String> events = new CopyOnWriteArrayList<>();
    private final CountDownLatch working = new CountDownLatch(1);

    @Override
    public void working() {
      events.add("working");
      working.countDown();
    }

    @Override
    public void show(List<Reply> replies) {
      events.add("shown " + replies.stream().map(Reply::text).toList());
    }

    private List<Reply> answerOnceWorking(Turn turn) {
      return reached(working) ? echo(turn) : List.of();
    }

    private void awaits(String... expected) {
      await().untilAsserted(() -> assertThat(events).containsExactly(expected));
    }
  }

  private static final class Broken implements ReplyChannel {

    @Override
    public void working() {
      throw new IllegalStateException("no sign");
    }

    @Override
    public void show(List<Reply> replies) {
      throw new IllegalStateException("no show");
    }
  }
}
