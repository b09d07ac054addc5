package dev.caucus.slack.blockkit;

import com.slack.api.model.block.HeaderBlock;
import dev.caucus.chat.Block;
import dev.caucus.chat.Characters;
import dev.caucus.chat.Citation;
import dev.caucus.chat.Form;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Outcome.Recommendation;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Wording;
import dev.caucus.conversation.Links;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws the blocks of one reply. */
final class ReplyBlocks {

  /** A header holds no more. */
  private static final int HEADER = 150;

  private static final String BULLET = "• ";

  /** Where the further lines of an item begin: under the words, not under the bullet. */
  private static final String INDENT = "   ";

  private final Reply reply;
  private final Optional<Block.Text> headline;
  private final SourceLines sources;
  private final Map<Integer, Citation> cited = new HashMap<>();
  private final Set<String> compared = new HashSet<>();
  private final Buttons buttons = new Buttons();

  ReplyBlocks(Reply reply, Links links) {
    this.reply = reply;
    this.headline = reply.headline();
    this.sources = new SourceLines(links);
    reply.blocks().forEach(this::remember);
  }

  List<Part> draw() {
    return reply.blocks().stream().flatMap(block -> draw(block).stream()).toList();
  }

  private void remember(Block block) {
    if (block instanceof Block.Citations(var citations)) {
      citations.forEach(citation -> cited.put(citation.number(), citation));
    }
    if (block instanceof Block.Tally(var bars)) {
      bars.forEach(bar -> compared.add(Line.single(bar.label())));
    }
  }

  private List<Part> draw(Block block) {
    return switch (block) {
      case Block.Text text when headline.filter(text::equals).isPresent() -> headline(text);
      case Block.Text text -> Prose.MAIN.of(text(text));
      case Block.Code(var language, var code, var citations) -> code(code, citations);
      case Block.Citations(var citations) -> Prose.ASIDE.of(sources.of(citations));
      case Block.Items items -> (items.aside() ? Prose.ASIDE : Prose.MAIN).of(items(items));
      case Block.Tally(var bars) -> Prose.MAIN.of(BarLine.of(bars));
      case Block.Choices(var choices, var aside) ->
          buttons.choices(choices, compared, aside ? Prose.ASIDE : Prose.MAIN);
      case Block.Notice(var text) -> Prose.MAIN.of(Line.plain(text));
      case Block.Fields(var form) -> Prose.MAIN.of(fields(form));
      case Block.Moment moment -> Prose.ASIDE.of(moment(moment));
      case Block.Attachment attachment -> Prose.ASIDE.of(attachment(attachment));
    };
  }

  /** Slack shows each reader their own time. */
  private static Line moment(Block.Moment moment) {
    String shown =
        "<!date^%d^{date_short_pretty}, {time}|%s>"
            .formatted(moment.time().getEpochSecond(), Mrkdwn.plain(moment.spoken()));
    return Line.of(
        new Span.Plain(Line.single(moment.heading()) + ": "),
        new Span.Literal(moment.spoken(), shown));
  }

  /** A message cannot hold fields, so it says how to get at them. */
  private static List<Line> fields(Form form) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(new Span.Bold(Line.single(form.title()))));
    lines.add(Line.of(new Span.Plain(Wording.say("slack.fields"))));
    form.fields()
        .forEach(field -> lines.add(Line.of(new Span.Plain(BULLET + Line.single(field.label())))));
    return lines;
  }

  /** The file itself comes beside the message, if nothing goes wrong. */
  private static List<Line> attachment(Block.Attachment file) {
    List<Line> lines = new ArrayList<>(Line.plain(file.description()));
    lines.set(0, lines.getFirst().after(new Span.Plain("📎 ")));
    return lines;
  }

  /** In a fence nothing can be a link, so the marks stand below it. */
  private List<Part> code(String code, List<Integer> citations) {
    Line marks = new Line(marks(citations).stream().skip(1).toList());
    return Stream.concat(Fence.around(code).stream(), Prose.ASIDE.of(marks).stream()).toList();
  }

  /** What stands above the headline is small, so that the headline stands out. */
  private List<Part> headline(Block.Text block) {
    List<Part> parts = new ArrayList<>(Prose.ASIDE.of(Line.of(new Span.Plain(above(block)))));
    String text = Line.single(block.text());
    if (!(reply.outcome() instanceof Outcome.Question)
        && block.citations().isEmpty()
        && !Characters.isInvisible(text)
        && Mrkdwn.plain(text).length() <= HEADER) {
      parts.add(new Part(HeaderBlock.builder().text(Texts.plain(text, HEADER)).build(), text));
    } else {
      List<Line> lines =
          Line.plain(block.text()).stream()
              .map(line -> Line.of(new Span.Bold(line.text())))
              .toList();
      parts.addAll(Prose.MAIN.of(marked(lines, block.citations())));
    }
    return parts;
  }

  private String above(Block.Text headline) {
    String label = headline.label() == null ? "" : Line.single(headline.label());
    if (!(reply.outcome() instanceof Recommendation verdict)) {
      return label;
    }
    String strength =
        Wording.say("slack.strength." + verdict.strength().name().toLowerCase(Locale.ROOT));
    return label.isEmpty() ? strength : label + " · " + strength;
  }

  private List<Line> text(Block.Text block) {
    List<Line> lines = marked(Line.plain(block.text()), block.citations());
    return labelled(block.label(), ":", " ", lines);
  }

  private List<Line> items(Block.Items block) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(new Span.Bold(Line.single(block.label()))));
    block.items().forEach(item -> lines.addAll(item(item)));
    return lines;
  }

  private List<Line> item(Block.Item item) {
    List<Line> text = marked(Line.plain(item.text()), item.citations());
    List<Line> lines = labelled(item.label(), "", " — ", text);
    List<Line> bulleted = new ArrayList<>();
    for (Line line : lines) {
      bulleted.add(line.after(new Span.Plain(bulleted.isEmpty() ? BULLET : INDENT)));
    }
    return bulleted;
  }

  /** A label stands before a single line, and above several. */
  private static List<Line> labelled(
      @Nullable String label, String end, String gap, List<Line> lines) {
    if (label == null || Characters.isInvisible(label)) {
      return lines;
    }
    Span bold = new Span.Bold(Line.single(label) + end);
    return lines.size() == 1
        ? List.of(lines.getFirst().after(bold, new Span.Plain(gap)))
        : Stream.concat(Stream.of(Line.of(bold)), lines.stream()).toList();
  }

  private List<Line> marked(List<Line> lines, List<Integer> citations) {
    List<Line> marked = new ArrayList<>(lines);
    marked.add(marked.removeLast().then(marks(citations)));
    return marked;
  }

  private List<Span> marks(List<Integer> citations) {
    return citations.stream()
        .flatMap(number -> Stream.of(new Span.Plain(" "), sources.mark(number, cited.get(number))))
        .toList();
  }
}
