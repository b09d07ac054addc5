package dev.caucus.answer;

import dev.caucus.chat.Block;
import dev.caucus.chat.Outcome.Status;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Wording;
import dev.caucus.knowledge.DisputeCheck.Grade;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers where the articles disagree. */
final class DisputeOverview {

  /** More aspects at once nobody reads. */
  private static final int MOST = 6;

  private final KnownDisputes known;
  private final DisputeMatch match;
  private final DisputeAnswer sides;
  private final ReplyWriter replies;

  DisputeOverview(
      KnownDisputes known, DisputeMatch match, DisputeAnswer sides, ReplyWriter replies) {
    this.known = known;
    this.match = match;
    this.sides = sides;
    this.replies = replies;
  }

  /** The disputes on the options and aspects that a question names; all if it names none. */
  Reply of(Question question, Subjects subjects) {
    List<Dispute> sure =
        known.all().stream().filter(dispute -> dispute.grade() != Grade.POSSIBLE).toList();
    List<Dispute> disputes = inTurn(match.named(question, sure, subjects));
    if (disputes.isEmpty()) {
      return replies.word(Status.UNKNOWN, "answer.disputes.none", List.of());
    }
    List<Block> preface = new ArrayList<>();
    preface.add(new Block.Notice(Wording.say("answer.disputes", disputes.size())));
    int more = disputes.size() - MOST;
    if (more > 0) {
      preface.add(new Block.Notice(Wording.say("answer.disputes.more", more)));
    }
    List<Statement> said =
        disputes.stream()
            .limit(MOST)
            .flatMap(dispute -> sides.say(question, dispute, subjects).stream())
            .toList();
    return replies.answer(Status.DISPUTED, 1, said, preface, List.of());
  }

  /** One of each folder, then the next of each; each aspect once. */
  private static List<Dispute> inTurn(List<Dispute> disputes) {
    Map<String, Dispute> aspects = new LinkedHashMap<>();
    disputes.forEach(dispute -> aspects.putIfAbsent(dispute.aspect(), dispute));
    Map<String, List<Dispute>> folders = new LinkedHashMap<>();
    for (Dispute dispute : aspects.values()) {
      String path = dispute.sides().getFirst().found().article().path();
      String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
      folders.computeIfAbsent(folder, key -> new ArrayList<>()).add(dispute);
    }
    return Shelves.inTurn(folders.values());
  }
}
