package dev.caucus.slack;

import dev.caucus.chat.Participant;
import dev.caucus.chat.Wording;
import dev.caucus.conversation.OpenPolls;
import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.KnowledgeStatus;
import dev.caucus.recommendation.Recommender;
import dev.caucus.recommendation.Unfinished;
import dev.caucus.slack.api.Address;
import dev.caucus.slack.api.SlackApi;
import dev.caucus.slack.api.SlackThreads;
import dev.caucus.slack.blockkit.HomeContent;
import dev.caucus.slack.blockkit.HomeContent.OpenDialogue;
import dev.caucus.slack.blockkit.HomeView;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The home tab: what the bot can do, what waits for a vote, what somebody has begun, and what the
 * bot knows.
 */
final class Home {

  /** Each takes a call to Slack, and whoever has more has forgotten the others. */
  private static final int LINKED = 20;

  private final SlackApi api;
  private final SlackThreads threads;
  private final Recommender recommender;
  private final OpenPolls polls;
  private final KnowledgeBase knowledge;

  Home(
      SlackApi api,
      SlackThreads threads,
      Recommender recommender,
      OpenPolls polls,
      KnowledgeBase knowledge) {
    this.api = api;
    this.threads = threads;
    this.recommender = recommender;
    this.polls = polls;
    this.knowledge = knowledge;
  }

  void show(String team, String person) {
    Participant reader = new Participant(team + "/" + person, null);
    List<OpenDialogue> dialogues =
        recommender.unfinished(Address.PLATFORM, reader).stream()
            .limit(LINKED)
            .map(this::dialogue)
            .toList();
    api.publishHome(
        team,
        person,
        HomeView.render(
            new HomeContent(
                Wording.say("slack.home.help"),
                polls.of(Address.PLATFORM, reader),
                dialogues,
                knowledge())));
  }

  private HomeContent.Knowledge knowledge() {
    KnowledgeStatus status = knowledge.status();
    return new HomeContent.Knowledge(
        status.articles(), status.passages(), status.changed(), status.failures().size());
  }

  private OpenDialogue dialogue(Unfinished dialogue) {
    return new OpenDialogue(
        dialogue.topic(), dialogue.answers(), dialogue.touched(), link(dialogue));
  }

  private @Nullable URI link(Unfinished dialogue) {
    return threads
        .find(dialogue.conversation())
        .flatMap(place ->
            Optional.ofNullable(place.thread()).flatMap(thread -> api.permalink(place, thread)))
        .map(URI::create)
        .orElse(null);
  }
}
