package dev.caucus.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;

@ParameterizedClass
@EnumSource(Engine.class)
class ReplicasTest {

  private static final Duration BEAT = Replicas.Pace.USUAL.beat();
  private static final Duration DEATH = Replicas.Pace.USUAL.death();

  private final Engine engine;
  private final SettableClock clock = new SettableClock();
  private TestDatabase database;
  private Replicas one;
  private Replicas other;

  ReplicasTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open(@TempDir Path folder) {
    database = engine.open(folder);
    one = replica();
    other = replica();
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Replicas replica() {
    return new Replicas(database.client(), false, Replicas.Pace.USUAL, clock);
  }

  @Test
  void eachHasAnIdOfItsOwn() {
    assertThat(one.self()).isNotEqualTo(other.self());
  }

  @Test
  void whoeverBeatsIsAlive() {
    for (Duration passed = Duration.ZERO; passed.compareTo(DEATH.multipliedBy(3)) < 0; ) {
      one.beat();
      other.beat();
      assertThat(one.isDead(other.self())).isFalse();
      assertThat(other.isDead(one.self())).isFalse();
      clock.pass(BEAT);
      passed = passed.plus(BEAT);
    }
  }

  @Test
  void whoeverDoesNotBeatForLongIsDead() {
    other.beat();
    one.beat();
    assertThat(beatsUntilDeathOf(other.self())).isEqualTo(5);
  }

  @Test
  void whomNobodyHasEverHeardOfIsDeadAfterTheSameTime() {
    one.beat();
    assertThat(beatsUntilDeathOf("nobody")).isEqualTo(5);
  }

  @Test
  void whoeverHasLeftIsGivenTheTimeToFinish() {
    other.beat();
    one.beat();
    other.leave();
    clock.pass(BEAT);
    one.beat();
    assertThat(beatsUntilDeathOf(other.self())).isEqualTo(5);
  }

  /** How often the one beats until the other is dead to it. */
  private int beatsUntilDeathOf(String replica) {
    int beats = 0;
    while (!one.isDead(replica)) {
      clock.pass(BEAT);
      one.beat();
      beats++;
    }
    return beats;
  }

  @Test
  void whoeverIsBackBeforeTheirTimeIsAlive() {
    other.beat();
    one.beat();
    clock.pass(BEAT.multipliedBy(2));
    one.beat();
    clock.pass(BEAT.multipliedBy(2));
    other.beat();
    one.beat();
    clock.pass(BEAT.multipliedBy(2));
    one.beat();
    assertThat(one.isDead(other.self())).isFalse();
  }

  @Test
  void nobodyIsDeadBeforeAnybodyHasLooked() {
    assertThat(one.isDead("somebody")).isFalse();
    clock.pass(DEATH.multipliedBy(2));
    assertThat(one.isDead("somebody")).isFalse();
  }

  @Test
  void nobodyIsDeadToThemselves() {
    one.beat();
    clock.pass(DEATH.multipliedBy(2));
    assertThat(one.isDead(one.self())).isFalse();
  }

  @Test
  void afterAnOutageOfTheStoreEverybodyGetsTheWholeTimeAgain() {
    other.beat();
    one.beat();
    clock.pass(DEATH.multipliedBy(10));
    one.beat();
    assertThat(one.isDead(other.self())).isFalse();
    clock.pass(BEAT);
    other.beat();
    one.beat();
    assertThat(one.isDead(other.self())).isFalse();
  }

  @Test
  void aShortOutageCountsLikewise() {
    other.beat();
    one.beat();
    for (int i = 0; i < 4; i++) {
      clock.pass(BEAT);
      one.beat();
    }
    database.client().sql("alter table replica rename to away").update();
    clock.pass(BEAT);
    assertThatExceptionOfType(DataAccessException.class).isThrownBy(one::beat);
    database.client().sql("alter table away rename to replica").update();
    clock.pass(Duration.ofMillis(1));
    one.beat();
    assertThat(one.isDead(other.self())).isFalse();
  }

  @Test
  void whereNobodyElseCanBeWhoeverWasIsDeadAtOnce() {
    Replicas alone = new Replicas(database.client(), true, Replicas.Pace.USUAL, clock);
    assertThat(alone.isDead(one.self())).isTrue();
    assertThat(alone.isDead(alone.self())).isFalse();
    alone.beat();
    assertThat(rows()).isZero();
  }

  @Test
  void theDeadAreForgottenInTheEnd() {
    other.beat();
    clock.pass(Duration.ofDays(1));
    one.beat();
    assertThat(one.forgetBefore(clock.instant())).isEqualTo(1);
    assertThat(rows()).isEqualTo(1);
  }

  private long rows() {
    return database.client().sql("select count(*) from replica").query(Long.class).single();
  }
}
