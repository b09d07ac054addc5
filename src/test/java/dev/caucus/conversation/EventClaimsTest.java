package dev.caucus.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.Aside;
import dev.caucus.conversation.EventClaims.Standing;
import dev.caucus.store.Engine;
import dev.caucus.store.SettableClock;
import dev.caucus.store.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@Aside
@ParameterizedClass
@EnumSource(Engine.class)
class EventClaimsTest {

  private static final EventKey EVENT = EventKey.of("slack", "Ev1");

  private final Engine engine;
  private TestDatabase database;
  private EventClaims claims;

  EventClaimsTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open(@TempDir Path folder) {
    database = engine.open(folder);
    claims = new EventClaims(database.client(), new SettableClock());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anEventIsTheFirstCallers() {
    assertThat(claims.claim(EVENT, "one")).isTrue();
    assertThat(claims.claim(EVENT, "other")).isFalse();
    assertThat(standing()).isEqualTo(new Standing("one", false, null));
  }

  @Test
  void whatIsDoneIsNotTakenOver() {
    claims.claim(EVENT, "one");
    claims.done(EVENT, "one");
    assertThat(claims.takeOver(EVENT, "one", "other")).isFalse();
    assertThat(standing()).isEqualTo(new Standing("one", true, null));
  }

  @Test
  void whatSomebodyElseHasTakenOverIsNotDoneByWhoeverHadIt() {
    claims.claim(EVENT, "one");
    assertThat(claims.takeOver(EVENT, "one", "other")).isTrue();
    claims.done(EVENT, "one");
    claims.leave(EVENT, "one", "trace");
    assertThat(standing()).isEqualTo(new Standing("other", false, null));
  }

  @Test
  void whatNobodyAnswersForIsNotTakenOver() {
    claims.claim(EVENT, null);
    assertThat(claims.takeOver(EVENT, "one", "other")).isFalse();
    assertThat(standing()).isEqualTo(new Standing(null, false, null));
  }

  @Test
  void aTraceIsThereForWhoeverGoesOn() {
    claims.claim(EVENT, "one");
    claims.leave(EVENT, "one", "trace");
    claims.takeOver(EVENT, "one", "other");
    assertThat(standing()).isEqualTo(new Standing("other", false, "trace"));
  }

  @Test
  void manyAreLookedAtTogetherAndThoseThatNobodyClaimedAreNotThere() {
    List<EventKey> all =
        IntStream.range(0, 1_000).mapToObj(i -> EventKey.of("slack", "Ev" + i)).toList();
    claims.claim(all.get(3), "one");
    claims.claim(EventKey.of("discord", "Ev4"), "one");
    claims.claim(all.get(999), "other");
    assertThat(claims.look("slack", all)).containsOnlyKeys(all.get(3), all.get(999));
  }

  @Test
  void oneOfManyTakesOver() throws Exception {
    claims.claim(EVENT, "dead");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Boolean>> all =
          IntStream.range(0, 16)
              .<Callable<Boolean>>mapToObj(i -> () -> claims.takeOver(EVENT, "dead", "r" + i))
              .toList();
      assertThat(threads.invokeAll(all).stream().map(Future::resultNow)).containsOnlyOnce(true);
    }
  }

  private @Nullable Standing standing() {
    return claims.look("slack", List.of(EVENT)).get(EVENT);
  }
}
