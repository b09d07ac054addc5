package dev.caucus.discord.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.conversation.FrequentQuestions;
import dev.caucus.discord.api.Place;
import dev.caucus.discord.local.PassingClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CompletionTest {

  private static final String SERVER = "1";
  private static final String LONG =
      "Is it true that " + "a very long question ".repeat(5) + "is fine?";

  private final Library library = new Library();
  private final List<String> starters = new ArrayList<>();
  private final Map<String, List<String>> asked = new HashMap<>();
  private final List<String> counted = new ArrayList<>();
  private final List<Runnable> background = new ArrayList<>();
  private final PassingClock clock =
      new PassingClock(Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC));
  private final FrequentQuestions frequent =
      (platform, server, longest, most) -> {
        counted.add(platform + " " + server);
        return asked.getOrDefault(server, List.of());
      };
  private final Completion completion =
      new Completion(library, () -> starters, frequent, clock, Runnable::run);

  @Test
  void offersSomethingToBeginWithToWhoeverTypedNothing() {
    library.add("Tea", "Oolong");
    starters.add("What is tea?");
    asked.put(SERVER, List.of("Is it free?", "what is TEA?"));

    completion.prepare();
    assertThat(questions("")).containsExactly("What is tea?", "Is it free?");
    assertThat(questions("   ")).containsExactly("What is tea?", "Is it free?");
  }

  @Test
  void offersWhatFitsFromEverySource() {
    library.add("Tea", "Green tea", "Coffee");
    starters.add("What is tea?");
    asked.put(SERVER, List.of("Which tea is free?"));

    completion.prepare();
    assertThat(questions("tea")).containsExactly("Which tea is free?", "What is tea?", "Green tea");
  }

  @Test
  void whatBeginsLikeItComesBeforeWordsThatDoAndThoseBeforeWhatContainsIt() {
    library.add("Letters", "Unstable", "The tables", "Table of tea", "Something else");
    completion.prepare();
    assertThat(questions("TABLE")).containsExactly("Table of tea", "The tables", "Unstable");
  }

  @Test
  void theWordsMayComeInAnyOrderAndBeUnfinished() {
    library.add("Server", "Asynchronous I/O in Node.js", "Node.js");
    completion.prepare();
    assertThat(questions("node asyn")).containsExactly("Asynchronous I/O in Node.js");
    assertThat(questions("node.j")).containsExactly("Node.js", "Asynchronous I/O in Node.js");
    assertThat(questions("i/o")).containsExactly("Asynchronous I/O in Node.js");
    assertThat(questions("quorum")).isEmpty();
    assertThat(questions("?")).isEmpty();
  }

  @Test
  void aHeadingOfSeveralArticlesIsOfferedForAllOfThemAndForEach() {
    library.add("Kafka", "Installation", "Topics");
    library.add("Redis", "installation");
    completion.prepare();
    assertThat(questions("inst"))
        .containsExactly("Installation", "Kafka: Installation", "Redis: Installation");
    assertThat(questions("redis inst")).containsExactly("Redis: Installation");
    assertThat(questions("top")).containsExactly("Topics");
  }

  @Test
  void headingsThatSayNothingAreNotOffered() {
    library.add("Tea", "Overview", "About this article", "Conclusion", "About oolong");
    completion.prepare();
    assertThat(questions("o")).containsExactly("About oolong");
    assertThat(questions("prov")).isEmpty();
  }

  @Test
  void leavesOutWhatIsTooLongToBeSentWhole() {
    library.add("Tea", LONG, "Is it green?");
    asked.put(SERVER, List.of(LONG, "Is it\nfree?"));
    starters.add(LONG);
    completion.prepare();
    assertThat(questions("is")).containsExactly("Is it free?", "Is it green?");
    assertThat(questions("")).containsExactly("Is it free?");
  }

  @Test
  void offersNoMoreThanDiscordShows() {
    library.add("Tea", IntStream.range(0, 60).mapToObj(i -> "Tea " + i).toArray(String[]::new));
    asked.put(SERVER, IntStream.range(0, 60).mapToObj(i -> "tea " + i).toList());
    completion.prepare();
    assertThat(questions("tea")).hasSize(25);
    assertThat(questions("")).hasSize(25);
  }

  @Test
  void everyServerHasItsOwnQuestionsAndDirectMessagesHaveNone() {
    asked.put(SERVER, List.of("Is it free?"));
    asked.put("2", List.of("Is it fast?"));
    asked.put(Place.DIRECT, List.of("Is it secret?"));
    assertThat(questions("is")).containsExactly("Is it free?");
    assertThat(completion.questions("2", "is"))
        .containsExactly(new Suggestion("Is it fast?", "Is it fast?"));
    assertThat(completion.questions(Place.DIRECT, "is")).isEmpty();
  }

  @Test
  void countsWhatIsAskedOftenOnceAMinute() {
    questions("a");
    questions("ab");
    assertThat(counted).containsExactly("discord 1");
    asked.put(SERVER, List.of("Is it free?"));
    clock.pass(Duration.ofSeconds(59));
    assertThat(questions("is")).isEmpty();
    clock.pass(Duration.ofSeconds(1));
    assertThat(questions("is")).containsExactly("Is it free?");
    assertThat(counted).hasSize(2);
  }

  @Test
  void aStoreThatFailsCostsNothingButWhatIsAskedOften() {
    library.add("Tea", "Is tea green?");
    var failing =
        new Completion(
            library,
            () -> starters,
            (platform, server, longest, most) -> {
              throw new IllegalStateException("no store");
            },
            clock,
            Runnable::run);
    failing.prepare();
    assertThat(failing.questions(SERVER, "is"))
        .extracting(Suggestion::name)
        .containsExactly("Is tea green?");
  }

  @Test
  void readsTheArticlesAgainOnlyWhenTheyChanged() {
    library.add("Tea", "Oolong");
    completion.prepare();
    questions("o");
    questions("oo");
    assertThat(library.readings()).isEqualTo(1);

    library.add("Coffee", "Opal");
    questions("o");
    assertThat(questions("o")).containsExactly("Oolong", "Opal");
    assertThat(library.readings()).isEqualTo(2);
  }

  @Test
  void nobodyWaitsForTheArticlesToBeRead() {
    var waiting = new Completion(library, () -> starters, frequent, clock, background::add);
    library.add("Tea", "Oolong");
    assertThat(waiting.questions(SERVER, "o")).isEmpty();
    assertThat(waiting.questions(SERVER, "oo")).isEmpty();
    assertThat(background).hasSize(1);
    background.removeFirst().run();
    assertThat(waiting.questions(SERVER, "oo")).hasSize(1);
    assertThat(background).isEmpty();
  }

  @Test
  void answersAtOnceWithAThousandArticles() {
    for (int article = 0; article < 1_000; article++) {
      int number = article;
      library.add(
          "Article " + article,
          IntStream.range(0, 12)
              .mapToObj(i -> "How part " + i + " of thing " + number + " is put to use")
              .toArray(String[]::new));
    }
    completion.prepare();
    for (int i = 0; i < 50; i++) {
      questions("warming up " + i);
    }
    long begin = System.nanoTime();
    for (int i = 0; i < 20; i++) {
      assertThat(questions("thing 99" + i % 10 + " use")).hasSize(12);
    }
    Duration each = Duration.ofNanos((System.nanoTime() - begin) / 20);
    // Far more than it takes, so that a machine with other things to do does not fail.
    assertThat(each).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void offersTheTopicsThatLeadToARecommendation() {
    library.recommend("tea", "Green or black tea", "Green", "Black");
    library.recommend("node-or-django", "Backend: which one?", "Node.js", "Django");
    library.name("cups", "Cups and mugs");
    assertThat(completion.topics(""))
        .containsExactly(
            new Suggestion("Backend: which one?", "node-or-django"),
            new Suggestion("Green or black tea", "tea"));
    assertThat(completion.topics("django"))
        .extracting(Suggestion::value)
        .containsExactly("node-or-django");
    assertThat(completion.topics("TEA")).extracting(Suggestion::value).containsExactly("tea");
    assertThat(completion.topics("cups")).isEmpty();
  }

  @Test
  void cutsTheTitleOfATopicAfterAWord() {
    library.recommend("long", "Whether " + "this or that ".repeat(20));
    Suggestion only = completion.topics("").getFirst();
    assertThat(only.value()).isEqualTo("long");
    assertThat(only.name()).hasSizeLessThan(101).hasSizeGreaterThan(90).endsWith("…");
    assertThat(only.name()).matches("Whether( this| or| that)+…");
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void whateverIsTypedAndWrittenDiscordTakesWhatIsOffered(
      @ForAll @Size(max = 40) List<String> headings, @ForAll String typed) {
    var shelf = new Library();
    shelf.add("Any", headings.toArray(String[]::new));
    for (int i = 0; i < headings.size(); i++) {
      shelf.recommend("t" + i, headings.get(i));
    }
    var any = new Completion(shelf, () -> headings, (p, s, l, m) -> headings, clock, Runnable::run);
    any.prepare();
    for (List<Suggestion> offered :
        List.of(any.questions(SERVER, typed), any.questions(SERVER, ""), any.topics(""))) {
      assertThat(offered).hasSizeLessThan(26).doesNotHaveDuplicates();
    }
  }

  private List<String> questions(String typed) {
    List<Suggestion> offered = completion.questions(SERVER, typed);
    assertThat(offered).allSatisfy(each -> assertThat(each.value()).isEqualTo(each.name()));
    return offered.stream().map(Suggestion::name).toList();
  }
}
