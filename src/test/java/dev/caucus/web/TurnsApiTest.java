package dev.caucus.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.chat.Block;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Participant;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@WebTest
class TurnsApiTest {

  private static final String ANN = "\"participant\":{\"id\":\"u1\",\"name\":\"Ann\"}";

  private final JsonMapper json = JsonMapper.builder().build();
  private final FakeTurns turns;
  private final FakeKnowledge knowledge;
  private final Http http;

  @Autowired
  TurnsApiTest(FakeTurns turns, FakeKnowledge knowledge, @LocalServerPort int port) {
    this.turns = turns;
    this.knowledge = knowledge;
    this.http = new Http(port);
  }

  @BeforeEach
  void startAfresh() {
    turns.reset();
    knowledge.reset();
  }

  private Http.Response say(String text, String... headers) throws IOException {
    String body =
        json.writeValueAsString(
            Map.of(
                "conversation",
                "c1",
                "participant",
                Map.of("id", "u1", "name", "Ann"),
                "text",
                text));
    return http.post("/api/turns", body, headers);
  }

  private static Turn.Origin ann() {
    return new Turn.Origin(new ConversationRef("http", "c1"), new Participant("u1", "Ann"), null);
  }

  @Test
  void aTextIsSaid() throws IOException {
    assertThat(say("How hot?").status()).isEqualTo(200);
    assertThat(turns.last()).isEqualTo(new Turn.Said(ann(), "How hot?"));
  }

  @Test
  void aChoiceIsChosen() throws IOException {
    http.post("/api/turns", "{\"conversation\":\"c1\"," + ANN + ",\"choice\":\"t:1\"}");
    assertThat(turns.last()).isEqualTo(new Turn.Chose(ann(), "t:1"));
  }

  @Test
  void aFormIsSubmittedFromWhereverItsSenderIs() throws IOException {
    Http.Response response =
        http.post(
            "/api/turns",
            """
            {"conversation": "c1",
             "participant": {"id": "u1", "name": "Ann", "zone": "Europe/Berlin"},
             "form": "p:new", "values": {"question": "Which?\\u0000", "when": null}}\
            """);
    assertThat(response.status()).as(response.body()).isEqualTo(200);
    Participant ann = new Participant("u1", "Ann", ZoneId.of("Europe/Berlin"));
    assertThat(turns.last())
        .isEqualTo(
            new Turn.Submitted(
                new Turn.Origin(new ConversationRef("http", "c1"), ann, null),
                "p:new",
                Map.of("question", "Which?\uFFFD", "when", "")));
  }

  @Test
  void whatIsPickedInAFormMayBeAList() throws IOException {
    String form =
        "{\"conversation\":\"c1\"," + ANN + ",\"form\":\"p:new\",\"values\":{\"settings\":%s}}";
    http.post("/api/turns", form.formatted("[\"anonymous\",\"hidden\"]"));
    assertThat(turns.last())
        .isEqualTo(new Turn.Submitted(ann(), "p:new", Map.of("settings", "anonymous,hidden")));
    http.post("/api/turns", form.formatted("[\"Pizza, hot\",\"Pasta\"]"));
    assertThat(turns.last())
        .isEqualTo(new Turn.Submitted(ann(), "p:new", Map.of("settings", "Pizza, hot\nPasta")));
    http.post("/api/turns", form.formatted("[]"));
    assertThat(turns.last()).isEqualTo(new Turn.Submitted(ann(), "p:new", Map.of("settings", "")));
    assertProblem(http.post("/api/turns", form.formatted("[[]]")), 400);
    assertProblem(http.post("/api/turns", form.formatted("{\"a\":1}")), 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Nowhere", "CEST+1", "<b>", "+25:00"})
  void aZoneThatDoesNotExistIsNamed(String zone) throws IOException {
    String who = "\"participant\":{\"id\":\"u1\",\"zone\":\"" + zone + "\"}";
    Map<?, ?> problem =
        assertProblem(
            http.post("/api/turns", "{\"conversation\":\"c\"," + who + ",\"text\":\"x\"}"), 400);
    assertThat(problem.get("detail")).asString().contains(zone);
  }

  @ParameterizedTest
  @CsvSource({
    "/ask How hot?, ask, How hot?",
    "/HELP, help, ''",
    "'  /recommend   tea  ', recommend, tea",
    "'/poll a\nb', poll, 'a\nb'",
  })
  void aSlashAndAWordIsACommand(String text, String command, String arguments) throws IOException {
    say(text);
    assertThat(turns.last()).isEqualTo(new Turn.Commanded(ann(), command, arguments));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/usr/bin/tea", "/ help", "what is /help", "//", "/1", "", "   "})
  void anythingElseIsSaidEvenIfThereIsNothingInIt(String text) throws IOException {
    assertThat(say(text).status()).isEqualTo(200);
    assertThat(turns.last()).isEqualTo(new Turn.Said(ann(), text));
  }

  @Test
  void theIdempotencyKeyIsTheEvent() throws IOException {
    say("How hot?", "Idempotency-Key: e-7");
    assertThat(turns.last().origin().event()).isEqualTo("u1/e-7");
  }

  @Test
  void aTurnThatWasAnsweredBeforeIsAConflict() throws IOException {
    turns.answer();
    var response = say("How hot?", "Idempotency-Key: e-7");
    assertThat(response.status()).isEqualTo(409);
    assertThat(response.body()).contains("Idempotency-Key", "answered before");
  }

  @Test
  void everyKindOfReplyKeepsItsShape() throws IOException {
    for (Map.Entry<String, Reply> sample :
        Map.of(
                "answered", Samples.ANSWERED,
                "disputed", Samples.DISPUTED,
                "unknown", Samples.UNKNOWN,
                "code", Samples.CODE,
                "choices", Samples.CHOICES,
                "question", Dialogues.SECOND,
                "verdict", Dialogues.VERDICT,
                "poll-closed", Polls.CLOSED,
                "poll-ranked", Polls.RANKED,
                "form", Polls.FORM)
            .entrySet()) {
      turns.answer(sample.getValue());
      Http.Response response = say("How hot?");
      assertThat(response.headers().get("content-type")).startsWith("application/json");
      Golden.assertSame("json/" + sample.getKey() + ".json", pretty(response.body()));
    }
  }

  @Test
  void valuesAreLimitedInNumberAndLength() throws IOException {
    String start = "{\"conversation\":\"c\"," + ANN + ",\"form\":\"f\",\"values\":{";
    String many =
        IntStream.range(0, 51)
            .mapToObj(i -> "\"v" + i + "\":\"\"")
            .collect(Collectors.joining(","));
    assertProblem(http.post("/api/turns", start + many + "}}"), 400);
    String tooLong = "\"v\":\"" + "x".repeat(4_001) + "\"";
    Map<?, ?> problem = assertProblem(http.post("/api/turns", start + tooLong + "}}"), 400);
    assertThat(problem.get("detail")).asString().contains("\"v\"", "4,001");
  }

  @Test
  void halfACharacterOrANulBreaksNothing() throws IOException {
    turns.answer(turn -> List.of(echo(turn)));
    Http.Response response =
        http.post(
            "/api/turns",
            "{\"conversation\":\"c\\ud800\",\"participant\":{\"id\":\"u\\u0000\"},\"text\":\"a\\udc00\\u0000b 🍵\"}");
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).contains("\"c\uFFFD\"").contains("a\uFFFD\uFFFDb 🍵");
  }

  private static Reply echo(Turn turn) {
    String text = turn instanceof Turn.Said(var origin, var said) ? said : "";
    return Reply.of(new Outcome.Notice("echo", text), Block.Text.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "null",
        "[]",
        "{\"conversation\":",
        "{\"conversation\":{},\"text\":\"x\"}",
        "{" + ANN + ",\"text\":\"x\"}",
        "{\"conversation\":\" \"," + ANN + ",\"text\":\"x\"}",
        "{\"conversation\":\"c\",\"text\":\"x\"}",
        "{\"conversation\":\"c\",\"participant\":{},\"text\":\"x\"}",
        "{\"conversation\":\"c\",\"participant\":{\"id\":\"\"},\"text\":\"x\"}",
        "{\"conversation\":\"c\"," + ANN + "}",
        "{\"conversation\":\"c\"," + ANN + ",\"text\":\"x\",\"choice\":\"y\"}",
        "{\"conversation\":\"c\"," + ANN + ",\"text\":\"x\",\"form\":\"y\"}",
        "{\"conversation\":\"c\"," + ANN + ",\"text\":\"x\",\"values\":{}}",
        "{\"conversation\":\"c\"," + ANN + ",\"form\":\" \"}",
        "{\"conversation\":\"c\"," + ANN + ",\"form\":\"y\",\"values\":{\"a\":[1]}}",
        "{\"conversation\":\"c\"," + ANN + ",\"form\":\"y\",\"values\":\"a\"}",
      })
  void aMalformedTurnIsRefusedWithWordsOnWhatToChange(String body) throws IOException {
    assertProblem(http.post("/api/turns", body), 400);
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() throws IOException {
    byte[] body =
        ("{\"conversation\":\"c\"," + ANN + ",\"text\":\"#\"}").getBytes(StandardCharsets.UTF_8);
    body[body.length - 3] = (byte) 0xC3;
    assertProblem(http.post("/api/turns", body), 400);
  }

  @Test
  void charactersAreCountedAsPeopleCountThem() throws IOException {
    assertThat(say("🍵".repeat(4_000)).status()).isEqualTo(200);
    Map<?, ?> problem = assertProblem(say("🍵".repeat(4_001)), 400);
    assertThat(problem.get("detail")).asString().contains("4,001").contains("4,000");
  }

  @Test
  void anIdMayHave200Characters() throws IOException {
    String form = "{\"conversation\":\"%s\",\"participant\":{\"id\":\"%s\"},\"text\":\"x\"}";
    String longest = "x".repeat(200);
    assertThat(http.post("/api/turns", form.formatted(longest, longest)).status()).isEqualTo(200);
    assertProblem(http.post("/api/turns", form.formatted(longest + "x", "u")), 400);
    assertProblem(http.post("/api/turns", form.formatted("c", longest + "x")), 400);
  }

  @Test
  void aBodyAbove64KibIsRefusedHoweverItIsSent() throws IOException {
    String body = "{\"conversation\":\"c\",\"text\":\"" + "x".repeat(65_536) + "\"}";
    assertProblem(http.post("/api/turns", body), 413);
    assertProblem(http.post("/api/turns", Http.chunked(body), "Transfer-Encoding: chunked"), 413);
  }

  @Test
  void otherMistakesAreProblemsToo() throws IOException {
    assertProblem(http.get("/api/nothing"), 404);
    assertProblem(http.get("/api/turns"), 405);
    assertProblem(http.post("/api/turns", "x", "Content-Type: text/plain"), 415);
    assertProblem(http.get("/api/nothing", "Accept: text/html"), 404);
  }

  @Test
  void aFailureOfOursHasAnErrorIdAndNoStackTrace() throws IOException {
    turns.answer(turn -> {
      throw new IllegalStateException("secret words");
    });
    Http.Response response = say("How hot?");
    Map<?, ?> problem = assertProblem(response, 500);
    assertThat(problem.get("errorId")).asString().hasSize(8);
    assertThat(problem.get("detail")).asString().contains(String.valueOf(problem.get("errorId")));
    assertThat(response.body()).doesNotContain("secret", "Exception", "dev.caucus");
  }

  @Test
  void theStateOfTheIndexIsTold() throws IOException {
    knowledge.become(FakeKnowledge.withFailure());
    Golden.assertSame("json/knowledge.json", pretty(http.get("/api/knowledge").body()));
    knowledge.become(FakeKnowledge.reading());
    Golden.assertSame("json/knowledge-reading.json", pretty(http.get("/api/knowledge").body()));
  }

  private String pretty(String text) {
    return json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(text));
  }

  private Map<?, ?> assertProblem(Http.Response response, int status) {
    assertThat(response.status()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().get("content-type")).isEqualTo("application/problem+json");
    Map<?, ?> problem = json.readValue(response.body(), Map.class);
    assertThat(problem.get("status")).isEqualTo(status);
    assertThat(problem.get("title")).asString().isNotBlank();
    return problem;
  }
}
