package dev.caucus.slack.install;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonObject;
import com.slack.api.Slack;
import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import dev.caucus.chat.NotDelivered;
import dev.caucus.conversation.CallMeters;
import dev.caucus.slack.api.Address;
import dev.caucus.slack.api.SlackApi;
import dev.caucus.slack.api.SlackHttp;
import dev.caucus.slack.api.SlackMethods;
import dev.caucus.slack.blockkit.SlackMessage;
import dev.caucus.slack.local.Call;
import dev.caucus.slack.local.LocalSlack;
import dev.caucus.slack.local.Message;
import dev.caucus.slack.local.Workspace;
import dev.caucus.store.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletResponse;

/** Installing the bot in workspaces, the whole way through the real SDK. */
@ExtendWith(OutputCaptureExtension.class)
class InstallingTest {

  private static final Pattern STYLE = Pattern.compile("<style>(.*)</style>", Pattern.DOTALL);

  @TempDir private Path folder;
  private final LocalSlack slack = LocalSlack.start();
  private final Workspace ours = slack.workspace();
  private final Workspace theirs = slack.addWorkspace("T0THEIRS");
  private TestDatabase database;
  private Installations installations;
  private App app;

  @BeforeEach
  void start() {
    database = new TestDatabase(folder);
    installations =
        new Installations(database.client(), Clock.systemUTC(), LocalSlack.CLIENT_SECRET);
    app = app(LocalSlack.CLIENT_SECRET);
  }

  @AfterEach
  void stop() {
    app.stop();
    slack.close();
    database.close();
  }

  @Test
  void installsItInAWorkspace() throws Exception {
    MockHttpServletResponse done = browser().install(ours);

    assertThat(done.getStatus()).isEqualTo(200);
    assertThat(done.getContentAsString())
        .contains("Caucus is installed", "https://app.slack.com/client/" + ours.team());
    assertThat(installations.find(ours.team()))
        .get()
        .satisfies(kept -> {
          assertThat(kept.token()).isEqualTo(ours.botToken());
          assertThat(kept.botUser()).isEqualTo(ours.botUser());
          assertThat(kept.bot()).isEqualTo(ours.botId());
          assertThat(kept.app()).isEqualTo(LocalSlack.APP);
          assertThat(kept.installer()).isEqualTo(ours.person("Ann").id());
        });
    assertThat(installations.of(theirs.team())).isEmpty();
  }

  @Test
  void asksForWhatItNeedsAndSaysSo() throws Exception {
    MockHttpServletResponse page = browser().get(OAuthApp.INSTALL_PATH, Map.of(), "");

    assertThat(InstallBrowser.query(InstallBrowser.link(page)))
        .containsEntry("scope", String.join(",", Scopes.BOT))
        .containsEntry("user_scope", "")
        .containsEntry("client_id", LocalSlack.CLIENT_ID)
        .containsEntry("redirect_uri", "https://caucus.example.org/team/slack/oauth_redirect");
    assertThat(page.getContentAsString()).contains("app_mentions:read, assistant:write");
  }

  @Test
  void actsInEachWorkspaceWithItsOwnToken() throws Exception {
    browser().install(ours);
    browser().install(theirs);
    SlackApi api = api();

    api.post(general(ours), message("for us"));
    api.post(general(theirs), message("for them"));

    assertThat(said(ours)).containsExactly("for us");
    assertThat(said(theirs)).containsExactly("for them");
    assertThat(slack.calls("chat.postMessage"))
        .extracting(Call::caller)
        .containsExactly(ours.team(), theirs.team());
  }

  @Test
  void handlesEachEventWithTheTokenOfItsWorkspace() throws Exception {
    browser().install(ours);
    browser().install(theirs);
    List<String> tokens = new ArrayList<>();
    app.command(
        "/ask",
        (command, context) -> {
          tokens.add(context.getTeamId() + " " + context.getBotToken());
          return context.ack();
        });

    assertThat(ask(ours)).isEqualTo(200);
    assertThat(ask(theirs)).isEqualTo(200);

    assertThat(tokens)
        .containsExactly(
            ours.team() + " " + ours.botToken(), theirs.team() + " " + theirs.botToken());
  }

  @Test
  void handlesNothingOfAWorkspaceThatDidNotInstallIt() throws Exception {
    browser().install(ours);
    List<String> teams = new ArrayList<>();
    app.command(
        "/ask",
        (command, context) -> {
          teams.add(context.getTeamId());
          return context.ack();
        });

    ask(theirs);

    assertThat(teams).isEmpty();
    assertThat(theirs.channel("general").ephemerals(theirs.person("Ann")))
        .extracting(Message::text)
        .containsExactly(
            "Caucus is not installed in this workspace. Whoever runs it has a page for that.");
  }

  @Test
  void leavesAWorkspaceThatTookItAwayAndNoOther() throws Exception {
    browser().install(ours);
    browser().install(theirs);
    installations.uninstalled(ours.team(), Clock.systemUTC().instant());
    SlackApi api = api();

    assertThatExceptionOfType(NotDelivered.class)
        .isThrownBy(() -> api.post(general(ours), message("hello?")));
    api.post(general(theirs), message("hello"));

    assertThat(said(ours)).isEmpty();
    assertThat(said(theirs)).containsExactly("hello");
  }

  @Test
  void isInstalledOnceMore() throws Exception {
    browser().install(ours);
    ours.install();
    browser().install(ours);
    assertThat(installations.of(ours.team())).contains(ours.botToken());
  }

  @Test
  void refusesAnotherBrowser() throws Exception {
    Map<String, String> back =
        InstallBrowser.consent(ours, browser().get(OAuthApp.INSTALL_PATH, Map.of(), ""));
    MockHttpServletResponse elsewhere = browser().get(OAuthApp.REDIRECT_PATH, back, "");

    assertThat(elsewhere.getStatus()).isEqualTo(400);
    assertThat(elsewhere.getContentAsString())
        .contains("belongs to another browser", "href=\"/slack/install\"");
    assertThat(installations.teams()).isEmpty();
  }

  @Test
  void refusesTheSameWayBackTwice() throws Exception {
    MockHttpServletResponse start = browser().get(OAuthApp.INSTALL_PATH, Map.of(), "");
    Map<String, String> back = InstallBrowser.consent(ours, start);
    browser().get(OAuthApp.REDIRECT_PATH, back, InstallBrowser.cookie(start));

    assertThat(
            browser().get(OAuthApp.REDIRECT_PATH, back, InstallBrowser.cookie(start)).getStatus())
        .isEqualTo(400);
  }

  @Test
  void refusesAnAddressThatNobodyWasSentTo() throws Exception {
    assertThat(browser().get(OAuthApp.REDIRECT_PATH, Map.of(), "").getStatus()).isEqualTo(400);
    assertThat(
            browser()
                .get(OAuthApp.REDIRECT_PATH, Map.of("code", "x", "state", "y"), "")
                .getStatus())
        .isEqualTo(400);
  }

  @Test
  void takesNoForAnAnswer() throws Exception {
    MockHttpServletResponse page =
        browser().get(OAuthApp.REDIRECT_PATH, Map.of("error", "access_denied"), "");

    assertThat(page.getStatus()).isEqualTo(400);
    assertThat(page.getContentAsString()).contains("Nothing was installed");
  }

  @Test
  void saysWhatSlackSays(CapturedOutput log) throws Exception {
    app.stop();
    app = app("a wrong secret");
    MockHttpServletResponse page = browser().install(ours);

    assertThat(page.getStatus()).isEqualTo(400);
    assertThat(page.getContentAsString()).contains("bad_client_secret", "client secret");
    assertThat(log.getAll()).doesNotContain("a wrong secret");
  }

  @Test
  void keepsNoTokenThatSlackDoesNotKnow() throws Exception {
    slack.faults().refuse("auth.test", 1, "invalid_auth");
    assertThat(browser().install(ours).getStatus()).isEqualTo(400);
    assertThat(installations.teams()).isEmpty();
  }

  @Test
  void givesAnErrorIdWhenSomethingFails(CapturedOutput log) throws Exception {
    slack.faults().rateLimit("oauth.v2.access", 1, 30);
    MockHttpServletResponse page = browser().install(ours);

    assertThat(page.getStatus()).isEqualTo(500);
    Matcher id = Pattern.compile("error id (\\w{8})").matcher(page.getContentAsString());
    assertThat(id.find()).isTrue();
    assertThat(log).contains("An installation failed, error " + id.group(1));
  }

  @Test
  void namesTheScopesThatAWorkspaceDidNotGrant(CapturedOutput log) throws Exception {
    ours.grant(Set.of("chat:write", "commands"));
    browser().install(ours);
    assertThat(log).contains("did not grant the scopes [app_mentions:read, assistant:write");
  }

  @Test
  void showsNothingButItsOwnWords() throws Exception {
    MockHttpServletResponse page =
        browser().get(OAuthApp.REDIRECT_PATH, Map.of("error", "<script>alert(1)</script>"), "");

    assertThat(page.getContentAsString()).doesNotContain("<script", "alert");
    assertThat(page.getStatus()).isEqualTo(400);
  }

  @Test
  void showsPagesThatLoadAndRunNothing() throws Exception {
    MockHttpServletResponse page = browser().get(OAuthApp.INSTALL_PATH, Map.of(), "");

    assertThat(page.getContentAsString()).doesNotContain("src=", "<script", "style=", "<link");
    assertThat(page.getHeader("Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'", "'sha256-" + styleOf(page));
    assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(page.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.getContentType()).isEqualTo("text/html; charset=utf-8");
  }

  @Test
  void tellsNoLogAnySecret(CapturedOutput log) throws Exception {
    Map<String, String> back =
        InstallBrowser.consent(theirs, browser().get(OAuthApp.INSTALL_PATH, Map.of(), ""));
    browser().get(OAuthApp.REDIRECT_PATH, back, "");
    browser().install(ours);

    assertThat(log.getAll())
        .doesNotContain(LocalSlack.CLIENT_SECRET)
        .doesNotContain("xoxb")
        .doesNotContain(back.getOrDefault("state", "missing"))
        .doesNotContain(back.getOrDefault("code", "missing"));
  }

  @Test
  void theAppKeepsItsSecretToItself() {
    var oauth = new OAuthApp("id", "a-secret", URI.create(slack.apiUrl()), null);
    assertThat(oauth).asString().contains("id").doesNotContain("a-secret");
  }

  private App app(String clientSecret) {
    URI apiUrl = URI.create(slack.apiUrl());
    Slack client = SlackHttp.client(apiUrl);
    var made =
        new App(AppConfig.builder().slack(client).signingSecret(slack.signingSecret()).build());
    var oauth =
        new OAuthApp(
            LocalSlack.CLIENT_ID,
            clientSecret,
            apiUrl,
            URI.create("https://caucus.example.org/team/"));
    new Installing(oauth, installations, database.client(), Clock.systemUTC()).configure(made);
    return made;
  }

  private InstallBrowser browser() {
    return new InstallBrowser(app);
  }

  private SlackApi api() {
    URI apiUrl = URI.create(slack.apiUrl());
    return new SlackMethods(
        SlackHttp.client(apiUrl),
        apiUrl,
        installations,
        (team, code) -> {},
        new CallMeters(new SimpleMeterRegistry(), "slack"));
  }

  /** Uses a command in a workspace, as Slack would send it. */
  private int ask(Workspace workspace) throws Exception {
    JsonObject payload =
        workspace
            .person("Ann")
            .runs(workspace.channel("general"), "/ask", "what now?")
            .payloads()
            .getFirst();
    String body =
        payload.entrySet().stream()
            .map(entry ->
                entry.getKey() + "=" + URLEncoder.encode(entry.getValue().getAsString(), UTF_8))
            .collect(Collectors.joining("&"));
    String now = String.valueOf(Clock.systemUTC().instant().getEpochSecond());
    String signature = new SlackSignature.Generator(slack.signingSecret()).generate(now, body);
    var request =
        HttpRequest.builder()
            .requestUri("/slack/events")
            .requestBody(body)
            .headers(
                new RequestHeaders(
                    Map.of(
                        "X-Slack-Request-Timestamp", List.of(now),
                        "X-Slack-Signature", List.of(signature))))
            .build();
    return app.run(new SlackRequestParser(app.config()).parse(request)).getStatusCode();
  }

  private static Address general(Workspace workspace) {
    return Address.channel(workspace.team(), workspace.channel("general").id());
  }

  private static List<String> said(Workspace workspace) {
    return workspace.channel("general").messages().stream().map(Message::text).toList();
  }

  private static SlackMessage message(String text) {
    return new SlackMessage(text, List.of());
  }

  private static String styleOf(MockHttpServletResponse page) throws Exception {
    Matcher style = STYLE.matcher(page.getContentAsString());
    assertThat(style.find()).isTrue();
    return Base64.getEncoder()
        .encodeToString(
            MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(UTF_8)));
  }
}
