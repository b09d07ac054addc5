package dev.caucus.slack.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.model.block.Blocks;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The methods refuse what Slack refuses, in its words. */
class MethodsTest {

  private final PassingClock clock = new PassingClock(Clock.systemUTC());
  private final LocalSlack slack = LocalSlack.start(clock, 1);
  private final Channel general = slack.channel("general");
  private final Person ann = slack.person("Ann");
  private final MethodsClient methods = SmallBot.client(slack).methods(slack.botToken());

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void theBotLearnsWhoItIsAndWhatItMay() throws Exception {
    var answer = methods.authTest(call -> call);

    assertThat(answer.getTeamId()).isEqualTo(LocalSlack.TEAM);
    assertThat(answer.getBotId()).isEqualTo(slack.workspace().botId());
    assertThat(answer.getHttpResponseHeaders())
        .hasEntrySatisfying(
            "x-oauth-scopes", scopes -> assertThat(scopes.getFirst()).contains("chat:write"));
  }

  @Test
  void tokensAreLookedAt() throws Exception {
    assertThat(withToken("xoxb-guessed")).isEqualTo("invalid_auth");
    assertThat(withToken("")).isEqualTo("not_authed");
    assertThat(withToken(slack.appToken())).isEqualTo("not_allowed_token_type");
    assertThat(methods.appsConnectionsOpen(call -> call).getError())
        .isEqualTo("not_allowed_token_type");
  }

  private String withToken(String token) throws Exception {
    return SmallBot.client(slack)
        .methods(token)
        .chatPostMessage(call -> call.channel(general.id()).text("Hi"))
        .getError();
  }

  @Test
  void messagesGoWhereTheBotIs() throws Exception {
    Channel random = slack.channel("random");
    random.leave(slack.workspace().botUser());
    Channel secret = slack.workspace().privateChannel("secret");
    secret.leave(slack.workspace().botUser());

    assertThat(post("C0NOWHERE", "Hi").getError()).isEqualTo("channel_not_found");
    assertThat(post(random.id(), "Hi").getError()).isEqualTo("not_in_channel");
    assertThat(post(secret.id(), "Hi").getError()).isEqualTo("channel_not_found");
    assertThat(post(general.id(), "Hi").isOk()).isTrue();
    assertThat(post(ann.id(), "Hi").getChannel()).isEqualTo(ann.direct().id());
  }

  @Test
  void longListsComeInPages() throws Exception {
    for (int number = 0; number < 150; number++) {
      general.join(slack.person("Person " + number).id());
    }
    var first = methods.conversationsMembers(call -> call.channel(general.id()).limit(1_000));
    String cursor = first.getResponseMetadata().getNextCursor();
    var rest =
        methods.conversationsMembers(
            call -> call.channel(general.id()).limit(1_000).cursor(cursor));

    assertThat(first.getMembers()).hasSize(100);
    assertThat(rest.getMembers()).hasSize(53);
    assertThat(rest.getResponseMetadata().getNextCursor()).isEmpty();
    assertThat(methods.usersList(call -> call.limit(3)).getMembers()).hasSize(3);
  }

  @Test
  void peopleAreToldFromBots() throws Exception {
    ann.becomesAdmin();
    var person = methods.usersInfo(call -> call.user(ann.id())).getUser();
    var bot = methods.usersInfo(call -> call.user(slack.workspace().botUser())).getUser();

    assertThat(person.isAdmin()).isTrue();
    assertThat(person.getTz()).isEqualTo("Europe/Berlin");
    assertThat(person.isBot()).isFalse();
    assertThat(bot.isBot()).isTrue();
    assertThat(methods.usersInfo(call -> call.user("U0")).getError()).isEqualTo("user_not_found");
  }

  @Test
  void aFileThatWasNeverFilledIsShownNowhere() throws Exception {
    var announced = methods.filesGetUploadURLExternal(call -> call.filename("votes.csv").length(3));
    var details = FileDetails.builder().id(announced.getFileId()).build();
    assertThat(
            methods
                .filesCompleteUploadExternal(
                    call -> call.files(List.of(details)).channelId(general.id()))
                .getError())
        .isEqualTo("file_not_found");
  }

  @Test
  void messagesAreHeldToSlacksLimits() throws Exception {
    assertThat(post(general.id(), "").getError()).isEqualTo("no_text");
    assertThat(post(general.id(), "x".repeat(40_001)).getError()).isEqualTo("msg_too_long");
    assertThat(
            methods
                .chatPostMessage(call ->
                    call.channel(general.id())
                        .text("x")
                        .blocks(Collections.nCopies(51, Blocks.divider())))
                .getError())
        .isEqualTo("invalid_blocks");
  }

  @Test
  void onlyItsOwnMessagesAreChanged() throws Exception {
    Message question = ann.says(general, "Lunch?").message();

    assertThat(update(question.ts()).getError()).isEqualTo("cant_update_message");
    assertThat(update("1.000000").getError()).isEqualTo("message_not_found");
    assertThat(update(post(general.id(), "Hi").getTs()).isOk()).isTrue();
    assertThat(general.messages()).extracting(Message::text).containsExactly("Lunch?", "Changed");
  }

  @Test
  void aMissingScopeIsNamed() throws Exception {
    slack.workspace().grant(Set.of("commands"));

    ChatPostMessageResponse answer = post(general.id(), "Hi");

    assertThat(answer.getError()).isEqualTo("missing_scope");
    assertThat(answer.getNeeded()).isEqualTo("chat:write");
    assertThat(answer.getProvided()).isEqualTo("commands");
  }

  @Test
  void aResponseAddressIsGoodForFiveAnswersInHalfAnHour() throws Exception {
    String address = responseUrl();
    for (int i = 0; i < 5; i++) {
      assertThat(respond(address).statusCode()).isEqualTo(200);
    }
    assertThat(respond(address).body()).contains("used_url");

    String late = responseUrl();
    clock.pass(Duration.ofMinutes(31));
    assertThat(respond(late).body()).contains("expired_url");
  }

  @Test
  void aTriggerOpensOneFormWithinThreeSeconds() throws Exception {
    String early = command("trigger_id");
    assertThat(open(early)).isNull();
    assertThat(open(early)).isEqualTo("exchanged_trigger_id");

    String late = command("trigger_id");
    clock.pass(Duration.ofSeconds(4));
    assertThat(open(late)).isEqualTo("expired_trigger_id");
  }

  @Test
  void anInstallationGivesTheTokenOfItsWorkspace() throws Exception {
    Workspace other = slack.addWorkspace("T2");
    String code = slack.authorizationCode("T2");

    var answer =
        methods.oauthV2Access(call ->
            call.clientId(LocalSlack.CLIENT_ID).clientSecret(LocalSlack.CLIENT_SECRET).code(code));

    assertThat(answer.getAccessToken()).isEqualTo(other.botToken());
    assertThat(answer.getTeam().getId()).isEqualTo("T2");
    assertThat(withTokenIn(other)).isEqualTo("channel_not_found");
  }

  private String withTokenIn(Workspace other) throws Exception {
    return withToken(other.botToken());
  }

  private ChatPostMessageResponse post(String channel, String text) throws Exception {
    return methods.chatPostMessage(call -> call.channel(channel).text(text));
  }

  private ChatUpdateResponse update(String ts) throws Exception {
    return methods.chatUpdate(call -> call.channel(general.id()).ts(ts).text("Changed"));
  }

  private String open(String trigger) throws Exception {
    return methods
        .viewsOpen(call ->
            call.triggerId(trigger)
                .viewAsString(
                    """
                    {"type": "modal", "title": {"type": "plain_text", "text": "Form"}, \
                    "blocks": [{"type": "divider"}]}\
                    """))
        .getError();
  }

  private String responseUrl() {
    return command("response_url");
  }

  private String command(String what) {
    return Json.text(ann.runs(general, "/ask", "why?").payloads().getFirst(), what, "");
  }

  private static HttpResponse<String> respond(String address)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"text\": \"Because\"}"))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }
}
