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
    assertThat(subjects.groups().groups()).hasSize(1);
    assertThat(subjects.groups().groups().getFirst().stream().map(subjects::name))
        .containsExactly(first, second);
  }

  @Test
  void comeFromTheTopicAloneInItsOwnFolder() {
    Subjects subjects =
        Subjects.of(List.of(DRINKS), List.of(article("drinks/articles/a.md", "Node vs Django")));
    assertThat(subjects.in("tea, node or django?")).containsExactly("tea");
  }

  @Test
  void comeFromTitlesOutsideTheFoldersOfTopics() {
    Article versus = article("backend/a.md", "Node vs Django");
    Subjects subjects = Subjects.of(List.of(DRINKS), List.of(versus));
    assertThat(subjects.in("tea, node or django?")).containsExactly("tea", "node", "django");
    assertThat(subjects.groups().of(versus)).containsExactly("node", "django");
  }

  @Test
  void areOneGroupHoweverManyTitlesNameIt() {
    Subjects subjects =
        Subjects.of(
            List.of(), List.of(article("a.md", "Tea vs Coffee"), article("b.md", "Coffee vs Tea")));
    assertThat(subjects.groups().groups()).containsExactly(List.of("tea", "coffee"));
  }

  @Test
  void areTheSameOptionInTwoTopicsIfTheyHaveTheSameName() {
    Topic soft = topic("soft", new Option("leaf", "Tea", List.of()), named("juice", "Juice"));
    Subjects subjects = Subjects.of(List.of(DRINKS, soft), List.of());
    assertThat(subjects.groups().groups())
        .containsExactly(List.of("tea", "coffee"), List.of("tea", "juice"));
    assertThat(subjects.groups().around("tea")).containsExactly("tea", "coffee", "juice");
  }

  @Test
  void areTwoOptionsInTwoTopicsIfOnlyTheirIdsAreTheSame() {
    Topic letters = topic("letters", named("tea", "The letter T"), named("jay", "The letter J"));
    Subjects subjects = Subjects.of(List.of(DRINKS, letters), List.of());
    assertThat(subjects.in("the letter t")).containsExactly("letters.tea");
    assertThat(subjects.name("letters.tea")).isEqualTo("The letter T");
    assertThat(subjects.name("tea")).isEqualTo("Tea");
  }

  @Test
  void mayBeNone() {
    Subjects none = versus("The staff handbook");
    assertThat(none.isEmpty()).isTrue();
    assertThat(none.in("anything")).isEmpty();
    assertThat(none.replace("anything", id -> "x")).isEqualTo("anything");
    assertThat(none.name("id")).isEqualTo("id");
    assertThat(none.groups().around("id")).containsExactly("id");
  }

  @Test
  void knowWhatTheyAreComparedWith() {
    assertThat(KETTLES.groups().around("classic")).containsExactly("rapid", "classic");
    assertThat(KETTLES.name("rapid")).isEqualTo("Rapid Pro");
    assertThat(KETTLES.names())
        .containsExactlyInAnyOrder(
            "rapid pro", "rapid", "rp-2", "classic", "classic one", "the old one");
  }

  private static Subjects versus(String title) {
    return Subjects.of(List.of(), List.of(article(title)));
  }

  private static final Topic DRINKS =
      topic("drinks", named("tea", "Tea"), named("coffee", "Coffee"));

  private static Topic topic(String id, Option... options) {
    return new Topic(id, id, List.of(options));
  }

  private static Option named(String id, String name) {
    return new Option(id, name, List.of());
  }

  private static Article article(String title) {
    return article("a.md", title);
  }

  private static Article article(String path, String title) {
    return new Article(path, path, title, null, null, null, null, null, List.of());
  }
}
