package dev.caucus.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.CaucusApplication;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTest {

  private static final Style NARROW = Style.of(Map.of("COLUMNS", "40"));

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void printsAnAnswerAndItsSources() {
    assertThat(run("ask", "how does it scale?")).isEqualTo(0);
    assertOutputIs("answer.txt");
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void breaksLinesAndEmphasisesForAPerson() {
    assertThat(run(person("", NARROW), "ask", "how does it scale?")).isEqualTo(0);
    assertOutputIs("answer-narrow.txt");
  }

  @Test
  void printsCodeWhole() {
    assertThat(run(person("", NARROW), "ask", "show me code")).isEqualTo(0);
    assertOutputIs("code-narrow.txt");
  }

  @Test
  void printsTheOutcomeForPrograms() {
    assertThat(run("ask", "--json", "how does it scale?")).isEqualTo(0);
    assertOutputIs("answer.json");
  }

  @Test
  void printsAQuestionOfItsOwn() {
    assertThat(run("ask", "which runtime?")).isEqualTo(0);
    assertOutputIs("question-once.txt");
  }

  @ParameterizedTest
  @CsvSource({
    "how does it scale?, 0",
    "hi, 0",
    "is it raining?, 1",
    "/help, 0",
    "/vote lunch, 1",
    "break, 3",
  })
  void tellsTheShellHowItWent(String question, int exitCode) {
    assertThat(run("ask", question)).isEqualTo(exitCode);
  }

  @Test
  void joinsTheWordsOfAQuestion() {
    assertThat(run("ask", "how", "does", "it", "scale?")).isEqualTo(0);
  }

  @Test
  void readsTheQuestionFromAPipe() {
    assertThat(run(pipe("how does it scale?\n"), "ask")).isEqualTo(0);
    assertOutputIs("answer.txt");
  }

  @Test
  void asksForTheQuestionWhereNobodyPipesOne() {
    assertThat(run(pipe("  \n"), "ask")).isEqualTo(2);
    assertThat(run(person("", NARROW), "ask")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("no question", "Usage:");
  }

  @Test
  void writesUtf8AndNothingThatActsOnTheTerminal() {
    run("ask", "echo é\033[31m");
    assertThat(output()).isEqualTo("é[31m 日本\n");
  }

  @Test
  void conversesWithAPersonUntilTheyQuit() {
    String typed = "how does it scale?\n\n1\nhow does it scale?\n2\n/quit\nhi\n";
    assertThat(run(person(typed, new Style(80, false, true)), "chat")).isEqualTo(0);
    assertOutputIs("chat.txt");
  }

  @Test
  void conversesThroughAPipeWithoutPrompts() {
    assertThat(run(pipe("hi\nand why?\nand why?"), "chat")).isEqualTo(0);
    assertThat(output()).isEqualTo("Hello!\n\nBecause of hi\n\nBecause of and why?\n\n");
  }

  @Test
  void printsOneLineOfJsonForEachTurn() {
    assertThat(run(pipe("hi\nand why?\n/vote\n"), "chat", "--json")).isEqualTo(0);
    assertThat(output().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("\"status\":\"social\""),
            line -> assertThat(line).contains("\"answer\":\"Because of hi\""),
            line -> assertThat(line).startsWith("{\"type\":\"notice\",\"code\":\"not_found\""));
  }

  @Test
  void namesEveryDefectOfTheKnowledgeFolder() {
    assertThat(run("check", "--caucus.knowledge.path=/srv/articles")).isEqualTo(1);
    assertOutputIs("check.txt");
  }

  @Test
  void playsTheConversationsOfASoundKnowledgeFolder() {
    var bot = new Terminal(pipe(""), CaucusApplication.class, SoundFolder.class);
    assertThat(bot.obey("check", "--caucus.knowledge.path=/srv/articles")).hasValue(1);
    assertOutputIs("check-conversations.txt");
  }

  @Test
  void saysNothingOfConversationsWhereThereAreNone(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.md"), "# A\n\nOne.");
    var bot = new Terminal(pipe(""), CaucusApplication.class);
    assertThat(bot.obey("check", "--caucus.knowledge.path=" + folder)).hasValue(0);
    assertThat(output()).isEqualTo(folder + ": 1 article, 1 passage, no defects.\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h", "help"})
  void explainsItself(String argument) {
    assertThat(run(argument)).isEqualTo(0);
    assertOutputIs("usage.txt");
  }

  @Test
  void tellsItsVersion() {
    assertThat(run("--version")).isEqualTo(0);
    assertThat(output()).startsWith("Caucus ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"aks", "--verbose", "chat now", "check --json", "ask --what"})
  void explainsItselfAfterWrongUsage(String arguments) {
    assertThat(run(arguments.split(" "))).isEqualTo(2);
    assertThat(output()).isEmpty();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("Usage:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--caucus.knowledge.semantic=maybe", "--caucus.knowledge.pth=x"})
  void explainsWrongSettingsAndPrintsNoAnswer(String setting) {
    assertThat(run("check", setting)).isEqualTo(2);
    assertThat(output()).isEmpty();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("caucus.knowledge.", "Action:");
  }

  @Test
  void leavesTheDataFolderToTheServer(@TempDir Path folder) {
    run("ask", "hi", "--caucus.data.path=" + folder.resolve("data"));
    assertThat(folder).isEmptyDirectory();
  }

  private int run(String... arguments) {
    return run(pipe(""), arguments);
  }

  private int run(Screen screen, String... arguments) {
    return new Terminal(screen, CaucusApplication.class, FakeKnowledge.class)
        .obey(arguments)
        .orElseThrow();
  }

  private Screen pipe(String input) {
    return screen(input, false, Style.PLAIN);
  }

  private Screen person(String input, Style style) {
    return screen(input, true, style);
  }

  private Screen screen(String input, boolean interactive, Style style) {
    return new Screen(
        new BufferedReader(new StringReader(input)),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        interactive,
        style);
  }

  private String output() {
    return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  private void assertOutputIs(String file) {
    assertThat(output()).isEqualTo(golden(file));
  }

  private static String golden(String file) {
    try (InputStream stream =
        Objects.requireNonNull(TerminalTest.class.getResourceAsStream(file))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(file, e);
    }
  }
}
