package dev.caucus.web;

import dev.caucus.chat.Wording;
import dev.caucus.knowledge.Topic;
import java.util.List;

/**
 * A way into a recommendation, for somebody who does not know that there is one.
 *
 * @param label what the person reads, and seems to have said
 * @param text what is sent
 */
record Invitation(String label, String text) {

  /** With more topics than this, there is one invitation, and the dialogue asks for the topic. */
  private static final int FEW = 4;

  static List<Invitation> to(List<Topic> topics) {
    List<Topic> recommending = topics.stream().filter(Topic::recommends).toList();
    return recommending.size() > FEW
        ? List.of(new Invitation(Wording.say("web.invitation.any"), "/recommend"))
        : recommending.stream().map(Invitation::new).toList();
  }

  private Invitation(Topic topic) {
    this(Wording.say("web.invitation", topic.title()), "/recommend " + topic.id());
  }
}
