package dev.caucus.conversation;

import dev.caucus.conversation.Stuck.Release;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Part of a bot that answers turns and never notes it, as one that is killed right after. */
public class StuckAfterwards {

  @Bean
  Release release() {
    return Release.later();
  }

  @Bean
  @Primary
  Taking neverDone(Succession taking, Release release) {
    return (origin, work, later) ->
        taking.take(
            origin,
            claim -> {
              work.accept(claim);
              release.await();
            },
            later);
  }
}
