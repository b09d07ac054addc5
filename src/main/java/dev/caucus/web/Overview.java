package dev.caucus.web;

import dev.caucus.answer.Calibration;
import dev.caucus.answer.Reliability;
import dev.caucus.chat.Counts;
import dev.caucus.chat.Counts.Counted;
import dev.caucus.gaps.GapCluster;
import dev.caucus.gaps.GapReport;
import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.Meaning;
import dev.caucus.web.StatusJson.GapsJson;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.stereotype.Component;

/** Collects how every part of the bot does; a part that cannot say leaves the others be. */
@Component
class Overview {

  private static final Logger log = LoggerFactory.getLogger(Overview.class);

  private static final List<String> PLATFORMS = List.of("slack", "discord");

  private final KnowledgeBase knowledge;
  private final ObjectProvider<Meaning> meaning;
  private final ObjectProvider<Reliability> reliability;
  private final ObjectProvider<Counts> counts;
  private final ObjectProvider<GapReport> gaps;
  private final ObjectProvider<HealthContributorRegistry> health;
  private final LoggedErrors errors;
  private final Clock clock;
  private final Instant started;

  Overview(
      KnowledgeBase knowledge,
      ObjectProvider<Meaning> meaning,
      ObjectProvider<Reliability> reliability,
      ObjectProvider<Counts> counts,
      ObjectProvider<GapReport> gaps,
      ObjectProvider<HealthContributorRegistry> health,
      LoggedErrors errors,
      ObjectProvider<Clock> clock) {
    this.knowledge = knowledge;
    this.meaning = meaning;
    this.reliability = reliability;
    this.counts = counts;
    this.gaps = gaps;
    this.health = health;
    this.errors = errors;
    this.clock = clock.getIfUnique(Clock::systemUTC);
    this.started = this.clock.instant();
  }

  StatusJson now() {
    return new StatusJson(
        Overview.class.getPackage().getImplementationVersion(),
        clock.instant(),
        started,
        PLATFORMS.stream().map(this::platform).toList(),
        KnowledgeJson.of(knowledge.status()),
        meaning.getIfAvailable(() -> Meaning.NONE).state().name().toLowerCase(Locale.ROOT),
        reliability.stream().findFirst().map(Reliability::calibration).orElse(Calibration.NONE),
        counted(),
        gaps(),
        errors.latest());
  }

  private PlatformJson platform(String name) {
    return health.stream()
        .flatMap(registry ->
            registry.getContributor(name) instanceof HealthIndicator indicator
                ? List.of(PlatformJson.of(name, indicator)).stream()
                : List.<PlatformJson>of().stream())
        .findFirst()
        .orElseGet(() -> PlatformJson.off(name));
  }

  private Map<String, Long> counted() {
    Map<Counted, Long> all = new EnumMap<>(Counted.class);
    counts.stream()
        .forEach(some -> {
          try {
            all.putAll(some.counts());
          } catch (RuntimeException e) {
            away("counts", e);
          }
        });
    Map<String, Long> named = new LinkedHashMap<>();
    all.forEach((counted, count) -> named.put(counted.key(), count));
    return named;
  }

  private GapsJson gaps() {
    try {
      List<GapCluster> all = gaps.stream().flatMap(report -> report.clusters().stream()).toList();
      return new GapsJson(
          gaps.stream().anyMatch(GapReport::isKept),
          all.size(),
          all.stream().mapToInt(GapCluster::times).sum());
    } catch (RuntimeException e) {
      away("gaps", e);
      return new GapsJson(true, 0, 0);
    }
  }

  private static void away(String what, RuntimeException failure) {
    log.warn("The status page has no {} ({})", what, failure.getClass().getSimpleName());
  }
}
