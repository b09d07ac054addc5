package dev.caucus.web;

import dev.caucus.chat.Ago;
import dev.caucus.chat.Wording;
import dev.caucus.knowledge.KnowledgeFailure;
import dev.caucus.knowledge.KnowledgeStatus;
import dev.caucus.web.LoggedErrors.ErrorJson;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the bot does, ready for the template.
 *
 * @param running which version runs for how long, in words
 * @param meaning whether sentences are found by their meaning too, in words
 * @param gaps how much people asked in vain, in words
 */
record StatusView(
    String running,
    List<Platform> platforms,
    List<Number> knowledge,
    String meaning,
    @Nullable Moment changed,
    KnowledgeStatus.@Nullable Progress progress,
    List<KnowledgeFailure> failures,
    List<Number> counts,
    String gaps,
    List<Failed> errors) {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** How many there are of something. */
  record Number(String label, String value) {

    static Number of(String label, long value) {
      return new Number(label, String.format(Locale.ENGLISH, "%,d", value));
    }
  }

  /** A time for people and for browsers. */
  record Moment(String iso, String spoken, String ago) {

    static @Nullable Moment of(@Nullable Instant time, Instant now) {
      return time == null
          ? null
          : new Moment(
              time.toString(),
              MINUTE.format(time),
              Ago.say("web.index.ago", Duration.between(time, now)));
    }
  }

  /**
   * A chat platform.
   *
   * @param look how its state is shown: up, off or down
   */
  record Platform(
      String name,
      String state,
      String look,
      @Nullable Moment since,
      @Nullable String error,
      @Nullable String remedy) {

    static Platform of(PlatformJson platform, Instant now) {
      boolean off = platform.state().equals("off");
      return new Platform(
          Wording.say("web.status.platform." + platform.name()),
          Wording.say("web.status.state." + platform.state()),
          platform.up() ? "up" : off ? "off" : "down",
          Moment.of(platform.since(), now),
          platform.error(),
          off ? Wording.say("web.status.platform.off." + platform.name()) : platform.remedy());
    }
  }

  /** An error that somebody was told the id of. */
  record Failed(String id, @Nullable Moment time, String part, String kind) {

    static Failed of(ErrorJson error, Instant now) {
      return new Failed(error.id(), Moment.of(error.time(), now), error.part(), error.kind());
    }
  }

  static StatusView of(StatusJson status) {
    KnowledgeJson knowledge = status.knowledge();
    Instant now = status.time();
    return new StatusView(
        running(status),
        status.platforms().stream().map(each -> Platform.of(each, now)).toList(),
        List.of(
            Number.of(Wording.say("web.status.articles"), knowledge.articles()),
            Number.of(Wording.say("web.status.passages"), knowledge.passages()),
            Number.of(Wording.say("web.status.failed"), knowledge.failures().size())),
        Wording.say("web.status.meaning." + status.meaning()),
        Moment.of(knowledge.changed(), now),
        knowledge.progress(),
        knowledge.failures(),
        status.counts().entrySet().stream().map(StatusView::counted).toList(),
        gaps(status.gaps()),
        status.errors().stream().map(each -> Failed.of(each, now)).toList());
  }

  private static String running(StatusJson status) {
    Duration up = Duration.between(status.started(), status.time());
    String version =
        Objects.requireNonNullElseGet(status.version(), () -> Wording.say("web.status.unpackaged"));
    return Wording.say(
        "web.status.running", version, up.toDays(), up.toHoursPart(), up.toMinutesPart());
  }

  private static Number counted(Map.Entry<String, Long> count) {
    return Number.of(Wording.say("web.status.count." + count.getKey()), count.getValue());
  }

  private static String gaps(StatusJson.GapsJson gaps) {
    return gaps.kept()
        ? Wording.say("web.status.gaps.some", gaps.different(), gaps.questions())
        : Wording.say("web.status.gaps.off");
  }
}
