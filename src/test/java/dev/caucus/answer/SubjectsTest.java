package dev.caucus.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.Topic;
import dev.caucus.knowledge.Topic.Option;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectsTest {

  private static final Subjects KETTLES =
      Subjects.of(
          List.of(
              new Topic(
                  "kettles",
                  "Which kettle?",
                  List.of(
                      new Option("rapid", "Rapid Pro", List.of("Rapid", "RP-2")),
                      new Option("classic", "Classic", List.of("Classic One", "the old one"))))),
          List.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          Is the Rapid Pro loud?               | rapid
          is the RAPID loud                    | rapid
          the Rapid's lid, the Rapid’s lid     | rapid
          is the rp-2 loud?                    | rapid
          Classic One or Rapid?                | classic, rapid
          Rapid Pro vs Rapid                   | rapid
          does the old one leak?               | classic
          does it boil rapidly?                | none
          is it classical?                     | none
          is it loud?                          | none
          ''                                   | none
          """)
  void areFoundUnderAllTheirNames(String text, String ids) {
    assertThat(KETTLES.in(text)).containsExactly(ids == null ? new String[0] : ids.split(", "));
  }

  @Test
  void areReplacedWithTheirPossessives() {
    assertThat(KETTLES.replace("the Rapid Pro's lid or the classic one", id -> "<" + id + ">"))
        .isEqualTo("the <rapid> lid or the <classic>");
  }

  @Test
  void takeNamesLiterally() {
    Subjects languages = versus("C++ vs C#");
    assertThat(languages.in("is c# easier than C++?")).containsExactly("c#", "c++");
    assertThat(languages.replace("C++", id -> "$1\\")).isEqualTo("$1\\");
  }

  @Test
  void areFoundInAnyCaseOfAnyAlphabet() {
    assertThat(versus("Übung vs Ernst").in("was heißt ÜBUNG?")).containsExactly("übung");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Node.js vs Django                            | Node.js | Django
          Node.js vs. Django: which one?               | Node.js | Django
          Tea versus Coffee, compared                  | Tea     | Coffee
          Tea VS Coffee – a duel                       | Tea     | Coffee
          Tea vs Coffee in 2024                        | Tea     | Coffee
          Tea vs Coffee (2024)                         | Tea     | Coffee
          """)
  void comeFromTitlesWhereThereIsNoTopic(String title, String first, String second) {
    Subjects subjects = versus(title);
    assertThat(subjects.groups()).hasSize(1);
    assertThat(subjects.groups().getFirst().stream().map(subjects::name))
        .containsExactly(first, second);
  }

  @Test
  void comeFromTopicsAloneWhereThereAreSome() {
    Subjects subjects =
        Subjects.of(
            List.of(new Topic("t", "Drinks", List.of(new Option("tea", "Tea", List.of())))),
            List.of(article("Node vs Django")));
    assertThat(subjects.in("tea, node or django?")).containsExactly("tea");
  }

  @Test
  void mayBeNone() {
    Subjects none = versus("The staff handbook");
    assertThat(none.isEmpty()).isTrue();
    assertThat(none.in("anything")).isEmpty();
    assertThat(none.replace("anything", id -> "x")).isEqualTo("anything");
    assertThat(none.name("id")).isEqualTo("id");
    assertThat(none.group("id")).containsExactly("id");
  }

  @Test
  void knowWhatTheyAreComparedWith() {
    assertThat(KETTLES.group("classic")).containsExactly("rapid", "classic");
    assertThat(KETTLES.name("rapid")).isEqualTo("Rapid Pro");
    assertThat(KETTLES.names())
        .containsExactlyInAnyOrder(
            "rapid pro", "rapid", "rp-2", "classic", "classic one", "the old one");
  }

  private static Subjects versus(String title) {
    return Subjects.of(List.of(), List.of(article(title)));
  }

  private static Article article(String title) {
    return new Article("a", "a.md", title, null, null, null, null, null, List.of());
  }
}
