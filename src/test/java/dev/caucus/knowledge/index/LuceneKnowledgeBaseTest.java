package dev.caucus.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.knowledge.PassageSearch.Wanted;
import dev.caucus.knowledge.SearchTerm;
import dev.caucus.knowledge.SearchTerm.Form;
import dev.caucus.knowledge.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneKnowledgeBaseTest {

  @TempDir private Path temporary;
  private FollowedFolder bot;
  private LuceneKnowledgeBase knowledge;

  @BeforeEach
  void start() throws IOException {
    bot = new FollowedFolder(temporary.resolve("knowledge"), temporary.resolve("index"));
    knowledge = bot.knowledge();
    bot.write("tram.md", "# Tram\n\nThe fast vehicle on rails.");
    bot.write("bus.md", "# Bus\n\nThe fast vehicle on roads.");
    bot.write("boat.md", "# Boat\n\nThe slow vehicle on rivers.");
    bot.follow();
  }

  @AfterEach
  void end() throws IOException {
    bot.close();
  }

  private static Form form(double weight, String... terms) {
    return new Form(List.of(terms), weight);
  }

  private static SearchTerm term(Form... forms) {
    return new SearchTerm(Arrays.asList(forms));
  }

  private List<String> find(SearchTerm... terms) {
    return Searches.of(knowledge, 10, terms);
  }

  @Test
  void findsThePassageWithTheMostTermsFirst() {
    assertThat(find(term(form(1, "fast")), term(form(1, "rail"))))
        .containsExactly("tram.md", "bus.md");
    assertThat(Searches.of(knowledge, 1, "fast", "rail")).containsExactly("tram.md");
  }

  @Test
  void findsAPassageByTheTitleOfItsArticle() {
    assertThat(find(term(form(1, "boat")))).containsExactly("boat.md");
  }

  @Test
  void asksForAllTermsOfAForm() {
    assertThat(find(term(form(1, "fast", "road")))).containsExactly("bus.md");
    assertThat(find(term(form(1, "slow", "road")))).isEmpty();
  }

  @Test
  void prefersTheFormOfMoreWeight() {
    assertThat(find(term(form(1, "road"), form(0.5, "rail")))).containsExactly("bus.md", "tram.md");
    assertThat(find(term(form(0.5, "road"), form(1, "rail")))).containsExactly("tram.md", "bus.md");
  }

  @Test
  void countsOnlyTheBestFormOfATerm() {
    var one = knowledge.find(Searches.words(List.of(term(form(1, "rail")))), 1).getFirst();
    var both =
        knowledge
            .find(Searches.words(List.of(term(form(1, "rail"), form(1, "tram")))), 1)
            .getFirst();
    assertThat(both.score()).isEqualTo(one.score());
  }

  @Test
  void findsNothingWithoutTerms() {
    assertThat(find()).isEmpty();
    assertThat(find(term())).isEmpty();
    assertThat(find(term(form(1)))).isEmpty();
  }

  @Test
  void givesEqualKeysToEqualContentOnly() throws IOException {
    String before =
        knowledge.find(Searches.words(List.of(term(form(1, "rail")))), 1).getFirst().key();
    bot.write("tram.md", "# Tram\n\nThe faster vehicle on rails.");
    bot.follow();
    assertThat(knowledge.find(Searches.words(List.of(term(form(1, "rail")))), 1).getFirst().key())
        .isNotEqualTo(before);
  }

  @Test
  void listsArticlesByTitleWithoutTheirPassages() {
    assertThat(knowledge.articles())
        .extracting(a -> a.title())
        .containsExactly("Boat", "Bus", "Tram");
    assertThat(knowledge.articles()).allSatisfy(a -> assertThat(a.passages()).isEmpty());
  }

  @Test
  void knowsHowOftenATermOccurs() {
    assertThat(knowledge.vocabulary().passages()).isEqualTo(3);
    assertThat(knowledge.vocabulary().frequency("fast")).isEqualTo(2);
    assertThat(knowledge.vocabulary().frequency("plane")).isZero();
  }

  @Test
  void knowsTheWordsThatAreSpeltAlikeNearestAndThenMostUsedFirst() throws IOException {
    bot.write("more.md", "vehicel vehicles fasted roadz");
    bot.follow();
    var vocabulary = knowledge.vocabulary();
    assertThat(vocabulary.near("vehicl", 1)).containsExactly("vehicle", "vehicel");
    assertThat(vocabulary.near("vehilce", 1)).containsExactly("vehicle");
    assertThat(vocabulary.near("roadx", 1)).containsExactly("roads", "roadz");
    assertThat(vocabulary.near("vehicle", 2)).startsWith("vehicle").contains("vehicles");
    assertThat(vocabulary.near("submarine", 2)).isEmpty();
  }

  @Test
  void knowsNoWordsThatOnlyADroppedPassageHad() throws IOException {
    bot.write("boat.md", "# Boat\n\nThe slow vehicle on canals.");
    bot.follow();
    assertThat(knowledge.vocabulary().near("riverz", 1)).isEmpty();
    assertThat(knowledge.vocabulary().near("canalz", 1)).containsExactly("canals");
  }

  @Test
  void knowsNoWordsBeforeThereAreArticles() throws IOException {
    try (var empty = new FollowedFolder(temporary.resolve("none"), temporary.resolve("other"))) {
      assertThat(empty.knowledge().vocabulary().near("tram", 1)).isEmpty();
      assertThat(empty.knowledge().vocabulary().frequency("tram")).isZero();
      assertThat(empty.knowledge().articles()).isEmpty();
    }
  }

  @Test
  void countsTheWordsOfSomeArticlesAlone() throws IOException {
    bot.write("boat.md", "# Boat\n\nThe slow vehicle on rivers.\n\n- The slow one.");
    bot.follow();
    Vocabulary land = knowledge.vocabulary(Set.of("tram", "bus", "no-such-article"));
    assertThat(land.passages()).isEqualTo(2);
    assertThat(land.frequency("fast")).isEqualTo(2);
    assertThat(land.frequency("rail")).isEqualTo(1);
    assertThat(land.frequency("slow")).isZero();
    assertThat(knowledge.vocabulary().frequency("slow")).isEqualTo(2);
  }

  @Test
  void findsAmongSomeArticlesAlone() {
    List<SearchTerm> vehicle = List.of(term(form(1, "vehicl")), term(form(1, "boat")));
    assertThat(knowledge.find(new Wanted(vehicle, null, Set.of("tram", "bus")), 1))
        .hasSize(1)
        .noneMatch(found -> found.article().id().equals("boat"));
    assertThat(knowledge.find(new Wanted(vehicle, null, Set.of()), 9)).isEmpty();
  }
}
