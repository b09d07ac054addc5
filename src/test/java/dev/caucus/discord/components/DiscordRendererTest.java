package dev.caucus.discord.components;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.chat.Block;
import dev.caucus.chat.Choice;
import dev.caucus.chat.Citation;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Outcome.Status;
import dev.caucus.chat.Reply;
import dev.caucus.conversation.ChannelRule;
import dev.caucus.conversation.Links;
import dev.caucus.conversation.WebAddress;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DiscordRendererTest {

  private static final DiscordRenderer RENDERER = new DiscordRenderer(Samples.LINKS);

  private static List<DiscordMessage> render(Block... blocks) {
    return RENDERER.render(Reply.of(new Outcome.Notice("x", "x"), blocks), Set.of());
  }

  private static Stream<String> displays(Block... blocks) {
    return render(blocks).stream().flatMap(Seen::displays);
  }

  private static List<String> ids(List<DiscordMessage> messages) {
    return messages.stream().flatMap(message -> Seen.ids(message).stream()).toList();
  }

  private static Reply suggesting(String... questions) {
    return Reply.of(
        new Outcome.Answer(Status.ANSWERED, "Yes.", 1, List.of(), List.of(questions)),
        Block.Text.of("Yes."));
  }

  @Test
  void whatIsNotKeptHasNoButtons() {
    List<DiscordMessage> messages =
        RENDERER.render(suggesting("And why?"), EnumSet.allOf(Offer.class));
    assertThat(ids(messages)).isEmpty();
    assertThat(messages.stream().flatMap(Seen::displays))
        .containsExactly("Yes.", "-# Go on with\n-# • And why?");
  }

  @Test
  void ownWordsAreOfferedOnlyWhereADialogueAsks() {
    Set<Offer> offers = EnumSet.of(Offer.OWN_WORDS);
    assertThat(ids(RENDERER.render(Samples.QUESTION, offers))).endsWith(Ids.WORDS);
    assertThat(ids(RENDERER.render(Samples.LONG_CHOICES, offers))).doesNotContain(Ids.WORDS);
    assertThat(ids(RENDERER.render(Samples.ANSWERED, offers))).doesNotContain(Ids.WORDS);
  }

  @Test
  void aReplyOfNothingIsStillAMessage() {
    assertThat(displays()).containsExactly("Caucus");
    assertThat(render(Block.Text.of(" \n\u200B"))).hasSize(1);
  }

  @Test
  void aCitationIsLinkedOnlyWhereItCanBeRead() {
    Reply reply =
        Reply.of(
            new Outcome.Notice("x", "x"),
            new Block.Text(null, "Yes.", List.of(1, 2, 3)),
            new Block.Citations(List.of(Samples.GUIDE, Samples.TEST)));
    Links unknown = new Links(new WebAddress(null));
    assertThat(
            new DiscordRenderer(unknown).render(reply, Set.of()).stream().flatMap(Seen::displays))
        .first()
        .isEqualTo("Yes. \\[1\\] [\\[2\\]](<https://example.org/?a=1&b=2>) \\[3\\]");
  }

  @Test
  void aTitleThatCanBeNoLabelIsLinkedByItsNumber() {
    Citation odd =
        new Citation(1, "a", "Tea [draft", null, null, "", 0, "", "https://example.org/a");
    assertThat(displays(new Block.Citations(List.of(odd))))
        .containsExactly("-# **Sources**\n-# [\\[1\\]](<https://example.org/a>) Tea \\[draft");
  }

  @Test
  void aLongTextIsSplitAfterAParagraph() {
    String paragraph = "It boils. ".repeat(100).strip();
    assertThat(displays(Block.Text.of(String.join("\n\n", Collections.nCopies(5, paragraph)))))
        .containsExactly(
            String.join("\n\n", Collections.nCopies(3, paragraph)), paragraph + "\n\n" + paragraph);
  }

  @Test
  void aLongLineIsSplitAfterASentenceOrAWordAndNeverInsideACharacter() {
    assertThat(displays(Block.Text.of("It boils. ".repeat(500)))).allMatch(s -> s.endsWith("."));
    assertThat(displays(Block.Text.of("kettle ".repeat(700)))).allMatch(s -> s.endsWith("kettle"));
    assertThat(displays(Block.Text.of("x" + "👍".repeat(2_000))))
        .hasSize(2)
        .allMatch(each -> each.endsWith("👍"));
  }

  @Test
  void aLongTextBeginsInTheRoomThatIsLeft() {
    List<DiscordMessage> messages =
        render(Block.Text.of("Yes."), Block.Text.of("It boils. ".repeat(600)));
    assertThat(messages).hasSize(2);
    assertThat(Seen.displays(messages.getFirst())).hasSize(2);
  }

  @Test
  void longCodeIsFencedPartByPart() {
    assertThat(displays(new Block.Code("java", "  boil();\n".repeat(500), List.of())))
        .hasSize(2)
        .allSatisfy(
            part -> assertThat(part).startsWith("```java\n  boil();\n").endsWith("();\n```"));
  }

  @Test
  void aTokenThatComesTwiceIsStillToldApart() {
    List<String> ids =
        ids(render(new Block.Choices(Collections.nCopies(3, new Choice("v", "Tea", "r:tea")))));
    assertThat(ids).containsExactly("r:tea", "r:tea#1", "r:tea#2");
    assertThat(ids).extracting(Ids::token).containsOnly("r:tea");
    assertThat(Ids.token(Ids.custom("r:tea#7", 0))).isEqualTo("r:tea#7");
  }

  @Test
  void whatCannotBeClickedCanBeRead() {
    Choice unnamed = new Choice("v", "Tea", "x".repeat(100));
    List<DiscordMessage> messages = render(new Block.Choices(List.of(unnamed, unnamed)));
    assertThat(ids(messages)).containsExactly("x".repeat(100));
    assertThat(messages.stream().flatMap(Seen::displays)).containsExactly("1\\. Tea\n2\\. Tea");
  }

  @Test
  void manyThingsArePickedFromMenus() {
    List<Choice> choices =
        IntStream.range(0, 60).mapToObj(at -> new Choice("v", "Tea " + at, "r:" + at)).toList();
    assertThat(ids(render(new Block.Choices(choices))))
        .hasSize(60 + 3)
        .contains("choices:1", "choices:2", "choices:3", "r:59");
  }

  @Test
  void theSettingsFormShowsARuleThatHoldsHere() {
    assertThat(Json.pretty(Json.of(SettingsForm.render(ChannelRule.QUESTIONS))))
        .isEqualTo(Json.pretty(Json.of(SettingsForm.render(ChannelRule.MENTIONS))))
        .isNotEqualTo(Json.pretty(Json.of(SettingsForm.render(ChannelRule.OFF))));
  }
}
