package dev.caucus.knowledge.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.knowledge.Meaning;
import dev.caucus.knowledge.Meaning.State;
import dev.caucus.knowledge.Vector;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentenceMeaningTest {

  private static final Meaning MEANING = Models.model();

  private static double likeness(String first, String second) {
    float[] one = vector(first);
    float[] other = vector(second);
    return IntStream.range(0, one.length).mapToDouble(i -> (double) one[i] * other[i]).sum();
  }

  private static float[] vector(String text) {
    return Objects.requireNonNull(MEANING.of(text)).values();
  }

  @Test
  void isNearerWhereTheSameIsSaidInOtherWords() {
    String question = "How can I make pages load quicker?";
    assertThat(likeness(question, "Keeping results in memory speeds a site up."))
        .isGreaterThan(likeness(question, "The tram runs on rails through the old town."));
  }

  @Test
  void ofATextIsAVectorOfLengthOne() {
    assertThat(likeness("kettle", "kettle"))
        .isCloseTo(1, org.assertj.core.data.Offset.offset(1e-5));
    assertThat(vector("")).hasSize(384);
    assertThat(vector("word ".repeat(5_000))).hasSize(384);
  }

  @Test
  void isTheSameForManyAtOnce() throws Exception {
    float[] alone = vector("Trams run on rails.");
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<float[]> again = () -> vector("Trams run on rails.");
      for (Future<float[]> vector :
          many.invokeAll(IntStream.range(0, 32).mapToObj(i -> again).toList())) {
        assertThat(vector.get()).isEqualTo(alone);
      }
    }
  }

  @Test
  void isMissingWhereTheModelCannotBeLoaded() throws Exception {
    for (Throwable reason :
        List.of(new UnsatisfiedLinkError("no library"), new java.io.IOException("no file"))) {
      try (SentenceMeaning broken =
          SentenceMeaning.loading(() -> {
            if (reason instanceof Error error) {
              throw error;
            }
            throw (Exception) reason;
          })) {
        assertThat(broken.of("Trams run on rails.")).isNull();
        assertThat(broken.state()).isEqualTo(State.UNAVAILABLE);
      }
    }
  }

  @Test
  void canBeSwitchedOff() {
    Vector none = Meaning.NONE.of("Trams run on rails.");
    assertThat(none).isNull();
    assertThat(Meaning.NONE.state()).isEqualTo(State.OFF);
  }
}
