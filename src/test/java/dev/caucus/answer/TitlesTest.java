package dev.caucus.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.knowledge.Article;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitlesTest {

  private static final Titles TITLES =
      new Titles(
          List.of(
              article("tea", "How to brew tea: a short guide"),
              article("kettles", "All kettles of 2024"),
              article("milk", "Milk")));

  @Test
  void areFoundInAnyCaseAndTakenOut() {
    Titles.Named named = TITLES.in("Who wrote ALL KETTLES of 2024, and when?");
    assertThat(named.articles()).containsExactly("kettles");
    assertThat(named.rest()).isEqualTo("Who wrote  ; , and when?");
  }

  @Test
  void areFoundWithoutTheirSubtitle() {
    Titles.Named named = TITLES.in("who is the author of How to brew tea?");
    assertThat(named.articles()).containsExactly("tea");
    assertThat(named.rest()).isEqualTo("who is the author of  ; ?");
  }

  @Test
  void areTakenOutWithTheYearThePublisherAndTheKindThatTellOneFromOthers() {
    Article article =
        new Article(
            "trams",
            "trams.md",
            "Why trams win",
            null,
            "City Press",
            LocalDate.of(2021, 5, 6),
            LocalDate.of(2022, 1, 1),
            null,
            List.of());
    Titles titles = new Titles(List.of(article));
    assertThat(
            titles.in("who wrote the 2021 City Press article Why trams win").rest().split("\\s+"))
        .containsExactly("who", "wrote", "the", ";");
    assertThat(titles.in("who wrote an article in 2021").rest())
        .isEqualTo("who wrote an article in 2021");
  }

  @Test
  void areNamedOnceEvenIfFoundWhole() {
    Titles.Named named = TITLES.in("who wrote How to brew tea: a short guide?");
    assertThat(named.articles()).containsExactly("tea");
    assertThat(named.rest()).isEqualTo("who wrote  ; ?");
  }

  @Test
  void meanThemselvesWhereNoArticleIsAskedFor() {
    Titles.Named named = TITLES.in("how to brew tea");
    assertThat(named.articles()).isEmpty();
    assertThat(named.rest()).isEqualTo("how to brew tea");
  }

  @Test
  void meanThemselvesIfTheyAreOneShortWord() {
    assertThat(TITLES.in("who wrote about milk?").articles()).isEmpty();
  }

  @Test
  void areFoundBehindLettersThatGrowInLowerCase() {
    Titles.Named named = TITLES.in("İİİ who wrote all kettles of 2024");
    assertThat(named.articles()).containsExactly("kettles");
    assertThat(named.rest()).isEqualTo("İİİ who wrote  ; ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Who wrote it?", "when was the article published", "is there a newer post?"})
  void questionsMaySpeakOfArticles(String question) {
    assertThat(Titles.speaksOfArticles(question)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "how do I brew tea?",
        "is it authoritative?",
        "is it open source?",
        "open-source kettles",
        "which kettle is loud?"
      })
  void questionsMaySpeakOfOtherThings(String question) {
    assertThat(Titles.speaksOfArticles(question)).isFalse();
  }

  private static Article article(String id, String title) {
    return new Article(id, id + ".md", title, null, null, null, null, null, List.of());
  }
}
