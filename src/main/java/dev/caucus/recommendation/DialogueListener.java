package dev.caucus.recommendation;

import dev.caucus.chat.Block;
import dev.caucus.chat.Reply;
import dev.caucus.knowledge.Criterion;
import dev.caucus.knowledge.Topic;
import dev.caucus.recommendation.Dialogue.Owner;
import dev.caucus.recommendation.Dialogue.State;
import dev.caucus.recommendation.weighing.Answers;
import dev.caucus.recommendation.words.Meaning;
import dev.caucus.recommendation.words.Meaning.Intent;
import dev.caucus.recommendation.words.OwnWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes what somebody says in a dialogue in own words.
 *
 * <p>Unlike a button, words do not say which question they answer. If a replica dies after it has
 * kept an answer and before it has shown what comes next, whoever goes on for it hears the same
 * words again, and may take them for an answer to the next question as well; what it then shows
 * says so, and "back" undoes it.
 */
final class DialogueListener {

  private final Dialogues dialogues;
  private final TopicFinder topics;
  private final DialogueWriter writer;
  private final Map<String, Known> words = new ConcurrentHashMap<>();

  DialogueListener(Dialogues dialogues, TopicFinder topics, DialogueWriter writer) {
    this.dialogues = dialogues;
    this.topics = topics;
    this.writer = writer;
  }

  /** What the dialogue that is open, or else the one that is concluded, makes of it. */
  Optional<Heard> hear(Theirs theirs, String text) {
    Optional<Dialogue> open = theirs.open();
    Optional<Dialogue> dialogue = open.isPresent() ? open : theirs.concluded();
    if (dialogue.isEmpty()) {
      return Optional.empty();
    }
    Optional<Topic> topic = topics.byId(dialogue.get().topic());
    if (topic.isEmpty()) {
      // The articles may still know the answer to a question, whatever became of the topic.
      return open.isEmpty() || text.contains("?")
          ? Optional.empty()
          : Optional.of(
              Heard.Settled.with(DialogueWriter.unavailable(topics.title(open.get().topic()))));
    }
    Criterion asked = DialogueWriter.asked(topic.get(), dialogue.get()).orElse(null);
    Meaning meaning = words(topic.get()).read(text, asked, dialogue.get().answers());
    if (open.isPresent() && asked == null) {
      // The topic has changed since, and nothing is left to ask.
      return afterwards(topic.get(), dialogues.resume(open.get(), topic.get()), meaning);
    }
    return open.isPresent()
        ? Optional.of(inDialogue(topic.get(), dialogue.get(), meaning, text))
        : afterwards(topic.get(), dialogue.get(), meaning);
  }

  /** The words of a topic, made anew only when the topic was read anew. */
  private OwnWords words(Topic topic) {
    Known known = words.get(topic.id());
    if (known == null || known.topic() != topic) {
      known = new Known(topic, new OwnWords(topic));
      words.put(topic.id(), known);
    }
    return known.words();
  }

  private record Known(Topic topic, OwnWords words) {}

  /** What was said along with the topic's name; empty if it answers nothing. */
  Optional<List<Reply>> hearFirst(Owner owner, String text) {
    return hear(dialogues.of(owner), text)
        .flatMap(heard ->
            switch (heard) {
              case Heard.Settled(var replies) -> Optional.of(replies);
              case Heard.Digression digression -> Optional.of(List.of(digression.after()));
              case Heard.Unclear unclear -> Optional.empty();
            });
  }

  private Heard inDialogue(Topic topic, Dialogue dialogue, Meaning meaning, String text) {
    Dialogue current = dialogue;
    List<Block> before = new ArrayList<>();
    if (!meaning.values().isEmpty()) {
      before.addAll(acknowledgements(topic, dialogue, meaning.values()));
      current = dialogues.answer(dialogue, topic, meaning.values());
    }
    if (meaning.question() != null) {
      return new Heard.Digression(meaning.question(), writer.now(topic, current, before));
    }
    if (meaning.intent() != null) {
      Criterion next = DialogueWriter.asked(topic, current).orElse(null);
      return Heard.Settled.with(obey(topic, current, meaning.intent(), next, before));
    }
    if (!meaning.values().isEmpty()) {
      return Heard.Settled.with(writer.now(topic, current, before));
    }
    return new Heard.Unclear(
        text, writer.now(topic, current), DialogueWriter.word("recommendation.not-understood"));
  }

  /** After the verdict only what is plainly about it, or said right then, is for the dialogue. */
  private Optional<Heard> afterwards(Topic topic, Dialogue dialogue, Meaning meaning) {
    boolean answers = meaning.question() == null && !meaning.values().isEmpty();
    if (answers && (meaning.correction() || dialogues.isFresh(dialogue))) {
      List<Block> before = acknowledgements(topic, dialogue, meaning.values());
      Dialogue tried = dialogues.answer(dialogue, topic, meaning.values());
      return Optional.of(Heard.Settled.with(writer.now(topic, tried, before)));
    }
    return switch (meaning.intent()) {
      case BACK, RESTART, FINISH, REPEAT, LEAVE ->
          Optional.of(Heard.Settled.with(obey(topic, dialogue, meaning.intent(), null, List.of())));
      case null, default -> Optional.empty();
    };
  }

  private Reply obey(
      Topic topic,
      Dialogue dialogue,
      Intent intent,
      @Nullable Criterion asked,
      List<Block> before) {
    return switch (intent) {
      case SKIP ->
          asked == null
              ? writer.now(topic, dialogue, before)
              : skip(topic, dialogue, asked, before);
      case BACK -> back(topic, dialogue);
      case WHY ->
          asked == null
              ? writer.now(topic, dialogue, before)
              : writer.now(topic, dialogue, with(before, DialogueWriter.why(asked)));
      case LEAVE -> {
        dialogues.leave(dialogue);
        String key =
            dialogue.state() == State.CONCLUDED
                ? "recommendation.left-verdict"
                : "recommendation.left";
        yield DialogueWriter.notice("left", key, dialogue.topic());
      }
      case RESTART -> writer.now(topic, dialogues.begin(dialogue.owner(), topic), before);
      case FINISH ->
          asked == null
              ? writer.now(topic, dialogue, before)
              : writer.now(
                  topic,
                  dialogue,
                  with(before, DialogueWriter.word("recommendation.finish-early")));
      case REPEAT ->
          dialogue.steps().isEmpty()
              ? writer.now(topic, dialogue, before)
              : writer.now(
                  topic,
                  dialogue,
                  with(
                      before,
                      DialogueWriter.answers(
                          "recommendation.so-far", topic, dialogue.answers().values())));
    };
  }

  private Reply skip(Topic topic, Dialogue dialogue, Criterion asked, List<Block> before) {
    Map<String, String> skipped = Map.of(asked.id(), Answers.SKIP);
    return writer.now(
        topic,
        dialogues.answer(dialogue, topic, skipped),
        with(before, DialogueWriter.answers("recommendation.noted", topic, skipped)));
  }

  private Reply back(Topic topic, Dialogue dialogue) {
    if (dialogue.steps().isEmpty()) {
      return writer.now(topic, dialogue, DialogueWriter.word("recommendation.nothing-to-undo"));
    }
    Block undone =
        DialogueWriter.answers(
            "recommendation.undone", topic, dialogue.steps().getLast().answers());
    return writer.now(topic, dialogues.back(dialogue, topic, dialogue.steps().size()), undone);
  }

  private static List<Block> with(List<Block> before, Block block) {
    List<Block> all = new ArrayList<>(before);
    all.add(block);
    return all;
  }

  /** What is new, and what was answered otherwise before. */
  private static List<Block> acknowledgements(
      Topic topic, Dialogue dialogue, Map<String, String> values) {
    Map<String, String> changed = new LinkedHashMap<>(values);
    changed.keySet().removeIf(criterion -> dialogue.answers().of(criterion).isEmpty());
    Map<String, String> noted = new LinkedHashMap<>(values);
    noted.keySet().removeAll(changed.keySet());
    List<Block> blocks = new ArrayList<>();
    if (!noted.isEmpty()) {
      blocks.add(DialogueWriter.answers("recommendation.noted", topic, noted));
    }
    if (!changed.isEmpty()) {
      blocks.add(DialogueWriter.answers("recommendation.changed", topic, changed));
    }
    return blocks;
  }
}
