package dev.caucus.conversation;

import dev.caucus.chat.TurnHandler;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Part of a bot that takes turns and never answers any, as one that is killed before it has. */
public class Stuck {

  /** Lets go of the turns, so that the bot can end. */
  public record Release(CountDownLatch latch, AtomicInteger held) {

    static Release later() {
      return new Release(new CountDownLatch(1), new AtomicInteger());
    }

    /** Whether the bot has taken anything yet. */
    public boolean holdsAny() {
      return held.get() > 0;
    }

    public void now() {
      latch.countDown();
    }

    void await() {
      held.incrementAndGet();
      try {
        latch.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Bean
  Release release() {
    return Release.later();
  }

  @Bean
  @Primary
  TurnHandler stuckHandler(Release release) {
    return turn -> {
      release.await();
      return List.of();
    };
  }
}
