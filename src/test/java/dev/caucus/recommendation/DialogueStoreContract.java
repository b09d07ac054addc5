package dev.caucus.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.recommendation.Dialogue.Owner;
import dev.caucus.recommendation.Dialogue.State;
import dev.caucus.recommendation.DialogueStore.Touched;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store of dialogues keeps. */
abstract class DialogueStoreContract {

  private static final Owner ANN = new Owner("http", "c".repeat(64), "a".repeat(64), null);
  private static final Owner BO = new Owner("http", "c".repeat(64), "b".repeat(64), null);

  /** A store whose clock stands at what {@link #pass} makes of it. */
  abstract DialogueStore store();

  /** Lets time pass. */
  abstract void pass(Duration time);

  /** The time of the store's clock. */
  abstract Instant now();

  @Test
  void keepsADialogueAsItWasSaved() {
    Dialogue dialogue =
        Dialogue.begin(ANN, "tea")
            .with(new Step(Map.of("water", "hot", "leaf", "skip")))
            .with(new Step(Map.of("water", "cold")))
            .in(State.CONCLUDED);
    assertThat(store().save(dialogue)).isTrue();
    assertThat(store().find(dialogue.id())).contains(dialogue.saved());
  }

  @Test
  void refusesWhatIsBuiltOnAnOldVersion() {
    Dialogue first = saved(Dialogue.begin(ANN, "tea"));
    assertThat(store().save(first.in(State.PARKED))).isTrue();
    assertThat(store().save(first.in(State.LEFT))).isFalse();
    assertThat(store().find(first.id()).orElseThrow().state()).isEqualTo(State.PARKED);
  }

  @Test
  void findsTheDialoguesOfOnePersonTheLatestFirst() {
    Dialogue tea = saved(Dialogue.begin(ANN, "tea"));
    pass(Duration.ofSeconds(1));
    Dialogue coffee = saved(Dialogue.begin(ANN, "coffee"));
    saved(Dialogue.begin(BO, "tea"));
    assertThat(store().of(ANN)).containsExactly(coffee, tea);
    pass(Duration.ofSeconds(1));
    store().save(tea.in(State.PARKED));
    assertThat(store().of(ANN)).extracting(Dialogue::topic).isEqualTo(List.of("tea", "coffee"));
  }

  @Test
  void findsWhatSomebodyCanGoOnWithWhicheverTheConversation() {
    Dialogue open = saved(Dialogue.begin(ANN, "tea"));
    Instant opened = now();
    pass(Duration.ofSeconds(1));
    Owner elsewhere = new Owner("http", "d".repeat(64), ANN.starter(), null);
    Dialogue parked = saved(Dialogue.begin(elsewhere, "coffee").in(State.PARKED));
    for (State over : List.of(State.CHOOSING, State.CONCLUDED, State.LEFT)) {
      saved(Dialogue.begin(ANN, "juice").in(over));
    }
    saved(Dialogue.begin(BO, "tea"));
    saved(Dialogue.begin(new Owner("slack", ANN.conversation(), ANN.starter(), null), "tea"));
    assertThat(store().unfinished("http", ANN.starter()))
        .containsExactly(new Touched(parked, now()), new Touched(open, opened));
  }

  @Test
  void knowsWhetherADialogueWasTouchedLately() {
    Dialogue dialogue = saved(Dialogue.begin(ANN, "tea"));
    Instant then = now();
    pass(Duration.ofMinutes(1));
    assertThat(store().isTouchedSince(dialogue.id(), then)).isTrue();
    assertThat(store().isTouchedSince(dialogue.id(), now())).isFalse();
    store().save(dialogue.in(State.CONCLUDED));
    assertThat(store().isTouchedSince(dialogue.id(), now())).isTrue();
  }

  @Test
  void forgetsWhatNobodyTouchedForLong() {
    Dialogue old = saved(Dialogue.begin(ANN, "tea"));
    pass(Duration.ofDays(2));
    Dialogue young = saved(Dialogue.begin(ANN, "tea"));
    assertThat(store().forgetBefore(now().minus(Duration.ofDays(1)))).isEqualTo(1);
    assertThat(store().find(old.id())).isEmpty();
    assertThat(store().find(young.id())).isPresent();
  }

  private Dialogue saved(Dialogue dialogue) {
    store().save(dialogue);
    return dialogue.saved();
  }
}
