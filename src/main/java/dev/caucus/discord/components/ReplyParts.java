package dev.caucus.discord.components;

import dev.caucus.chat.Block;
import dev.caucus.chat.Characters;
import dev.caucus.chat.Citation;
import dev.caucus.chat.Form;
import dev.caucus.chat.Outcome.Recommendation;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Wording;
import dev.caucus.conversation.Links;
import dev.caucus.discord.components.Prose.Look;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws the blocks of one reply. */
final class ReplyParts {

  private static final String BULLET = "• ";

  /** Where the further lines of an item begin: under the words, not under the bullet. */
  private static final String INDENT = "\u2003";

  private final Reply reply;
  private final Optional<Block.Text> headline;
  private final SourceLines sources;
  private final Picks picks;
  private final Files files = new Files();
  private final Map<Integer, Citation> cited = new HashMap<>();

  ReplyParts(Reply reply, Links links, Picks picks) {
    this.reply = reply;
    this.headline = reply.headline();
    this.sources = new SourceLines(links);
    this.picks = picks;
    reply.blocks().forEach(this::remember);
  }

  List<Part> draw() {
    return reply.blocks().stream().flatMap(block -> draw(block).stream()).toList();
  }

  private void remember(Block block) {
    if (block instanceof Block.Citations(var citations)) {
      citations.forEach(citation -> cited.put(citation.number(), citation));
    }
  }

  private List<Part> draw(Block block) {
    return switch (block) {
      case Block.Text text when headline.filter(text::equals).isPresent() -> headline(text);
      case Block.Text text -> List.of(new Prose(Look.MAIN, text(text)));
      case Block.Code(var language, var code, var citations) -> code(language, code, citations);
      case Block.Citations(var citations) -> List.of(new Prose(Look.ASIDE, sources.of(citations)));
      case Block.Items items -> List.of(new Prose(look(items.aside()), items(items)));
      case Block.Tally(var bars) ->
          List.of(new Prose(Look.MAIN, bars.stream().map(BarLine::of).toList()));
      case Block.Choices(var choices, var aside) -> picks.of(choices, look(aside));
      case Block.Notice(var text) -> List.of(new Prose(Look.MAIN, Line.plain(text)));
      case Block.Fields(var form) -> fields(form);
      case Block.Moment moment -> List.of(new Prose(Look.ASIDE, moment(moment)));
      case Block.Attachment attachment -> files.of(attachment);
    };
  }

  /** Into a message nothing can be filled in. */
  private static List<Part> fields(Form form) {
    String names =
        form.fields().stream()
            .map(field -> Line.single(field.label()))
            .collect(Collectors.joining(" · "));
    return List.of(
        new Prose(
            Look.MAIN,
            Line.of(new Span.Bold(Line.single(form.title()))),
            Line.of(Wording.say("discord.form"))),
        new Prose(Look.ASIDE, Line.of(Wording.say("discord.form.fields", names))));
  }

  /** Discord shows each reader their own time, and how long it is until then. */
  private static Line moment(Block.Moment moment) {
    long second = moment.time().getEpochSecond();
    return Line.of(
        new Span.Plain(Line.single(moment.label()) + ": "),
        new Span.Literal("<t:" + second + ":f> (<t:" + second + ":R>)"));
  }

  private static Look look(boolean aside) {
    return aside ? Look.ASIDE : Look.MAIN;
  }

  /** In a fence nothing can be a link, so the marks stand below it. */
  private List<Part> code(@Nullable String language, String code, List<Integer> citations) {
    Line marks = new Line(marks(citations).stream().skip(1).toList());
    return List.of(Fence.around(language, code), new Prose(Look.ASIDE, marks));
  }

  /** What stands above the headline is small, so that the headline stands out. */
  private List<Part> headline(Block.Text block) {
    List<Line> lines = marked(Line.plain(block.text()), block.citations());
    String mark = reply.outcome() instanceof Recommendation ? "## " : "### ";
    lines.set(0, begun(mark, lines.getFirst()));
    lines.addFirst(begun("-# ", Line.of(above(block))));
    return List.of(new Prose(Look.MAIN, lines));
  }

  private static Line begun(String mark, Line line) {
    return line.isInvisible() ? line : line.after(new Span.Literal(mark));
  }

  private String above(Block.Text headline) {
    String label = headline.label() == null ? "" : Line.single(headline.label());
    if (!(reply.outcome() instanceof Recommendation verdict)) {
      return label;
    }
    String strength =
        Wording.say("discord.strength." + verdict.strength().name().toLowerCase(Locale.ROOT));
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
    List<Line> bulleted = new ArrayList<>();
    for (Line line : labelled(item.label(), "", " — ", text)) {
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
    Line last = marked.isEmpty() ? Line.of() : marked.removeLast();
    marked.add(last.then(marks(citations)));
    return marked;
  }

  private List<Span> marks(List<Integer> citations) {
    return citations.stream()
        .flatMap(number -> Stream.of(new Span.Plain(" "), sources.mark(number, cited.get(number))))
        .toList();
  }
}
