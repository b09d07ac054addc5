package dev.caucus.answer;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.caucus.chat.Block;
import dev.caucus.chat.Citation;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Reply;
import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.Passage.Sentence;
import dev.caucus.knowledge.index.ServedFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.springframework.util.FileSystemUtils;

/** What holds for the reply to any message at all. */
@SuppressWarnings("NullAway.Init") // set before the first property
class AnyMessageTest {

  private static Path folder;
  private static ServedFolder served;
  private static QuestionAnswerer answerer;

  @BeforeContainer
  static void serve() throws IOException {
    folder = Files.createTempDirectory("kettles");
    served = Kettles.writtenTo(folder).serve();
    answerer = Answerers.on(served);
    answerer.answer("Is the Rapid Pro loud?", null);
  }

  @AfterContainer
  static void remove() throws IOException {
    served.close();
    FileSystemUtils.deleteRecursively(folder);
  }

  @Property(tries = 60)
  void getsAReplyWithinASecond(@ForAll @StringLength(max = 4_000) String message) {
    assertTimeoutPreemptively(ofSeconds(1), () -> answerer.answer(message, null));
  }

  @Property(tries = 200)
  void citesTheVeryWordsOfItsPassages(@ForAll("questions") String question) {
    for (Citation citation : outcome(question).citations()) {
      assertThat(sentences(citation)).contains(citation.quote());
    }
  }

  @Property(tries = 200)
  void numbersItsCitationsFromOneAndUsesEach(@ForAll("questions") String question) {
    Reply reply = answerer.answer(question, null).reply();
    List<Integer> numbers =
        ((Outcome.Answer) reply.outcome()).citations().stream().map(Citation::number).toList();
    assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    assertThat(reply.blocks().stream().flatMap(AnyMessageTest::used).distinct().sorted().toList())
        .isEqualTo(numbers);
  }

  @Property(tries = 200)
  void isAsConfidentAsItsStatusSays(@ForAll("questions") String question) {
    Outcome.Answer answer = outcome(question);
    assertThat(answer.confidence()).isBetween(0.0, 1.0);
    switch (answer.status()) {
      case ANSWERED, DISPUTED -> {
        assertThat(answer.confidence()).isGreaterThanOrEqualTo(0.5);
        assertThat(answer.citations()).isNotEmpty();
      }
      case UNKNOWN -> assertThat(answer.confidence()).isLessThan(0.5);
      case SOCIAL, INVALID -> assertThat(answer.citations()).isEmpty();
    }
  }

  @Property(tries = 100)
  void repeatsNoMarkupOfTheAsker(@ForAll("markedUp") String question) {
    assertThat(outcome(question).answer())
        .doesNotContain("<@", "<!", "<b>", "**", "](", "`", "@here");
  }

  @Property(tries = 100)
  void goesOnFromAnyExchange(@ForAll("questions") String first, @ForAll("questions") String next) {
    Answered before = answerer.answer(first, null);
    assertThat(answerer.answer(next, before.exchange()).reply().blocks()).isNotEmpty();
  }

  @Provide
  Arbitrary<String> questions() {
    return Arbitraries.of(WORDS)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(words -> String.join(" ", words));
  }

  @Provide
  Arbitrary<String> markedUp() {
    return Arbitraries.of(
            "<@U1>",
            "<!here>",
            "<b>",
            "**",
            "[a](https://x.y)",
            "`",
            "@here",
            "Rapid",
            "loud",
            "is",
            "colours",
            "which",
            "Classic",
            "descale")
        .list()
        .ofMaxSize(8)
        .map(words -> String.join(" ", words));
  }

  private static final List<String> WORDS =
      List.of(
          "what",
          "is",
          "which",
          "who",
          "when",
          "why",
          "how",
          "the",
          "and",
          "or",
          "it",
          "more",
          "other",
          "one",
          "Rapid",
          "Rapid Pro",
          "Classic",
          "clasic",
          "kettle",
          "loud",
          "made",
          "makes",
          "wrote",
          "article",
          "colours",
          "price",
          "capacity",
          "descale",
          "lid",
          "whistle",
          "boil",
          "fast",
          "HomeKit",
          "better",
          "difference",
          "cheaper",
          "code",
          "list",
          "not",
          "?",
          "2024",
          "about",
          "that");

  private static Outcome.Answer outcome(String question) {
    return (Outcome.Answer) answerer.answer(question, null).reply().outcome();
  }

  private static List<String> sentences(Citation citation) {
    Article article = served.knowledge().article(citation.article()).orElseThrow();
    return article.passages().get(citation.passage()).sentences().stream()
        .map(Sentence::text)
        .toList();
  }

  private static Stream<Integer> used(Block block) {
    return switch (block) {
      case Block.Text text -> text.citations().stream();
      case Block.Code code -> code.citations().stream();
      case Block.Citations citations -> Stream.of();
      case Block.Items items -> items.items().stream().flatMap(item -> item.citations().stream());
      case Block.Tally tally -> Stream.of();
      case Block.Choices choices -> Stream.of();
      case Block.Notice notice -> Stream.of();
      case Block.Fields fields -> Stream.of();
      case Block.Moment moment -> Stream.of();
      case Block.Attachment attachment -> Stream.of();
    };
  }
}
