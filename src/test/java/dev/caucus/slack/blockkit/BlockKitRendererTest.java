package dev.caucus.slack.blockkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.chat.Block;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Outcome.Status;
import dev.caucus.chat.Reply;
import dev.caucus.conversation.ChannelRule;
import dev.caucus.conversation.Links;
import dev.caucus.conversation.OpenPolls;
import dev.caucus.conversation.WebAddress;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BlockKitRendererTest {

  private static final BlockKitRenderer RENDERER = new BlockKitRenderer(Samples.LINKS);

  private static List<SlackMessage> render(Block... blocks) {
    return RENDERER.render(Reply.of(new Outcome.Notice("x", "x"), blocks), Set.of());
  }

  private static Reply suggesting(String... questions) {
    return Reply.of(
        new Outcome.Answer(Status.ANSWERED, "Yes.", 1, List.of(), List.of(questions)),
        Block.Text.of("Yes."));
  }

  private static String mrkdwn(List<SlackMessage> messages) {
    return String.join("\n", messages.stream().flatMap(Seen::mrkdwn).toList());
  }

  @Test
  void whatIsNotKeptHasNoButtons() {
    List<SlackMessage> messages =
        RENDERER.render(suggesting("And why?"), EnumSet.allOf(Offer.class));
    assertThat(messages.stream().flatMap(Seen::values)).isEmpty();
    assertThat(mrkdwn(messages)).isEqualTo("Yes.\nGo on with\n• And why?");
  }

  @Test
  void aReplyOfNothingIsStillAMessage() {
    assertThat(render()).containsExactly(new SlackMessage("Caucus", List.of()));
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
    assertThat(mrkdwn(new BlockKitRenderer(unknown).render(reply, Set.of())))
        .startsWith("Yes. [1] <https://example.org/?a=1&amp;b=2|[2]> [3]\n");
  }

  @Test
  void aLongTextIsSplitAfterAParagraph() {
    String paragraph = "It boils. ".repeat(100).strip();
    List<String> sections =
        render(Block.Text.of(String.join("\n\n", Collections.nCopies(4, paragraph)))).stream()
            .flatMap(Seen::mrkdwn)
            .toList();
    assertThat(sections)
        .containsExactly(paragraph + "\n\n" + paragraph, paragraph + "\n\n" + paragraph);
  }

  @Test
  void aLongLineIsSplitAfterASentenceOrAWordAndNeverInsideACharacter() {
    assertThat(sections("It boils. ".repeat(400))).allMatch(each -> each.strip().endsWith("."));
    assertThat(sections("kettle ".repeat(500))).allMatch(each -> each.strip().endsWith("kettle"));
    assertThat(sections("x" + "👍".repeat(2_000))).hasSize(2).allMatch(each -> each.endsWith("👍"));
  }

  private static Stream<String> sections(String text) {
    return render(Block.Text.of(text)).stream().flatMap(Seen::mrkdwn);
  }

  @Test
  void longCodeIsFencedPartByPart() {
    List<String> parts =
        render(new Block.Code("java", "  boil();\n".repeat(500), List.of())).stream()
            .flatMap(Seen::mrkdwn)
            .toList();
    assertThat(parts)
        .hasSize(2)
        .allSatisfy(part -> assertThat(part).startsWith("```\n  boil();\n").endsWith("();\n```"));
  }

  @Test
  void theTextOfALongMessageIsShortened() {
    SlackMessage first = render(Block.Text.of("It boils. ".repeat(800))).getFirst();
    assertThat(first.text()).startsWith("It boils.").endsWith(". …").hasSizeBetween(3_000, 3_999);
  }

  @Test
  void theHomeTabHoldsAnyNumberOfDialogues() {
    HomeContent.OpenDialogue dialogue =
        new HomeContent.OpenDialogue("kettle ".repeat(1_000), 1, Instant.EPOCH, null);
    HomeContent content =
        new HomeContent(
            "help ".repeat(2_000),
            Collections.nCopies(
                300, new OpenPolls.OpenPoll("kettle ".repeat(1_000), Instant.EPOCH, null, false)),
            Collections.nCopies(300, dialogue),
            new HomeContent.Knowledge(0, 0, null, 0));
    String view = Json.of(HomeView.render(content)).toString();
    assertThat(SlackLimits.faultsOfView(Json.of(HomeView.render(content)))).isEmpty();
    assertThat(view).contains("… and 280 older ones", "… and 280 others", "No articles yet");
  }

  @Test
  void aBarIsHeardAsItsLabelAndItsAmount() {
    SlackMessage message = RENDERER.render(Samples.POLL, Set.of()).getFirst();
    assertThat(message.text()).contains("Rapid Pro: 12 · 57 %", "Classic: 9 · 43 %", "Closes: Fri");
    assertThat(mrkdwn(List.of(message)))
        .contains("`████████████ 12` *Rapid Pro* · 57", "`█████████░░░  9` Classic · 43");
  }

  @Test
  void aLabelFromRightToLeftLeavesTheNumbersInTheirPlaces() {
    Block.Tally tally =
        new Block.Tally(
            List.of(
                new Block.Bar("1", "שלום", 2, 1, true, "100 %"),
                new Block.Bar("2", "Hello", 0, 0, false, "0 %")));
    SlackMessage message =
        RENDERER.render(Reply.of(new Outcome.Notice("poll", "poll"), tally), Set.of()).getFirst();
    assertThat(message.text()).contains("\u2068שלום\u2069: 2 · 100 %", "Hello: 0");
    assertThat(mrkdwn(List.of(message))).contains("*\u2068שלום\u2069* · 100 %", "Hello · 0 %");
  }

  @Test
  void whatABarSaysIsNotSaidAgainAboveItsButton() {
    SlackMessage message = RENDERER.render(Samples.POLL, Set.of()).getFirst();
    assertThat(mrkdwn(List.of(message)).split("opens by itself", -1)).hasSize(2);
  }

  @Test
  void theFormsChoiceIsARule() {
    assertThat(SettingsForm.chosen("off")).contains(ChannelRule.OFF);
    assertThat(SettingsForm.chosen("nonsense")).isEmpty();
  }
}
