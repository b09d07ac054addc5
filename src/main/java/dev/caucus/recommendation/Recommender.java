package dev.caucus.recommendation;

import dev.caucus.chat.Block;
import dev.caucus.chat.Participant;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.knowledge.Topic;
import dev.caucus.recommendation.Dialogue.Owner;
import dev.caucus.recommendation.Dialogue.State;
import dev.caucus.recommendation.TopicFinder.Asked;
import dev.caucus.recommendation.weighing.Answers;
import dev.caucus.store.Fingerprint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Leads people to a recommendation: one dialogue for each of them in each conversation. */
public final class Recommender {

  private static final int LONGEST_ECHO = 60;

  private final Dialogues dialogues;
  private final TopicFinder topics;
  private final DialogueWriter writer;
  private final DialogueListener listener;

  Recommender(Dialogues dialogues, TopicFinder topics, DialogueWriter writer) {
    this.dialogues = dialogues;
    this.topics = topics;
    this.writer = writer;
    this.listener = new DialogueListener(dialogues, topics, writer);
  }

  /**
   * Begins a dialogue, or goes on with one that was begun.
   *
   * @param wanted the topic's id, its title or names of its options, and possibly first answers;
   *     empty to be asked for the topic
   */
  public List<Reply> start(Origin origin, String wanted) {
    return start(origin, wanted, DialogueWriter.word("recommendation.unknown-topic", echo(wanted)));
  }

  /** Begins a dialogue on whatever topic a wish for advice in own words names, or asks for it. */
  public List<Reply> advise(Origin origin, String wish) {
    return start(origin, wish, null);
  }

  private List<Reply> start(Origin origin, String wanted, @Nullable Block unknown) {
    List<Topic> all = topics.topics();
    Optional<Topic> unavailable = topics.unavailable(wanted);
    if (unavailable.isPresent()) {
      return List.of(DialogueWriter.unavailable(unavailable.get().title()));
    }
    if (all.isEmpty()) {
      return List.of(DialogueWriter.notice("not_found", "recommendation.no-topics"));
    }
    Optional<Asked> asked = topics.named(wanted);
    if (asked.isEmpty()) {
      List<Block> before = wanted.isBlank() || unknown == null ? List.of() : List.of(unknown);
      dialogues.choose(Owner.of(origin));
      return List.of(QuestionWriter.askTopic(all, before));
    }
    Reply begun = begin(Owner.of(origin), asked.get().topic());
    return asked.get().rest().isEmpty()
        ? List.of(begun)
        : listener.hearFirst(Owner.of(origin), asked.get().rest()).orElse(List.of(begun));
  }

  /**
   * What a dialogue of theirs makes of a message.
   *
   * @return empty if it is for nobody's dialogue
   */
  public Optional<Heard> hear(Origin origin, String text) {
    Owner owner = Owner.of(origin);
    Theirs theirs = dialogues.of(owner);
    Optional<Topic> picked = picked(theirs, text);
    if (picked.isPresent()) {
      return Optional.of(Heard.Settled.with(begin(owner, picked.get())));
    }
    Optional<Heard> heard = listener.hear(theirs, text);
    boolean unclear = heard.filter(Heard.Unclear.class::isInstance).isPresent();
    return unclear ? other(owner, theirs, text).or(() -> heard) : heard;
  }

  /** The topic that somebody picks after having just been asked for it. */
  private Optional<Topic> picked(Theirs theirs, String text) {
    Optional<Dialogue> choosing = theirs.choosing();
    if (choosing.isEmpty()) {
      return Optional.empty();
    }
    boolean fresh = dialogues.isFresh(choosing.get());
    dialogues.leave(choosing.get());
    return fresh ? topics.picked(text) : Optional.empty();
  }

  /** Begins the other topic that somebody in a dialogue plainly speaks of. */
  private Optional<Heard> other(Owner owner, Theirs theirs, String text) {
    return theirs
        .open()
        .flatMap(open -> topics.spokenOf(text).filter(topic -> !topic.id().equals(open.topic())))
        .map(topic -> Heard.Settled.with(begin(owner, topic)));
  }

  /**
   * What happens when a button is pressed.
   *
   * @return empty if it is no button of a dialogue
   */
  public Optional<List<Reply>> press(Origin origin, String token) {
    return Token.read(token).map(pressed -> List.of(press(origin, pressed)));
  }

  /** What somebody can go on with anywhere on a platform, the latest first. */
  public List<Unfinished> unfinished(String platform, Participant person) {
    return dialogues.unfinished(platform, Fingerprint.of(person.id())).stream()
        .map(touched -> unfinished(touched.dialogue(), touched.when()))
        .toList();
  }

  private Unfinished unfinished(Dialogue dialogue, Instant touched) {
    return new Unfinished(
        dialogue.id(),
        topics.title(dialogue.topic()),
        dialogue.answers().values().size(),
        dialogue.owner().conversation(),
        touched);
  }

  private Reply press(Origin origin, Token token) {
    Owner owner = Owner.of(origin);
    return switch (token) {
      case Token.Begin(var fingerprint) ->
          topics
              .byFingerprint(fingerprint)
              .map(topic -> begin(owner, topic))
              .orElseGet(() -> DialogueWriter.notice("expired", "recommendation.gone"));
      case Token.OfDialogue pressed ->
          dialogues
              .find(pressed.dialogue())
              .filter(dialogue -> dialogue.owner().isWith(owner))
              .map(dialogue -> press(owner, dialogue, pressed))
              .orElseGet(() -> DialogueWriter.notice("expired", "recommendation.gone"));
    };
  }

  private Reply press(Owner owner, Dialogue dialogue, Token.OfDialogue token) {
    if (!dialogue.owner().is(owner)) {
      return DialogueWriter.notice("denied", "recommendation.not-yours", dialogue.topic());
    }
    Optional<Topic> topic = topics.byId(dialogue.topic());
    if (topic.isEmpty()) {
      return DialogueWriter.unavailable(topics.title(dialogue.topic()));
    }
    if (dialogue.state() == State.LEFT && !(token instanceof Token.Anew)) {
      return DialogueWriter.notice("expired", "recommendation.expired", dialogue.topic());
    }
    return press(topic.get(), dialogue, token);
  }

  private Reply press(Topic topic, Dialogue dialogue, Token.OfDialogue token) {
    return switch (token) {
      case Token.Answer(var id, var criterion, var value) ->
          answer(topic, dialogue, criterion, value);
      case Token.Back(var id, var steps) -> back(topic, dialogue, steps);
      case Token.Why(var id, var criterion) ->
          topic
              .criterion(criterion)
              .map(asked -> writer.now(topic, dialogue, DialogueWriter.why(asked)))
              .orElseGet(() -> writer.now(topic, dialogue));
      case Token.Change(var id, var criterion) ->
          topic
              .criterion(criterion)
              .map(asked -> QuestionWriter.askInstead(topic, dialogue, asked))
              .orElseGet(() -> which(topic, dialogue));
      case Token.GoOn(var id) -> writer.now(topic, dialogues.resume(dialogue, topic));
      case Token.Anew(var id) -> writer.now(topic, dialogues.begin(dialogue.owner(), topic));
    };
  }

  private Reply which(Topic topic, Dialogue dialogue) {
    return dialogue.steps().isEmpty()
        ? writer.now(topic, dialogue)
        : QuestionWriter.askWhich(topic, dialogue);
  }

  /** Answers a criterion; the button of an earlier question changes what was answered to it. */
  private Reply answer(Topic topic, Dialogue dialogue, String criterion, String value) {
    if (topic.criterion(criterion).filter(known -> Answers.fits(known, value)).isEmpty()) {
      return writer.now(topic, dialogue, DialogueWriter.word("recommendation.no-such-answer"));
    }
    boolean changes =
        dialogue.answers().of(criterion).filter(given -> !given.equals(value)).isPresent();
    Dialogue current =
        dialogue.state() == State.PARKED ? dialogues.resume(dialogue, topic) : dialogue;
    Map<String, String> answers = Map.of(criterion, value);
    Dialogue answered = dialogues.answer(current, topic, answers);
    return changes
        ? writer.now(
            topic, answered, DialogueWriter.answers("recommendation.changed", topic, answers))
        : writer.now(topic, answered);
  }

  private Reply back(Topic topic, Dialogue dialogue, int steps) {
    return steps == dialogue.steps().size()
        ? writer.now(topic, dialogues.back(dialogue, topic, steps))
        : writer.now(topic, dialogue, DialogueWriter.word("recommendation.stale-back"));
  }

  private Reply begin(Owner owner, Topic topic) {
    Theirs theirs = dialogues.of(owner);
    Optional<Dialogue> unfinished = theirs.unfinished(topic);
    Optional<Dialogue> aside = theirs.open().filter(open -> !open.topic().equals(topic.id()));
    List<Block> before = new ArrayList<>();
    aside.ifPresent(open ->
        before.add(
            DialogueWriter.word(
                "recommendation.parked", topics.title(open.topic()), open.topic())));
    if (unfinished.isEmpty()) {
      return writer.now(topic, dialogues.begin(owner, topic), before);
    }
    Dialogue dialogue = dialogues.resume(unfinished.get(), topic);
    if (!dialogue.steps().isEmpty()) {
      before.add(
          unfinished.get().state() == State.PARKED
              ? DialogueWriter.word("recommendation.unpark", topic.title())
              : DialogueWriter.word("recommendation.resumed"));
      before.add(
          DialogueWriter.answers("recommendation.so-far", topic, dialogue.answers().values()));
    }
    return writer.now(topic, dialogue, before);
  }

  private static String echo(String words) {
    return words.length() <= LONGEST_ECHO ? words : words.substring(0, LONGEST_ECHO) + "…";
  }
}
