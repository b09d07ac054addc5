package dev.caucus.conversation;

import dev.caucus.chat.TurnHandler;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Part of a bot that takes turns and never answers any, as one that is killed before it has. */
public class Stuck {

  /** Lets go of the turns, so that the bot can end. */
  public record Release(CountDownLatch latch, AtomicBoolean held) {

    static Release later() {
      return new Release(new CountDownLatch(1), new AtomicBoolean());
    }

    /** Whether anything is being held. */
    public boolean holdsAny() {
      return held.get();
    }

    public void now() {
      latch.countDown();
    }

    void await() {
      held.set(true);
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
