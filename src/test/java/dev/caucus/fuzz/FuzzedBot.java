package dev.caucus.fuzz;

import dev.caucus.CaucusApplication;
import dev.caucus.chat.TurnHandler;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** The whole bot, of which every turn is timed. */
final class FuzzedBot implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int MOST_WAITING = 40;

  private final ConfigurableApplicationContext context;

  private FuzzedBot(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static FuzzedBot start(Watch watch, Path knowledge, Path data, List<String> settings) {
    List<String> arguments = new ArrayList<>(settings);
    arguments.addAll(
        List.of(
            "--server.port=0",
            "--caucus.data.path=" + data,
            "--caucus.knowledge.path=" + knowledge,
            "--caucus.knowledge.semantic=false",
            "--caucus.limits.per-person=100000",
            "--caucus.limits.per-channel=100000"));
    return new FuzzedBot(
        new SpringApplicationBuilder(CaucusApplication.class, Timing.class)
            .initializers(fresh -> fresh.getBeanFactory().registerSingleton("watch", watch))
            .run(arguments.toArray(String[]::new)));
  }

  int port() {
    return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  /** Waits while too many turns are under way. */
  void keepUp() {
    if (waiting() > MOST_WAITING) {
      Awaitility.await()
          .pollInterval(Duration.ofMillis(5))
          .atMost(Duration.ofSeconds(60))
          .until(() -> waiting() < MOST_WAITING / 2);
    }
  }

  /** Waits until every turn has ended. */
  void finish() {
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> waiting() == 0);
  }

  private double waiting() {
    return context.getBean(MeterRegistry.class).get("caucus.turns.waiting").gauge().value();
  }

  @Override
  public void close() {
    context.close();
  }

  /** Takes the time of each turn; one that is slow is taken again, since the machine may be. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Timing {

    @Bean
    static BeanPostProcessor timing(Watch watch) {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof TurnHandler turns ? timed(turns, watch) : bean;
        }
      };
    }

    private static TurnHandler timed(TurnHandler turns, Watch watch) {
      return turn -> {
        long begun = System.nanoTime();
        var replies = turns.handle(turn);
        if (System.nanoTime() - begun > PATIENCE.toNanos()) {
          begun = System.nanoTime();
          turns.handle(turn.withoutEvent());
          if (System.nanoTime() - begun > PATIENCE.toNanos()) {
            watch.note("slow turn", turn.toString());
          }
        }
        return replies;
      };
    }
  }
}
