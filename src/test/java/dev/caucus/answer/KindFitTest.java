package dev.caucus.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.knowledge.Passage;
import dev.caucus.knowledge.Passage.Kind;
import dev.caucus.knowledge.Passage.Sentence;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindFitTest {

  private final English english = new English();
  private final Subjects subjects = Subjects.of(List.of(), List.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          When was the mill built?              | It was built in 1862.
          When was the abbey founded?           | Monks founded the abbey in 909.
          When is the fair?                     | The fair is held in October.
          When is post collected?               | Post is collected at 15:30.
          Which day is payday?                  | Salaries arrive on the 25th.
          What day is the market?               | The market is on Saturdays.
          Which date is the deadline?           | Send it by 31 March.
          When is the tax return due?           | March 31: tax return
          When was he born?                     | He was born in Stagira in 384 BC.
          When was it founded?                  | It was founded between 820 and 830.
          How long ago was the mill built?      | It was built in 1862.
          How long is the course?               | The course takes six weeks.
          How long is the course?               | The course runs for thirty days.
          How long is the timeout?              | The timeout is 500 ms.
          How long is the pool?                 | The pool is 80m long.
          How long is the library open?         | It is open from 9:00 to 18:00.
          How long did the siege last?          | It lasted from 1337 to 1338.
          How long may a password be?           | A password has at most 64 characters.
          How long is the warranty?             | The warranty is lifetime.
          How often is the filter changed?      | Change the filter every spring.
          How often do we meet?                 | Meetings are held weekly.
          How many rooms are there?             | The inn has twelve rooms.
          How much is a ticket?                 | A ticket costs 4 euro.
          How much is a ticket?                 | Tickets are free.
          How fast is the train?                | The train is very fast.
          Who approves a trip?                  | Your team lead approves it.
          Who approves a trip?                  | Trips are approved by Maria Keller.
          Who handles complaints?               | Complaints go to the front desk.
          who pays a parking ticket             | Parking tickets are yours to pay.
          Who pays for lunch?                   | You have to pay for lunch.
          Who pays for lunch?                   | The company pays for it.
          Who has to carry the keys?            | We carry the keys in turns.
          Who wrote the report?                 | The report was written by Ada Byron.
          Who mends torn pages?                 | Our binder, Solveig Brandtner, does it.
          Who started the project?              | Kazimierz Wrona began it in 2004.
          How much is the parking?              | Parking is included.
          How much does a locker cost?          | There is no charge.
          How much is a licence?                | The price depends on the seats.
          Which firm repairs the lift?          | Kowalski repairs it.
          What is the network called?           | Choose the network Guest-Public.
          """)
  void knowsASentenceOfTheKind(String question, String sentence) {
    assertThat(fits(question, sentence)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          When was the mill built?              | It cost 1,500 crowns.
          Which day is payday?                  | The bonus is 1,500 euro.
          When was the bridge closed?           | The mill may close it.
          How long is the course?               | The school has 3,400 pupils.
          How long does the move take?          | Move everything to a second database.
          How long is the list?                 | The school has 340 pupils and 120 teachers.
          Who trains new employees?             | Every new employee is trained in the first week.
          Who breaks the build?                 | This may lead to errors.
          How often is the filter changed?      | The filter is made of paper.
          How many rooms are there?             | The inn has some rooms.
          How much is a ticket?                 | Tickets are sold at the door.
          Who approves a trip?                  | Trips are approved in writing.
          Who approves a trip?                  | You apply for approval in writing.
          Who pays for lunch?                   | You can have lunch from noon.
          Who pays the team lead?               | The team lead is paid monthly.
          Who founded Brewdow?                  | We buy our beer at Brewdow.
          Who wrote the report?                 | The report was written by the whole team.
          How much is the parking?              | The car park is behind the mill.
          Which firm repairs the lift?          | The firm repairs it within a day.
          """)
  void knowsASentenceOfNoSuchKind(String question, String sentence) {
    assertThat(fits(question, sentence)).isFalse();
  }

  @Test
  void takesNothingForAPersonThatATableCompares() {
    Sentence row = Sentence.of("Set up — Before (Brewdow): 3 days; After (Kettlewell): 1 day");
    List<String> columns = List.of("", "Before (Brewdow)", "After (Kettlewell)");
    Passage table = new Passage(0, Kind.TABLE, List.of(), null, columns, null, List.of(row));

    assertThat(kinds("Who set up the brewery?").fits(table, row, 1)).isFalse();
  }

  private boolean fits(String text, String sentence) {
    Sentence only = Sentence.of(sentence);
    Passage passage =
        new Passage(0, Kind.PARAGRAPH, List.of(), null, List.of(), null, List.of(only));
    return kinds(text).fits(passage, only, 0.5);
  }

  private KindFit kinds(String text) {
    Expectation expected = Expectation.of(text.toLowerCase(Locale.ROOT));
    Question question =
        new Question(text, expected, List.of(), false, List.of(), false, List.of(), null, null);
    return new KindFit(english, question, subjects);
  }
}
