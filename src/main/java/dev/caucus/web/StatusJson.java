package dev.caucus.web;

import dev.caucus.answer.Calibration;
import dev.caucus.chat.Counts.Counted;
import dev.caucus.web.LoggedErrors.ErrorJson;
import java.util.List;
import java.util.Map;

/**
 * How the bot does, for those who run it.
 *
 * @param meaning whether sentences are found by their meaning too, in lower case
 * @param reliability how far the confidence can be relied on
 * @param counts nothing that could not be counted right now
 */
record StatusJson(
    List<PlatformJson> platforms,
    KnowledgeJson knowledge,
    String meaning,
    Calibration reliability,
    Map<Counted, Long> counts,
    GapsJson gaps,
    List<ErrorJson> errors) {

  /** How much people asked in vain. */
  record GapsJson(boolean kept, int different, int questions) {}
}
