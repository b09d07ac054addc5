package dev.caucus.store;

import java.time.Duration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;

/** Part of a bot that finds out within a second that another one has died. */
public class QuickPace {

  /** How long it takes, as a bound for how long nothing may happen while the other one lives. */
  public static final Duration DEATH = Duration.ofMillis(600);

  @Bean
  Replicas.Pace pace() {
    return new Replicas.Pace(Duration.ofMillis(50), DEATH);
  }

  /** Lets the heart of a bot stand still, as if its process had been killed. */
  public static void stopHeart(ApplicationContext bot) {
    bot.getBean("heart", SmartLifecycle.class).stop();
  }
}
