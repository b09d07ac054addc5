package dev.caucus.slack.blockkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import dev.caucus.chat.Reply;
import dev.caucus.conversation.ChannelRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What was drawn once and found good; {@code -Dgolden.write=true} writes it afresh.
 *
 * <p>A file can be looked at in Slack's Block Kit Builder.
 */
class GoldenTest {

  static final Path FOLDER = Path.of("src/test/resources/dev/caucus/slack/blockkit");

  private static final BlockKitRenderer RENDERER = new BlockKitRenderer(Samples.LINKS);

  /** A reply, and what is offered below it. */
  enum Drawn {
    ANSWER(Samples.ANSWERED, EnumSet.of(Offer.RATE, Offer.SHARE)),
    UNKNOWN(Samples.UNKNOWN, EnumSet.of(Offer.RATE, Offer.DELETE)),
    LIST(Samples.LIST, Set.of()),
    CODE(Samples.CODE, EnumSet.allOf(Offer.class)),
    QUESTION(Samples.QUESTION, Set.of()),
    LONG_CHOICES(Samples.LONG_CHOICES, Set.of()),
    VERDICT(Samples.VERDICT, Set.of()),
    LONG(Samples.LONG, EnumSet.of(Offer.RATE)),
    POLL(Samples.POLL, Set.of()),
    LONG_POLL(Samples.LONG_POLL, Set.of()),
    CLOSED_POLL(Samples.CLOSED_POLL, Set.of()),
    FIELDS(Samples.FIELDS, Set.of()),
    NOTICE(Samples.NOTICE, Set.of());

    private final Reply reply;
    private final Set<Offer> offers;

    Drawn(Reply reply, Set<Offer> offers) {
      this.reply = reply;
      this.offers = offers;
    }

    String file() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".json";
    }

    List<SlackMessage> messages() {
      return RENDERER.render(reply, offers);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyKindOfReplyLooksTheSame(Drawn drawn) throws IOException {
    List<SlackMessage> messages = drawn.messages();
    for (SlackMessage message : messages) {
      assertThat(SlackLimits.faults(Json.blocks(message))).isEmpty();
      assertThat(SlackLimits.faultsOfText(message.text())).isEmpty();
    }
    assertGolden(drawn.file(), Json.of(messages));
  }

  @Test
  void theHomeTabLooksTheSame() throws IOException {
    assertView("home.json", Json.of(HomeView.render(Samples.HOME)));
  }

  @Test
  void theSettingsFormLooksTheSame() throws IOException {
    assertView("settings.json", Json.of(SettingsForm.render("T1/C1", ChannelRule.QUESTIONS)));
  }

  @Test
  void formsLookTheSame() throws IOException {
    assertView("form.json", Json.of(FormView.render(Samples.FORM, "T1/C1/@U1 T1/C1")));
    assertView("long-form.json", Json.of(FormView.render(Samples.LONG_FORM, "T1/C1 T1/C1")));
  }

  @Test
  void theSignOfWorkLooksTheSame() throws IOException {
    assertGolden("working.json", Json.of(List.of(WorkingSign.message())));
  }

  private static void assertView(String name, JsonElement view) throws IOException {
    assertThat(SlackLimits.faultsOfView(view)).isEmpty();
    assertGolden(name, view);
  }

  private static void assertGolden(String name, JsonElement actual) throws IOException {
    Path file = FOLDER.resolve(name);
    String text = Json.pretty(actual).strip() + "\n";
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
    assertThat(text).as(name).isEqualTo(Files.readString(file));
  }
}
