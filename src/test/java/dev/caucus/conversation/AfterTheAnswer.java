package dev.caucus.conversation;

import dev.caucus.conversation.Once.Claim;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Part of a bot that answers everything twice, the second time in the place of the first: as two
 * bots, of which the first is killed right before it would have noted that it had answered.
 */
public class AfterTheAnswer {

  /** How many turns were taken over and done with. */
  public record Count(AtomicInteger done) {

    public int timesTakenOver() {
      return done.get();
    }
  }

  @Bean
  Count count() {
    return new Count(new AtomicInteger());
  }

  @Bean
  @Primary
  Taking twice(Succession taking, Count count) {
    return (origin, work, later) ->
        taking.take(
            origin,
            claim -> {
              List<String> left = new CopyOnWriteArrayList<>();
              work.accept(new Trace(false, Optional.empty(), left));
              work.accept(new Trace(true, left.stream().findFirst(), left));
              count.done().incrementAndGet();
            },
            later);
  }

  private record Trace(boolean isTakenOver, Optional<String> found, List<String> left)
      implements Claim {

    @Override
    public void leave(String trace) {
      left.add(trace);
    }
  }
}
