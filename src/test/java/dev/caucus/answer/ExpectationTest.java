package dev.caucus.answer;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          what is django?                                  | DEFINITION
          what's an event loop?                            | DEFINITION
          and what is middleware                           | DEFINITION
          explain the orm                                  | DEFINITION
          what does mvt stand for?                         | DEFINITION
          what does non-blocking mean?                     | DEFINITION
          what is the meaning of dry?                      | DEFINITION
          show me the code                                 | CODE
          how do i start a server?                         | CODE
          how can i install it?                            | CODE
          how to define a model                            | CODE
          give me an example of a view                     | CODE
          hello world in express                           | CODE
          who created node.js?                             | PERSON
          who was the first member?                        | PERSON
          whose idea was it?                               | PERSON
          who approves a trip?                             | ROLE
          who has to approve my leave?                     | ROLE
          who need a badge?                                | ROLE
          how long ago was it released?                    | DATE
          why is there a maximum size?                     | REASON
          how can i change the maximum size?               | CODE
          how much water do we need?                       | AMOUNT
          what documents to bring?                         | LIST
          who do i ask for a badge?                        | ROLE
          who is responsible for backups?                  | ROLE
          who wrote this?                                  | PERSON
          by whom was it made?                             | PERSON
          who is the author of the article?                | PERSON
          when was django released?                        | DATE
          what year did it come out?                       | DATE
          since when does it exist?                        | DATE
          how old is django?                               | DATE
          how many packages are there?                     | NUMBER
          how long does a migration take?                  | LENGTH
          how often is it released?                        | FREQUENCY
          how much is a ticket?                            | PRICE
          how much does a ticket cost?                     | PRICE
          how much is kubernetes used here?                | AMOUNT
          how much is the licence shared?                  | AMOUNT
          what is the book about?                          | STATEMENT
          how do i use a different version?                | CODE
          how much do i have to pay?                       | PRICE
          how much is known about it?                      | AMOUNT
          what is the event loop?                          | STATEMENT
          what is an event loop called?                    | NAME
          which company made it?                           | NAME
          what was the name of the ship?                   | NAME
          how do buses and trams differ?                   | STATEMENT
          what is the maximum size of a document?          | AMOUNT
          which version is current?                        | NUMBER
          what percentage of developers use it?            | NUMBER
          why is it fast?                                  | REASON
          and why?                                         | REASON
          how come it is slow?                             | REASON
          what makes it secure?                            | REASON
          which companies use django?                      | LIST
          what are the benefits?                           | LIST
          list the advantages                              | LIST
          which ones exactly?                              | LIST
          when should i choose node?                       | LIST
          what kind of apps?                               | LIST
          what documents do i need?                        | LIST
          which domain names are free?                     | LIST
          which island groups are there?                   | LIST
          is django secure?                                | STATEMENT
          what happens if i forget my badge?               | STATEMENT
          how much faster is it?                           | STATEMENT
          can node run on windows?                         | STATEMENT
          which is better for beginners?                   | STATEMENT
          what does django offer?                          | STATEMENT
          who's better, node or django?                    | STATEMENT
          when is node better suited?                      | STATEMENT
          django                                           | STATEMENT
          ''                                               | STATEMENT
          """)
  void tellsWhatKindOfAnswerIsAskedFor(String question, Expectation kind) {
    assertThat(Expectation.of(question)).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"and ", "so ", "?", "which a", "what does ", "how many ", "a ", "which "})
  void isToldQuicklyWhateverIsRepeated(String piece) {
    String question = piece.repeat(4_000 / piece.length()) + "x";
    assertTimeoutPreemptively(ofMillis(500), () -> Expectation.of(question));
  }
}
