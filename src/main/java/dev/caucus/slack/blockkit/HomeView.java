package dev.caucus.slack.blockkit;

import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.caucus.chat.Wording;
import dev.caucus.conversation.OpenPolls.OpenPoll;
import dev.caucus.slack.blockkit.HomeContent.Knowledge;
import dev.caucus.slack.blockkit.HomeContent.OpenDialogue;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws the bot's home tab. */
public final class HomeView {

  private static final String CALLBACK_ID = "home";

  private static final int HEADER = 150;

  /** A tab takes a hundred blocks; whoever has more dialogues has forgotten the last of them. */
  private static final int DIALOGUES = 20;

  private static final int POLLS = 20;

  /** A title that is longer would bury the others. */
  private static final int TITLE = 200;

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private HomeView() {}

  /** The tab with that content. */
  public static View render(HomeContent content) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(header("slack.home.abilities"));
    add(blocks, Prose.MAIN, Line.plain(content.abilities()));
    blocks.add(DividerBlock.builder().build());
    blocks.add(header("slack.home.polls"));
    add(blocks, Prose.MAIN, polls(content.polls()));
    blocks.add(DividerBlock.builder().build());
    blocks.add(header("slack.home.dialogues"));
    add(blocks, Prose.MAIN, dialogues(content.dialogues()));
    blocks.add(DividerBlock.builder().build());
    blocks.add(header("slack.home.knowledge"));
    add(blocks, Prose.MAIN, knowledge(content.knowledge()));
    return View.builder().type("home").callbackId(CALLBACK_ID).blocks(blocks).build();
  }

  private static List<Line> polls(List<OpenPoll> polls) {
    if (polls.isEmpty()) {
      return Line.plain(Wording.say("slack.home.no-polls"));
    }
    List<Line> lines = new ArrayList<>();
    polls.stream().limit(POLLS).map(HomeView::poll).forEach(lines::add);
    if (polls.size() > POLLS) {
      lines.addAll(Line.plain(Wording.say("slack.home.more-polls", polls.size() - POLLS)));
    }
    return lines;
  }

  private static Line poll(OpenPoll poll) {
    String voted = Wording.say(poll.voted() ? "slack.home.voted" : "slack.home.not-voted");
    Line line =
        Line.of(
            new Span.Plain("• "),
            Span.linked(Texts.shortened(poll.question(), TITLE), poll.link()),
            new Span.Plain(" · " + voted));
    return poll.closes() == null
        ? line
        : line.then(
            List.of(
                new Span.Plain(" · " + Wording.say("slack.home.closes") + " "),
                time(poll.closes())));
  }

  private static List<Line> dialogues(List<OpenDialogue> dialogues) {
    if (dialogues.isEmpty()) {
      return Line.plain(Wording.say("slack.home.no-dialogues"));
    }
    List<Line> lines = new ArrayList<>();
    dialogues.stream().limit(DIALOGUES).map(HomeView::dialogue).forEach(lines::add);
    if (dialogues.size() > DIALOGUES) {
      lines.addAll(
          Line.plain(Wording.say("slack.home.more-dialogues", dialogues.size() - DIALOGUES)));
    }
    return lines;
  }

  private static Line dialogue(OpenDialogue dialogue) {
    String title = Texts.shortened(dialogue.title(), TITLE);
    return Line.of(
        new Span.Plain("• "),
        Span.linked(title, dialogue.link()),
        new Span.Plain(" · " + Wording.say("slack.home.answers", dialogue.answers()) + " · "),
        time(dialogue.touched()));
  }

  private static List<Line> knowledge(Knowledge knowledge) {
    List<Line> lines = new ArrayList<>();
    lines.addAll(
        Line.plain(Wording.say("slack.home.articles", knowledge.articles(), knowledge.passages())));
    if (knowledge.changed() != null) {
      lines.add(
          Line.of(
              new Span.Plain(Wording.say("slack.home.changed") + " "), time(knowledge.changed())));
    }
    if (knowledge.failed() > 0) {
      lines.addAll(Line.plain(Wording.say("slack.home.failed", knowledge.failed())));
    }
    return lines;
  }

  /** Slack shows a time on the reader's own clock. */
  private static Span time(Instant time) {
    String written = MINUTE.format(time);
    return new Span.Literal(
        written,
        "<!date^" + time.getEpochSecond() + "^{date_short_pretty}, {time}|" + written + ">");
  }

  private static HeaderBlock header(String key) {
    return HeaderBlock.builder().text(Texts.plain(Wording.say(key), HEADER)).build();
  }

  private static void add(List<LayoutBlock> blocks, Prose prose, List<Line> lines) {
    prose.of(lines).stream().map(Part::block).forEach(blocks::add);
  }
}
