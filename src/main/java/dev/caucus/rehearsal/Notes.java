package dev.caucus.rehearsal;

import dev.caucus.chat.Block;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Wording;
import dev.caucus.knowledge.Criterion;
import dev.caucus.knowledge.Topic;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the bot says that it has understood.
 *
 * @param text the answers as it words them; empty if there are none
 */
record Notes(String text, Topic topic) {

  static Notes in(List<Reply> replies, Topic topic) {
    Set<String> labels =
        Set.of(Wording.say("recommendation.noted"), Wording.say("recommendation.changed"));
    String text =
        replies.stream()
            .flatMap(reply -> reply.blocks().stream())
            .flatMap(block ->
                block instanceof Block.Text(var label, var words, var citations)
                        && label != null
                        && labels.contains(label)
                    ? Stream.of(words)
                    : Stream.of())
            .collect(Collectors.joining("; "));
    return new Notes(text, topic);
  }

  void expect(Map<String, String> answers) throws Mismatch {
    for (var answer : answers.entrySet()) {
      Criterion criterion = topic.criterion(answer.getKey()).orElseThrow();
      if (!noted(criterion).equals(Optional.of(answer.getValue()))) {
        throw Mismatch.of(
            "the bot to note " + Written.quoted(words(criterion, answer.getValue())),
            text.isEmpty() ? "it noted nothing" : "it noted " + Written.quoted(text));
      }
    }
  }

  /** The value that was noted; of two labels that both stand there the longer one is meant. */
  private Optional<String> noted(Criterion criterion) {
    return Stream.concat(criterion.values().stream().map(Criterion.Value::id), Stream.of(Ids.SKIP))
        .filter(value -> Performance.holds(text, words(criterion, value)))
        .max(Comparator.comparingInt(value -> words(criterion, value).length()));
  }

  private static String words(Criterion criterion, String value) {
    String label =
        criterion
            .value(value)
            .map(Criterion.Value::label)
            .orElseGet(() -> Wording.say("recommendation.skipped-value"));
    return Wording.say("recommendation.answer", criterion.name(), label);
  }
}
