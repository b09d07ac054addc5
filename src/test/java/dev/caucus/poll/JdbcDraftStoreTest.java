package dev.caucus.poll;

import static dev.caucus.poll.PollStores.NOW;
import static dev.caucus.poll.PollStores.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.Aside;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Participant;
import dev.caucus.store.Engine;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@Aside
@ParameterizedClass
@EnumSource(Engine.class)
class JdbcDraftStoreTest {

  private static final String ODD = "\0 \\0 👩‍👩‍👧 \u202Eשלום\u202C '; --" + "x".repeat(5_000);

  private final Engine engine;
  @TempDir private Path folder;
  private PollStores stores;
  private DraftStore drafts;

  JdbcDraftStoreTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open() {
    stores = new PollStores(engine, folder);
    drafts = stores.drafts;
  }

  @AfterEach
  void close() {
    stores.close();
  }

  private static Draft draft(String id, String question) {
    return new Draft(
        id,
        PLACE,
        new Participant("u1", null),
        ZoneOffset.UTC,
        Map.of("question", question),
        List.of(),
        null);
  }

  @Test
  void keepsWhatWasEnteredLast() {
    drafts.save(draft("0123456789ab", "What?"));
    Draft last = draft("0123456789ab", "Which?");
    drafts.save(last);
    assertThat(drafts.find("0123456789ab")).contains(last);
    assertThat(drafts.find("ba9876543210")).isEmpty();
  }

  @Test
  void takesOddCharactersAndLongIds() {
    Draft odd =
        new Draft(
            "0123456789ab",
            new ConversationRef("http", ODD),
            new Participant(ODD, ODD),
            ZoneOffset.UTC,
            Map.of(ODD, ODD),
            List.of(new Ground(ODD, ODD, List.of())),
            "ba9876543210");
    drafts.save(odd);
    assertThat(drafts.find("0123456789ab")).contains(odd);
  }

  @Test
  void isTakenOnceHoweverManyTry() throws Exception {
    drafts.save(draft("0123456789ab", "What?"));
    assertThat(atOnce(() -> drafts.take("0123456789ab"))).containsOnlyOnce(true);
    assertThat(drafts.find("0123456789ab")).isEmpty();
  }

  @Test
  void keepsOneOfThoseThatAreSavedAtOnce() throws Exception {
    List<Boolean> saved =
        atOnce(() -> {
          drafts.save(draft("0123456789ab", "What?"));
          return true;
        });
    assertThat(saved).containsOnly(true);
    assertThat(drafts.find("0123456789ab")).isPresent();
  }

  @Test
  void forgetsWhatNobodyCameBackTo() {
    drafts.save(draft("0123456789ab", "What?"));
    drafts.save(draft("0123456789ac", "Again?"));
    stores.clock.pass(Duration.ofDays(2));
    drafts.save(draft("0123456789ac", "Still?"));
    assertThat(drafts.forgetBefore(NOW.plus(Duration.ofDays(1)))).isEqualTo(1);
    assertThat(drafts.find("0123456789ab")).isEmpty();
    assertThat(drafts.find("0123456789ac")).isPresent();
  }

  private static List<Boolean> atOnce(Callable<Boolean> what) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Boolean>> calls = IntStream.range(0, 16).mapToObj(i -> what).toList();
      return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
    }
  }
}
