package dev.caucus.knowledge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the values that were wanted last. Thread-safe.
 *
 * <p>A value that several threads want at once may be computed by each: none waits for another.
 */
public final class Recent<K, V> {

  private final Map<K, V> values;

  /** Keeps at most so many. */
  public Recent(int most) {
    this.values = Collections.synchronizedMap(new Bounded<>(most));
  }

  /** The value of a key, computed unless it is kept. */
  public <E extends Exception> V get(K key, Computing<V, E> computing) throws E {
    V known = values.get(key);
    if (known == null) {
      known = computing.compute();
      values.put(key, known);
    }
    return known;
  }

  /** Computes a value. */
  @FunctionalInterface
  public interface Computing<V, E extends Exception> {
    V compute() throws E;
  }

  private static final class Bounded<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1;

    private final int most;

    Bounded(int most) {
      super(64, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.@Nullable Entry<K, V> eldest) {
      return size() > most;
    }
  }
}
