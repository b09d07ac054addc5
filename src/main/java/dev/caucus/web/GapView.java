package dev.caucus.web;

import dev.caucus.chat.Wording;
import dev.caucus.gaps.GapCluster;
import dev.caucus.gaps.Nearest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Questions that were asked in vain, ready for the template.
 *
 * @param times how often
 * @param facts a few words each on how the articles failed them
 * @param others the same in other words
 * @param nearest what came closest; null if nothing did
 */
record GapView(
    String question,
    int times,
    List<String> facts,
    List<String> others,
    @Nullable Passage nearest) {

  static GapView of(GapCluster cluster) {
    List<String> facts = new ArrayList<>();
    if (cluster.unknown() > 0) {
      facts.add(Wording.say("web.gaps.unknown", cluster.unknown()));
    }
    if (cluster.unhelpful() > 0) {
      facts.add(Wording.say("web.gaps.unhelpful", cluster.unhelpful()));
    }
    facts.add(Wording.say("web.gaps.newest", ReplyRenderer.DATE.format(cluster.newest())));
    Nearest nearest = cluster.nearest();
    return new GapView(
        cluster.question(),
        cluster.times(),
        List.copyOf(facts),
        cluster.others(),
        nearest == null ? null : Passage.of(nearest, cluster.confidence()));
  }

  /**
   * The passage that came closest.
   *
   * @param place the article's title, and the headings above the passage if there are any
   * @param confidence how likely it was to be right, in words
   */
  record Passage(String href, String place, String quote, String confidence) {

    static Passage of(Nearest nearest, double confidence) {
      return new Passage(
          ArticleLink.to(nearest.article(), nearest.passage(), nearest.quote()),
          nearest.heading().isEmpty()
              ? nearest.title()
              : nearest.title() + " › " + nearest.heading(),
          nearest.quote(),
          Wording.say("web.gaps.confidence", confidence));
    }
  }
}
