package dev.caucus.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.knowledge.KnowledgeFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderRehearsalTest {

  @TempDir private Path folder;

  private Rehearsal.Report rehearse(String script) throws IOException {
    write("lunch/topic.yml", "title: Soup or salad");
    write("lunch/conversations.yml", script);
    return rehearsal().run();
  }

  private Rehearsal rehearsal() {
    Waiter waiter = new Waiter();
    return new FolderRehearsal(folder, Lunch::new, () -> waiter);
  }

  private void write(String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, content);
  }

  @Test
  void playsEveryKindOfStep() throws IOException {
    var report =
        rehearse(
            """
            - conversation: By buttons
              steps:
                - user: /recommend lunch
                - bot asks: weather
                - user picks: cold
                - bot asks: any
                - bot says: HOW   about hunger
                - user picks: skip
                - bot recommends: soup
                  strength: leaning
                  because: [weather]
                  flips: {weather: either}
                - user picks: anew
                - bot asks: weather

            - conversation: In own words
              steps:
                - user: /recommend
                - user: it is cold and I am starving
                - bot notes: {weather: cold, hunger: big}
                - bot recommends: soup

            - conversation: With a question in the middle
              steps:
                - user: /recommend
                - user: is soup hot?
                - bot answers: "soup is served HOT"
                - bot asks: weather
                - user answers: {weather: hot, topic: lunch}
                - bot recommends: either
                  strength: too close

            - conversation: With somebody else
              steps:
                - user: /recommend
                - somebody else: it is hot
                - bot tells: stranger
                - user: it is cold
                - bot asks: hunger
            """);
    assertThat(report.failures()).isEmpty();
    assertThat(report.played())
        .extracting(Rehearsal.Played::name)
        .containsExactly(
            "By buttons", "In own words", "With a question in the middle", "With somebody else");
    assertThat(report.played())
        .extracting(Rehearsal.Played::path)
        .containsOnly("lunch/conversations.yml");
  }

  /** The step under test is the fifth line, after an answer to the first question. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "bot asks: weather | expected the bot to ask for weather, but it asked for hunger.",
        "bot recommends: salad | expected the bot to recommend salad, but it asked for hunger.",
        "bot tells: expired | expected the bot to tell “expired”, but it asked for hunger.",
        "bot answers: hot | expected an answer with “hot”, but it asked for hunger.",
        "bot says: good day | expected the bot to say “good day”, but it said “Noted: Weather: Cold",
        "bot notes: {weather: hot} | to note “Weather: Hot”, but it noted “Weather: Cold”.",
        "bot notes: {hunger: skip} | to note “Hunger: skipped”, but it noted “Weather: Cold”.",
        "user picks: cold | there is no button for “cold” to press, for it asked for hunger.",
        "user answers: {hunger: some}\\n    - bot recommends: either"
            + " | recommend either, but it recommended soup (leaning).",
        "user answers: {}\\n    - bot recommends: soup\\n      strength: clear"
            + " | the verdict on soup to be clear, but it is leaning.",
        "user answers: {}\\n    - bot recommends: soup\\n      because: [hunger]"
            + " | hunger to be among the reasons, but that is weather.",
        "user answers: {}\\n    - bot recommends: soup\\n      against: [hunger]"
            + " | hunger to be among what speaks against it, but that is nothing.",
        "user answers: {}\\n    - bot recommends: soup\\n      flips: {hunger: either}"
            + " | on hunger to lead to either, but none changes the verdict.",
        "user answers: {}\\n    - bot recommends: soup\\n      flips: {weather: salad}"
            + " | on weather to lead to salad, but hot leads to either.",
        "user: hum\\n    - bot asks: any | to ask for something, but it said nothing.",
        "user: hum\\n    - bot says: hum | to say “hum”, but it said nothing.",
        "user: hum\\n    - bot notes: {weather: hot} | but it noted nothing.",
        "user: hum\\n    - user answers: {} | the bot to ask or to recommend, but it said nothing.",
        "user: /poll\\n    - bot asks: any"
            + " | but it told “not_found”: “I do not know that command.”",
        "user: is soup hot?\\n    - bot tells: x"
            + " | but it answered “Soup is served hot.”, and it asked for hunger.",
      })
  void tellsWhatTheBotDidInstead(String step, String problem) throws IOException {
    var report =
        rehearse(
            """
            - conversation: Cold
              steps:
                - user: /recommend
                - user: it is cold
                - %s
            """
                .formatted(step.replace("\\n", "\n")));
    assertThat(report.defects()).isEmpty();
    assertThat(report.failures())
        .singleElement()
        .satisfies(failure -> {
          assertThat(failure.path()).isEqualTo("lunch/conversations.yml");
          assertThat(failure.line()).isBetween(5, 6);
          assertThat(failure.problem()).startsWith("“Cold”: ").contains(problem);
          assertThat(failure.remedy()).endsWith(".");
        });
  }

  @Test
  void namesTheButtonsThatAreThere() throws IOException {
    var report = rehearse("[{conversation: C, steps: [{user: /recommend}, {user picks: cald}]}]");
    assertThat(report.failures())
        .singleElement()
        .extracting(KnowledgeFailure::remedy)
        .isEqualTo("Did you mean “cold”? The buttons are: cold, hot, skip.");
  }

  @Test
  void startsEachConversationAmongStrangers() throws IOException {
    var report =
        rehearse(
            """
            - conversation: First
              steps:
                - user: /recommend
            - conversation: Second
              steps:
                - user: it is cold
                - bot tells: stranger
            """);
    assertThat(report.failures()).isEmpty();
  }

  @Test
  void playsWhatIsSoundInAScriptWithDefects() throws IOException {
    var report =
        rehearse(
            """
            - conversation: Broken
              steps:
                - bot asks: weather
            - conversation: Sound
              steps:
                - user: /recommend
                - bot asks: hunger
            """);
    assertThat(report.played()).extracting(Rehearsal.Played::name).containsExactly("Sound");
    assertThat(report.failures()).extracting(KnowledgeFailure::line).containsExactly(3, 7);
  }

  @Test
  void leavesTheBotAloneWhereThereIsNoScript() throws IOException {
    write("conversations.yml", "[]");
    write("lunch/topic.yml", "title: Soup or salad");
    write("lunch/articles/conversations.yml", "[]");
    write(".trash/topic.yml", "title: Old");
    write(".trash/conversations.yml", "[]");
    Rehearsal rehearsal =
        new FolderRehearsal(
            folder,
            () -> {
              throw new AssertionError("nobody asks what it knows");
            },
            () -> {
              throw new AssertionError("nobody talks to it");
            });
    assertThat(rehearsal.run()).isEqualTo(Rehearsal.Report.NONE);
    assertThat(new FolderRehearsal(folder.resolve("nowhere"), Lunch::new, Waiter::new).run())
        .isEqualTo(Rehearsal.Report.NONE);
  }

  @Test
  void namesAScriptWhoseTopicCannotBeUsed() throws IOException {
    write("dinner/topic.yml", "title: [");
    write("dinner/conversations.yml", "[]");
    assertThat(rehearsal().run().failures())
        .singleElement()
        .asString()
        .startsWith("dinner/conversations.yml: The topic.yml beside it could not be used.");
  }

  @Test
  void readsNoFileThatIsTooLargeForAScript() throws IOException {
    assertThat(rehearse("#".repeat(1_000_001)).failures())
        .singleElement()
        .asString()
        .contains("more than 1 MB");
  }
}
