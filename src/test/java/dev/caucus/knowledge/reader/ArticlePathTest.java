package dev.caucus.knowledge.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticlePathTest {

  @ParameterizedTest
  @CsvSource({
    "node-or-django/articles/foo.md, node-or-django-foo, Foo",
    "articles/Django_vs Node.js.md, django-vs-node-js, Django vs Node.js",
    "my-articles/a.md, my-articles-a, A",
    "README.md, readme, README",
    "a/b/_x_.html, a-b-x, X",
    "Überblick.txt, uberblick, Überblick",
  })
  void givesIdAndTitle(String path, String id, String title) {
    assertThat(new ArticlePath(path).id()).isEqualTo(id);
    assertThat(new ArticlePath(path).title()).isEqualTo(title);
  }

  @Test
  void keepsIdsApartWhenLettersAreLost() {
    assertThat(new ArticlePath("обзор.md").id())
        .matches("article-[0-9a-f]+")
        .isNotEqualTo(new ArticlePath("отзыв.md").id());
  }

  @Test
  void shortensLongPathsAndKeepsThemApart() {
    String one = new ArticlePath("long-".repeat(40) + "one.md").id();

    assertThat(one).hasSizeLessThanOrEqualTo(ArticlePath.LONGEST_ID);
    assertThat(one).isNotEqualTo(new ArticlePath("long-".repeat(40) + "two.md").id());
  }
}
