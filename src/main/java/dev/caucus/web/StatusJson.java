package dev.caucus.web;

import dev.caucus.answer.Calibration;
import dev.caucus.web.LoggedErrors.ErrorJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the bot does, for those who run it.
 *
 * @param version null where it runs without having been packaged
 * @param time of all that is told here
 * @param started when this process began to serve
 * @param meaning whether sentences are found by their meaning too, in lower case
 * @param reliability how far the confidence can be relied on
 * @param counts nothing that could not be counted right now
 */
record StatusJson(
    @Nullable String version,
    Instant time,
    Instant started,
    List<PlatformJson> platforms,
    KnowledgeJson knowledge,
    String meaning,
    Calibration reliability,
    Map<String, Long> counts,
    GapsJson gaps,
    List<ErrorJson> errors) {

  /** How much people asked in vain. */
  record GapsJson(boolean kept, int different, int questions) {}
}
