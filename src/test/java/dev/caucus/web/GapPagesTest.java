package dev.caucus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
class GapPagesTest {

  private final FakeGaps gaps;
  private final Http http;

  @Autowired
  GapPagesTest(FakeGaps gaps, @LocalServerPort int port) {
    this.gaps = gaps;
    this.http = new Http(port);
  }

  @BeforeEach
  void startAfresh() {
    gaps.reset();
  }

  private Document open() throws IOException {
    Http.Response response = http.get("/gaps", "Accept: text/html,*/*;q=0.8");
    assertThat(response.status()).as(response.body()).isEqualTo(200);
    assertThat(response.headers().get("content-security-policy")).contains("default-src 'self'");
    Document page = Jsoup.parse(response.body());
    assertThat(page.select("[style], style, main script")).isEmpty();
    return page;
  }

  @Test
  void gapsAreListedWithTheirCountsAndNewestDay() throws IOException {
    Document page = open();
    assertThat(page.select(".bar nav a[href=/gaps]").text()).isEqualTo("Gaps");
    assertThat(page.select(".gap h2").eachText())
        .containsExactly("Is <b>tea</b> insured?", "Who waters the plants?");
    assertThat(page.select(".gap .times").eachText()).containsExactly("4", "1");
    assertThat(page.select(".gap .provenance").eachText().getFirst())
        .contains("not in the articles 3 times", "not helpful once", "20 November 2026");
    assertThat(page.select(".gap details li").text()).isEqualTo("Does insurance cover tea?");
  }

  @Test
  void theNearestPassageIsQuotedAndOpensInItsArticle() throws IOException {
    Element near = open().select(".gap .near").getFirst();
    assertThat(near.select("a").text()).isEqualTo("Brewing tea › Steps");
    assertThat(near.select("a").attr("href"))
        .isEqualTo("/articles/tea?passage=2&quote=Tea%20%26%20honey.#p2");
    assertThat(near.select("blockquote").text()).isEqualTo("Tea & honey.");
    assertThat(near.text()).contains("20% likely to be right");
    assertThat(open().select(".gap .near").getLast().text()).contains("Nothing in the articles");
  }

  @Test
  void anEmptyListSaysWhatWillStandThere() throws IOException {
    gaps.clear();
    assertThat(open().select(".empty").text()).contains("No gaps so far");
    assertThat(open().select("a[href=/gaps.csv]")).isEmpty();
  }

  @Test
  void aListThatIsSwitchedOffSaysByWhichSetting() throws IOException {
    gaps.switchOff();
    assertThat(open().select(".empty").text()).contains("caucus.gaps.enabled");
  }

  @Test
  void theyAreThereAsAFileToo() throws IOException {
    assertThat(open().select("a[href=/gaps.csv]").text()).isEqualTo("Download as CSV");
    Http.Response file = http.get("/gaps.csv");
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.headers().get("content-type")).isEqualTo("text/csv;charset=UTF-8");
    assertThat(file.headers().get("content-disposition")).contains("attachment", "gaps.csv");
    assertThat(file.headers().get("cache-control")).contains("no-store");
    assertThat(file.body()).contains("Wer gießt?");
  }
}
