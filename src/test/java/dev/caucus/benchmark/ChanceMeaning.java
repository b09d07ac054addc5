package dev.caucus.benchmark;

import dev.caucus.knowledge.Meaning;
import dev.caucus.knowledge.Vector;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Gives what stands on a {@link Shelf} vectors by chance, the same ones in every run. */
final class ChanceMeaning implements Meaning {

  private static final int DIMENSIONS = 384;

  private final Meaning model;

  /**
   * Makes a meaning for articles that nobody asks about.
   *
   * @param model what everything else means
   */
  ChanceMeaning(Meaning model) {
    this.model = model;
  }

  @Override
  public @Nullable Vector of(String text) {
    return text.startsWith(Shelf.TITLE) ? byChance(text) : model.of(text);
  }

  private static Vector byChance(String text) {
    Random random = new Random(text.hashCode());
    float[] values = new float[DIMENSIONS];
    double square = 0;
    for (int i = 0; i < DIMENSIONS; i++) {
      values[i] = (float) random.nextGaussian();
      square += values[i] * values[i];
    }
    for (int i = 0; i < DIMENSIONS; i++) {
      values[i] /= (float) Math.sqrt(square);
    }
    return new Vector(values);
  }

  @Override
  public String model() {
    return model.model();
  }

  @Override
  public State state() {
    return State.READY;
  }
}
