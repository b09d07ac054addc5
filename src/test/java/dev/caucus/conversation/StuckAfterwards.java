package dev.caucus.conversation;

import java.util.concurrent.CountDownLatch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Part of a bot that answers turns and never notes it, as one that is killed right after. */
public class StuckAfterwards {

  /** Lets go of the turns, so that the bot can end. */
  public record Release(CountDownLatch latch) {

    public void now() {
      latch.countDown();
    }
  }

  @Bean
  Release release() {
    return new Release(new CountDownLatch(1));
  }

  @Bean
  @Primary
  Taking neverDone(Succession taking, Release release) {
    return (origin, work, later) ->
        taking.take(
            origin,
            claim -> {
              work.accept(claim);
              try {
                release.latch().await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            later);
  }
}
