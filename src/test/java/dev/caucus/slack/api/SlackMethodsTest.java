package dev.caucus.slack.api;

import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewTitle;
import static dev.caucus.slack.api.LocalMethods.at;
import static dev.caucus.slack.api.LocalMethods.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.slack.api.model.view.View;
import dev.caucus.chat.NotDelivered;
import dev.caucus.chat.NotDelivered.Reason;
import dev.caucus.slack.local.Call;
import dev.caucus.slack.local.Channel;
import dev.caucus.slack.local.LocalSlack;
import dev.caucus.slack.local.Message;
import dev.caucus.slack.local.Person;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the bot does in a workspace, against a Slack on this machine. */
class SlackMethodsTest {

  private static final View HOME =
      view(v -> v.type("home").blocks(List.of(section(s -> s.text(markdownText("Welcome"))))));

  private static final View FORM =
      view(v ->
          v.type("modal")
              .title(viewTitle(t -> t.type("plain_text").text("Settings")))
              .blocks(List.of(section(s -> s.text(plainText("When to speak"))))));

  private final LocalMethods local = new LocalMethods();
  private final LocalSlack slack = local.slack;
  private final Channel general = local.general;
  private final Person ann = slack.person("Ann");
  private final SlackApi api = local.api;

  @AfterEach
  void stop() {
    local.close();
  }

  @Test
  void writesForEverybody() {
    String timestamp = api.post(local.place(), message("Hello"));

    assertThat(general.messages())
        .singleElement()
        .satisfies(written -> {
          assertThat(written.ts()).isEqualTo(timestamp);
          assertThat(written.text()).isEqualTo("Hello");
          assertThat(written.readable()).contains("*Hello*");
          assertThat(written.thread()).isNull();
        });
  }

  @Test
  void writesInAThread() {
    Message question = ann.says(general, "What now?").message();
    String timestamp = api.post(local.place().thread(question.ts()), message("This"));

    assertThat(general.thread(question.ts())).extracting(Message::ts).contains(timestamp);
  }

  @Test
  void unfoldsNoLinks() {
    api.post(local.place(), message("See https://example.org"));

    assertThat(slack.calls("chat.postMessage"))
        .singleElement()
        .extracting(Call::arguments)
        .satisfies(arguments -> {
          assertThat(arguments.get("unfurl_links").getAsString()).isIn("false", "0");
          assertThat(arguments.get("unfurl_media").getAsString()).isIn("false", "0");
          assertThat(arguments.get("link_names").getAsString()).isIn("false", "0");
        });
  }

  @Test
  void writesForOnePersonAlone() {
    api.whisper(local.place(), ann.id(), message("Psst"));

    assertThat(general.messages()).isEmpty();
    assertThat(general.ephemerals(ann)).extracting(Message::text).containsExactly("Psst");
  }

  @Test
  void putsAMessageInThePlaceOfAnother() {
    String timestamp = api.post(local.place(), message("One moment"));
    api.replace(local.place(), timestamp, message("There you are"));

    assertThat(general.messages()).extracting(Message::text).containsExactly("There you are");
  }

  @Test
  void removesAMessageAndDoesNotMindIfItIsGone() {
    String timestamp = api.post(local.place(), message("Oops"));
    api.delete(local.place(), timestamp);
    api.delete(local.place(), timestamp);

    assertThat(general.messages()).isEmpty();
  }

  @Test
  void drawsSomebodysHomeTab() {
    api.publishHome(LocalSlack.TEAM, ann.id(), HOME);
    assertThat(slack.workspace().home(ann)).isPresent();
  }

  @Test
  void opensAForm() {
    api.open(LocalSlack.TEAM, trigger(), FORM);
    assertThat(slack.workspace().openView(ann)).isPresent();
  }

  @Test
  void tellsTheAddressOfAMessage() {
    String timestamp = api.post(local.place(), message("Hello"));

    assertThat(api.permalink(local.place(), timestamp)).get().asString().startsWith("https://");
    assertThat(api.permalink(local.place(), "1.2")).isEmpty();
  }

  @Test
  void asksForNothingThatItWasNotAskedFor() {
    api.post(local.place(), message("Hello"));
    assertThat(slack.calls()).extracting(Call::method).containsExactly("chat.postMessage");
  }

  @Test
  void doesNotMindAWorkspaceWithoutTheAssistant() {
    slack.faults().refuse("assistant.threads.setStatus", 1, "unknown_method");
    slack.faults().refuse("assistant.threads.setSuggestedPrompts", 1, "unknown_method");

    api.status(local.place().thread("1.2"), "is thinking…");
    api.suggest(local.place().thread("1.2"), List.of("What can you do?"));

    assertThat(slack.calls())
        .extracting(Call::method)
        .containsExactly("assistant.threads.setStatus", "assistant.threads.setSuggestedPrompts");
  }

  @Test
  void suggestsNoMoreThanSlackShows() {
    api.suggest(local.place().thread("1.2"), List.of("a", "b", "c", "d", "e"));

    assertThat(slack.calls("assistant.threads.setSuggestedPrompts"))
        .singleElement()
        .extracting(call -> call.arguments().get("prompts").getAsString())
        .asString()
        .contains("\"d\"")
        .doesNotContain("\"e\"");
  }

  @Test
  void saysThatItHasToBeInvited() {
    general.leave(slack.workspace().botUser());
    assertRefused(Reason.NOT_A_MEMBER, () -> api.post(local.place(), message("Hello")));
  }

  @Test
  void saysThatItHasToBeInvitedToAPrivateChannel() {
    Channel secret = slack.workspace().privateChannel("secret");
    secret.leave(slack.workspace().botUser());
    assertRefused(Reason.NOT_A_MEMBER, () -> api.post(at(secret), message("Hello")));
  }

  @Test
  void saysThatAMessageIsGone() {
    assertRefused(Reason.GONE, () -> api.replace(local.place(), "1.2", message("Hello")));
  }

  @Test
  void actsInNoWorkspaceThatItHasNoTokenFor() {
    slack.addWorkspace("T2");
    Address elsewhere = Address.channel("T2", slack.addWorkspace("T2").channel("general").id());

    assertRefused(Reason.NOT_ALLOWED, () -> api.post(elsewhere, message("Hello")));
    assertThat(slack.calls()).isEmpty();
  }

  @Test
  void tellsOfATokenThatIsWorthNothingAnyMore() {
    slack.workspace().uninstall();

    assertRefused(Reason.NOT_ALLOWED, () -> api.post(local.place(), message("Hello")));
    assertThat(local.troubles).containsExactly("T0LOCAL account_inactive");
  }

  @Test
  void tellsOfAScopeThatWasNotGranted() {
    slack.workspace().grant(Set.of("commands"));

    assertThatExceptionOfType(NotDelivered.class)
        .isThrownBy(() -> api.post(local.place(), message("Hello")))
        .withMessageContaining("missing_scope, needs chat:write");
    assertThat(local.troubles).containsExactly("T0LOCAL missing_scope");
  }

  @ParameterizedTest
  @CsvSource({
    "not_in_channel, NOT_A_MEMBER",
    "channel_not_found, NOT_A_MEMBER",
    "is_archived, GONE",
    "message_not_found, GONE",
    "thread_not_found, GONE",
    "token_revoked, NOT_ALLOWED",
    "restricted_action, NOT_ALLOWED",
    "restricted_action_read_only_channel, NOT_ALLOWED",
    "invalid_blocks, UNREACHABLE",
    "something_new, UNREACHABLE"
  })
  void saysWhatARefusalMeans(String code, Reason reason) {
    slack.faults().refuse("chat.postMessage", 1, code);
    assertThat(assertRefused(reason, () -> api.post(local.place(), message("Hello"))))
        .hasMessageContaining(code);
    assertThat(slack.calls()).hasSize(1);
  }

  @TestFactory
  Stream<DynamicTest> doesNotTakeARefusalForSuccess() {
    slack.faults().refuse("*", 1, "restricted_action");
    Map<String, Consumer<SlackApi>> calls =
        Map.of(
            "post", slack -> slack.post(local.place(), message("a")),
            "whisper", slack -> slack.whisper(local.place(), ann.id(), message("a")),
            "replace", slack -> slack.replace(local.place(), "1.2", message("a")),
            "delete", slack -> slack.delete(local.place(), "1.2"),
            "open", slack -> slack.open(LocalSlack.TEAM, "1.2", FORM),
            "publishHome", slack -> slack.publishHome(LocalSlack.TEAM, ann.id(), HOME));
    return calls.entrySet().stream()
        .map(call ->
            DynamicTest.dynamicTest(
                call.getKey(),
                () -> assertRefused(Reason.NOT_ALLOWED, () -> call.getValue().accept(api))));
  }

  private String trigger() {
    return ann.runs(general, "/caucus", "settings")
        .payloads()
        .getFirst()
        .get("trigger_id")
        .getAsString();
  }

  static NotDelivered assertRefused(Reason reason, Runnable call) {
    try {
      call.run();
    } catch (NotDelivered e) {
      assertThat(e.reason()).as(e.getMessage()).isEqualTo(reason);
      return e;
    }
    throw new AssertionError("Slack's refusal went unnoticed");
  }
}
