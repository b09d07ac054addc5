package dev.caucus.conversation;

import dev.caucus.answer.Answered;
import dev.caucus.answer.Exchange;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Outcome.Status;
import dev.caucus.chat.Person;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.conversation.GivenAnswers.Change;
import dev.caucus.gaps.GapNotes;
import dev.caucus.gaps.Kind;
import java.util.Set;

/** Has noted, for the people who keep the articles, which questions these failed. */
final class Shortcomings {

  private final GapNotes notes;

  Shortcomings(GapNotes notes) {
    this.notes = notes;
  }

  /** Notes a question if the articles do not say it; one that was not understood is none. */
  void answered(Origin asker, Answered answered) {
    Exchange exchange = answered.exchange();
    if (exchange != null
        && answered.reply().outcome() instanceof Outcome.Answer answer
        && answer.status() == Status.UNKNOWN) {
      notes.add(Kind.UNKNOWN, exchange.question(), answer, Set.of(Person.of(asker)));
    }
  }

  /** Notes a question whose answer helped somebody not, once for each who says so. */
  void rated(GivenAnswer given, Origin rater, boolean helpful, Change change) {
    // What the articles do not say was noted when it was asked.
    if (!(given.reply().outcome() instanceof Outcome.Answer answer)
        || answer.status() == Status.UNKNOWN) {
      return;
    }
    Set<Person> concerned = concerned(given, rater);
    if (!helpful && change != Change.NONE) {
      notes.add(Kind.UNHELPFUL, given.understood(), answer, concerned);
    } else if (helpful && change == Change.REVERSED) {
      notes.takeBack(Kind.UNHELPFUL, given.understood(), concerned);
    }
  }

  private static Set<Person> concerned(GivenAnswer given, Origin rater) {
    Person asker = new Person(given.conversation().platform(), given.asker());
    Person other = new Person(rater.conversation().platform(), rater.participant().id());
    return asker.equals(other) ? Set.of(asker) : Set.of(asker, other);
  }
}
