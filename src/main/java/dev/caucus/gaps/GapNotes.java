package dev.caucus.gaps;

import dev.caucus.chat.Outcome;
import dev.caucus.chat.Person;
import java.util.Set;

/**
 * Takes note of what the articles failed to answer.
 *
 * <p>Every call returns at once and never throws; what is noted is there soon after. Nothing is
 * noted if any of the people concerned does not want it.
 */
public interface GapNotes {

  /**
   * Notes a question once more.
   *
   * @param question what was asked, best with all written out that it refers back to
   * @param answer how it was answered
   * @param concerned whoever asked, and whoever judged the answer
   */
  void add(Kind kind, String question, Outcome.Answer answer, Set<Person> concerned);

  /** Takes back what was noted once, since somebody has thought better of it. */
  void takeBack(Kind kind, String question, Set<Person> concerned);

  /** Takes no note of anything. */
  GapNotes NONE =
      new GapNotes() {
        @Override
        public void add(Kind kind, String question, Outcome.Answer answer, Set<Person> concerned) {}

        @Override
        public void takeBack(Kind kind, String question, Set<Person> concerned) {}
      };
}
