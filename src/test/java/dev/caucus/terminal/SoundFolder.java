package dev.caucus.terminal;

import dev.caucus.knowledge.KnowledgeCheck;
import dev.caucus.knowledge.KnowledgeFailure;
import dev.caucus.rehearsal.Rehearsal;
import dev.caucus.rehearsal.Rehearsal.Played;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A knowledge folder without defects, in one of whose conversations the bot goes wrong. */
@TestConfiguration(proxyBeanMethods = false)
class SoundFolder {

  @Bean
  @Primary
  KnowledgeCheck noDefects() {
    return () -> new KnowledgeCheck.Report(1, 2, List.of(), List.of("web/logo.png"));
  }

  @Bean
  @Primary
  Rehearsal oneFailure() {
    String path = "web/conversations.yml";
    return () ->
        new Rehearsal.Report(
            List.of(
                new Played(path, "A", new KnowledgeFailure(path, 9, "It asked.", "Answer.")),
                new Played(path, "B", null)),
            List.of(new KnowledgeFailure(path, 3, "There is no step.", "Write one.")));
  }
}
