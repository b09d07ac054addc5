package dev.caucus.conversation;

import dev.caucus.chat.Choice;
import dev.caucus.chat.Citation;
import dev.caucus.chat.Outcome.Reason;
import dev.caucus.chat.Outcome.Recommendation;
import dev.caucus.chat.Wording;
import dev.caucus.knowledge.Topic;
import dev.caucus.poll.Ground;
import dev.caucus.poll.Polls;
import dev.caucus.recommendation.TeamVote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;

/** Puts a verdict to the vote: each option with the strongest reason that speaks for it. */
final class VerdictVote implements TeamVote {

  private static final Logger log = LoggerFactory.getLogger(VerdictVote.class);

  private final ObjectProvider<Polls> polls;

  VerdictVote(ObjectProvider<Polls> polls) {
    this.polls = polls;
  }

  @Override
  public Optional<Choice> offer(Topic topic, Recommendation verdict) {
    try {
      String question = Wording.say("poll.recommendation", topic.title());
      return Optional.of(
          polls.getObject().prepare(about(verdict), question, grounds(topic, verdict)));
    } catch (DataAccessException e) {
      log.warn("A verdict could not be offered for a vote", e);
      return Optional.empty();
    }
  }

  /** The same verdict for the same reasons is put to the vote as the same poll. */
  private static String about(Recommendation verdict) {
    return verdict.dialogue() + "/" + verdict.verdict() + "/" + verdict.scores();
  }

  private static List<Ground> grounds(Topic topic, Recommendation verdict) {
    List<Ground> grounds = new ArrayList<>();
    List<Citation> cited = new ArrayList<>();
    for (Topic.Option option : topic.options()) {
      Optional<Reason> strongest =
          Stream.concat(verdict.reasons().stream(), verdict.against().stream())
              .filter(reason -> reason.option().equals(option.id()))
              .max(Comparator.comparingDouble(Reason::weight));
      List<Citation> numbered =
          strongest.stream()
              .flatMap(reason -> reason.citations().stream())
              .map(citation -> numbered(citation, cited))
              .toList();
      String text =
          strongest
              .map(Reason::text)
              .orElseGet(() -> Wording.say("poll.recommendation.no-reason", option.name()));
      grounds.add(new Ground(option.name(), text, numbered));
    }
    return grounds;
  }

  private static Citation numbered(Citation citation, List<Citation> cited) {
    Citation next = citation.withNumber(cited.size() + 1);
    cited.add(next);
    return next;
  }
}
