package dev.caucus.poll;

import dev.caucus.chat.ChatPlatform;
import dev.caucus.chat.Counts;
import dev.caucus.chat.Counts.Counted;
import dev.caucus.chat.PersonalRecords;
import dev.caucus.store.Chore;
import dev.caucus.store.Chores;
import dev.caucus.store.Forgetful;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PollSettings.class)
class PollConfiguration {

  /** The parts of this module that work together. */
  @Bean
  PollParts pollParts(
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      ObjectProvider<ChatPlatform> platforms,
      Chores chores,
      Claims claims,
      PollSettings settings,
      Clock clock) {
    return new PollParts(
        jdbc,
        new TransactionTemplate(transactions),
        platforms::stream,
        new ChoreTimetable(chores),
        claims,
        settings,
        clock);
  }

  @Bean
  Polls polls(PollParts parts) {
    return parts.polls();
  }

  @Bean
  PagePolls pagePolls(PollParts parts) {
    return parts.pagePolls();
  }

  @Bean
  PersonalRecords pollRecords(PollParts parts) {
    return parts.records();
  }

  @Bean
  @ConditionalOnWebApplication
  Redraws redraws(PollParts parts) {
    return parts.desk().redraws();
  }

  @Bean
  @ConditionalOnWebApplication
  MeterBinder pollMeters(PollParts parts) {
    return registry ->
        Gauge.builder("caucus.polls.open", parts, PollParts::countOpen)
            .description("Polls that are open; each replica tells those of all")
            .register(registry);
  }

  @Bean
  Counts pollCounts(JdbcClient jdbc) {
    return () ->
        Map.of(
            Counted.OPEN_POLLS, count(jdbc, "poll where state = 'open'"),
            Counted.POLLS, count(jdbc, "poll"),
            Counted.BALLOTS, count(jdbc, "ballot"));
  }

  private static long count(JdbcClient jdbc, String rows) {
    return jdbc.sql("select count(*) from " + rows).query(Long.class).single();
  }

  @Bean
  Forgetful forgetfulPolls(PollParts parts, PollSettings settings, Clock clock) {
    return time -> parts.forgetBefore(time, clock.instant().minus(settings.retention()));
  }

  @Bean
  Chore openPoll(ObjectProvider<PollParts> parts) {
    return chore(Timetable.Due.OPEN, id -> parts.getObject().desk().open(id));
  }

  @Bean
  Chore closePoll(ObjectProvider<PollParts> parts) {
    return chore(
        Timetable.Due.CLOSE,
        id -> {
          boolean _ = parts.getObject().desk().closeDue(id);
        });
  }

  @Bean
  Chore repeatPoll(ObjectProvider<PollParts> parts) {
    return chore(Timetable.Due.REPEAT, id -> parts.getObject().desk().repeat(id));
  }

  @Bean
  Chore remindOfPoll(ObjectProvider<PollParts> parts) {
    return chore(Timetable.Due.REMIND, id -> parts.getObject().remind(id));
  }

  @Bean
  Chore announcePoll(ObjectProvider<PollParts> parts) {
    return chore(Timetable.Due.ANNOUNCE, id -> parts.getObject().desk().announce(id));
  }

  @Bean
  Chore redrawPoll(ObjectProvider<PollParts> parts) {
    return chore(Timetable.Due.REDRAW, id -> parts.getObject().desk().tick(id));
  }

  private static Chore chore(Timetable.Due due, Consumer<String> work) {
    return new Chore(name(due), work);
  }

  /** What is planned is kept under that name, so it must stay. */
  private static String name(Timetable.Due due) {
    return "poll-" + due.name().toLowerCase(Locale.ROOT);
  }

  /** A timetable of chores in the store. */
  private record ChoreTimetable(Chores chores) implements Timetable {

    @Override
    public void at(Due due, String poll, Instant time) {
      chores.at(name(due), poll, time);
    }

    @Override
    public void cancel(Due due, String poll) {
      chores.cancel(name(due), poll);
    }
  }
}
