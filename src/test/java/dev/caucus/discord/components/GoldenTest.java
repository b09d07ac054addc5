package dev.caucus.discord.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import dev.caucus.Aside;
import dev.caucus.chat.Reply;
import dev.caucus.conversation.ChannelRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.dv8tion.jda.api.modals.Modal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was drawn once and found good; {@code -Dgolden.write=true} writes it afresh. */
@Aside
class GoldenTest {

  private static final Path FOLDER = Path.of("src/test/resources/dev/caucus/discord/components");

  private static final DiscordRenderer RENDERER = new DiscordRenderer(Samples.LINKS);

  private static final Modal WORDS = WordsForm.render("words:1");

  private static final Modal SETTINGS = SettingsForm.render(ChannelRule.OFF);

  private static final Modal FORM = FormModal.render(Samples.FORM);

  /** A reply, and what is offered below it. */
  enum Drawn {
    ANSWER(Samples.ANSWERED, EnumSet.of(Offer.RATE, Offer.SHARE)),
    UNKNOWN(Samples.UNKNOWN, EnumSet.of(Offer.RATE, Offer.DELETE)),
    LIST(Samples.LIST, Set.of()),
    CODE(Samples.CODE, EnumSet.allOf(Offer.class)),
    QUESTION(Samples.QUESTION, EnumSet.of(Offer.OWN_WORDS)),
    LONG_CHOICES(Samples.LONG_CHOICES, EnumSet.of(Offer.OWN_WORDS)),
    MANY_CHOICES(Samples.MANY_CHOICES, Set.of()),
    VERDICT(Samples.VERDICT, Set.of()),
    LONG(Samples.LONG, EnumSet.of(Offer.RATE)),
    NOTICE(Samples.NOTICE, Set.of()),
    POLL(Samples.POLL, Set.of()),
    LONG_POLL(Samples.LONG_POLL, Set.of()),
    CLOSED_POLL(Samples.CLOSED_POLL, Set.of()),
    FIELDS(Samples.FIELDS, Set.of());

    private final Reply reply;
    private final Set<Offer> offers;

    Drawn(Reply reply, Set<Offer> offers) {
      this.reply = reply;
      this.offers = offers;
    }

    String file() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".json";
    }

    List<DiscordMessage> messages() {
      return RENDERER.render(reply, offers);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyKindOfReplyLooksTheSame(Drawn drawn) throws IOException {
    assertThat(drawn.messages()).allSatisfy(Limits::assertKept);
    assertGolden(drawn.file(), Json.of(drawn.messages()));
  }

  @Test
  void theSignOfWorkLooksTheSame() throws IOException {
    Limits.assertKept(WorkingSign.message());
    assertGolden("working.json", Json.of(WorkingSign.message()));
  }

  @Test
  void theFormsLookTheSame() throws IOException {
    Limits.assertKept(WORDS);
    Limits.assertKept(SETTINGS);
    Limits.assertKept(FORM);
    assertGolden("form.json", Json.of(FORM));
    assertGolden("words.json", Json.of(WORDS));
    assertGolden("settings.json", Json.of(SETTINGS));
  }

  @Test
  void everythingIsAsDiscordDescribesIt() {
    assumeTrue(Limits.arePublished(), Limits.LEFT_OUT);
    for (Drawn drawn : Drawn.values()) {
      drawn.messages().forEach(Limits::assertAsPublished);
    }
    Limits.assertAsPublished(WorkingSign.message());
    Limits.assertAsPublished(WORDS);
    Limits.assertAsPublished(SETTINGS);
    Limits.assertAsPublished(FORM);
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
