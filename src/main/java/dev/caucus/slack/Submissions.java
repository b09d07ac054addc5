package dev.caucus.slack;

import dev.caucus.chat.Turn;
import dev.caucus.conversation.Dispatcher;
import dev.caucus.conversation.ErrorId;
import dev.caucus.conversation.Forms;
import dev.caucus.slack.api.SlackApi;
import dev.caucus.slack.api.SlackThreads;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forms that were sent. */
final class Submissions {

  private static final Logger log = LoggerFactory.getLogger(Submissions.class);

  private final SlackApi api;
  private final SlackVoice voice;
  private final SlackThreads threads;
  private final Optional<Forms> forms;
  private final Dispatcher dispatcher;

  Submissions(
      SlackApi api,
      SlackVoice voice,
      SlackThreads threads,
      Optional<Forms> forms,
      Dispatcher dispatcher) {
    this.api = api;
    this.voice = voice;
    this.threads = threads;
    this.forms = forms;
    this.dispatcher = dispatcher;
  }

  /** What to say below the fields, so that the form stays open; empty if all is well. */
  Map<String, String> defects(Submission submission) {
    try {
      return forms
          .map(known -> shown(known.defects(submission.turn()), submission.turn()))
          .orElse(Map.of());
    } catch (RuntimeException e) {
      // Whoever answers the turn looks at it again, and says what is wrong.
      log.error("Error {} in slack: a form could not be looked at", ErrorId.next(), e);
      return Map.of();
    }
  }

  /** Slack takes what stands below a field that it knows, and shows nothing of anything else. */
  private static Map<String, String> shown(Map<String, String> defects, Turn.Submitted turn) {
    Map<String, String> shown = new LinkedHashMap<>();
    for (Map.Entry<String, String> defect : defects.entrySet()) {
      String field =
          turn.values().containsKey(defect.getKey()) || turn.values().isEmpty()
              ? defect.getKey()
              : turn.values().keySet().iterator().next();
      shown.merge(field, defect.getValue(), (one, other) -> one + " " + other);
    }
    return shown;
  }

  void take(Submission submission) {
    dispatcher.dispatch(submission.turn(), new FormReplies(api, voice, threads, submission));
  }
}
