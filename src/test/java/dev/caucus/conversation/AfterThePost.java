package dev.caucus.conversation;

import dev.caucus.conversation.Once.Claim;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Part of a bot that shares everything twice, the second time with what the first has left: as two
 * bots, of which the first is killed right before it would have noted that it was done.
 */
public class AfterThePost {

  /** How often it has done what people pressed. */
  public record Count(AtomicInteger done) {

    public int timesDone() {
      return done.get();
    }
  }

  @Bean
  Count count() {
    return new Count(new AtomicInteger());
  }

  @Bean
  @Primary
  Once twice(Succession once, Count count) {
    return (platform, event, work) -> {
      if (AnswerToken.read(event.replaceFirst("/.*", "")).isEmpty()) {
        once.once(platform, event, work);
        return;
      }
      List<String> left = new CopyOnWriteArrayList<>();
      for (int time = 0; time < 2; time++) {
        work.accept(new Trace(left.stream().findFirst(), left));
        count.done().incrementAndGet();
      }
    };
  }

  private record Trace(Optional<String> found, List<String> left) implements Claim {

    @Override
    public boolean isTakenOver() {
      return found.isPresent();
    }

    @Override
    public void leave(String trace) {
      left.add(trace);
    }
  }
}
