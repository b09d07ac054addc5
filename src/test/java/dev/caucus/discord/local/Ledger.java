package dev.caucus.discord.local;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers what people did and what the bot let them see in answer. */
public final class Ledger {

  private final Clock clock;
  private final List<Deed> deeds = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();
  private final Map<String, Deed> byMessage = new HashMap<>();
  private final Map<String, Deed> lastInPlace = new HashMap<>();
  private final Map<String, Deed> writtenFor = new HashMap<>();

  Ledger(Clock clock) {
    this.clock = clock;
  }

  /** Everything that people did, in order. */
  public synchronized List<Deed> deeds() {
    return List.copyOf(deeds);
  }

  /** Everything that the bot let people see, in order. */
  public synchronized List<Answer> answers() {
    return List.copyOf(answers);
  }

  /** The deeds to which so many messages were written; for clicks also changes count. */
  public List<Deed> deedsWithAnswers(long count) {
    return deeds().stream().filter(deed -> visible(deed) == count).toList();
  }

  /** The deeds that were not answered by exactly one message, change, form or list of choices. */
  public List<Deed> deedsNotAnsweredOnce() {
    return deeds().stream().filter(deed -> visible(deed) != 1).toList();
  }

  /** How often something new could be seen: what was written, or else what was changed. */
  static long visible(Deed deed) {
    long shown =
        deed.answers().stream()
            .filter(answer ->
                answer.kind() != Answer.Kind.UPDATE && answer.kind() != Answer.Kind.DELETE)
            .count();
    return shown > 0 ? shown : deed.updates();
  }

  synchronized void add(Deed deed) {
    deeds.add(deed);
    if (deed.isMessage()) {
      byMessage.put(deed.message().id(), deed);
      lastInPlace.put(deed.channel().id(), deed);
    }
  }

  /** Notes that the bot wrote, changed or removed a message: in answer to a deed, if known. */
  synchronized void note(Answer.Kind kind, Message message, @Nullable Deed deed) {
    Deed answered = deed == null ? answered(kind, message) : deed;
    Answer answer = add(kind, message);
    if (answered != null) {
      if (kind == Answer.Kind.POST) {
        writtenFor.put(message.id(), answered);
      }
      if (answered.isMessage()) {
        answered.respond(Response.Kind.MESSAGE);
      }
      answered.add(answer);
    }
  }

  /** Notes a form or choices. */
  synchronized void note(Answer.Kind kind, Deed deed) {
    deed.add(add(kind, null));
  }

  private Answer add(Answer.Kind kind, @Nullable Message message) {
    Answer answer = new Answer(answers.size() + 1, kind, message, clock.instant());
    answers.add(answer);
    return answer;
  }

  private @Nullable Deed answered(Answer.Kind kind, Message message) {
    if (kind != Answer.Kind.POST) {
      return writtenFor.get(message.id());
    }
    String replied = message.repliesTo();
    if (replied != null) {
      return byMessage.get(replied);
    }
    Deed last = lastInPlace.get(message.channel());
    if (last != null && last.channel().kind() != Channel.Kind.TEXT) {
      return last;
    }
    return byMessage.get(message.channel());
  }
}
