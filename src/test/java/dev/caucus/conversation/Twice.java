package dev.caucus.conversation;

import dev.caucus.conversation.Once.Claim;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Does everything twice, the second time in the place of the first and with what that has left: as
 * two bots, of which the first is killed right before it would have noted that it was done.
 *
 * @param done how often anything was done
 */
public record Twice(AtomicInteger done) {

  static Twice beginning() {
    return new Twice(new AtomicInteger());
  }

  void work(Consumer<Claim> work) {
    List<String> left = new CopyOnWriteArrayList<>();
    for (boolean takenOver : new boolean[] {false, true}) {
      work.accept(new Trace(takenOver, left.stream().findFirst(), left));
      done.incrementAndGet();
    }
  }

  public int timesDone() {
    return done.get();
  }

  /** How often the second was done with it as well. */
  public int timesTakenOver() {
    return done.get() / 2;
  }

  private record Trace(boolean isTakenOver, Optional<String> found, List<String> left)
      implements Claim {

    @Override
    public void leave(String trace) {
      left.add(trace);
    }
  }
}
