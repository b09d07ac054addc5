package dev.caucus.web;

import dev.caucus.chat.Block;
import dev.caucus.chat.Citation;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Outcome.Status;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Visibility;
import dev.caucus.chat.Wording;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From a reply to what the page shows of it. */
final class ReplyRenderer {

  /** From here on an answer counts as well supported. */
  private static final double HIGH = 0.8;

  /** Below this an answer counts as not quite sure. */
  private static final double LOW = 0.5;

  /** With more sources than this, a verdict shows them only on demand. */
  private static final int FEW_SOURCES = 4;

  private static final String BULLET = "• ";

  /** The end of a label that says how much a reason counts. */
  private static final Pattern WEIGHT = Pattern.compile("(.+) · ([+−-]\\d[^·]{0,30})");

  static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final Map<Integer, Citation> sources = new HashMap<>();
  private final Outcome outcome;
  private final Optional<Block.Text> headline;
  private final @Nullable BallotRows ballot;

  private ReplyRenderer(Reply reply) {
    outcome = reply.outcome();
    headline = question(reply).or(reply::headline);
    ballot = outcome instanceof Outcome.Poll poll ? new BallotRows(poll, reply) : null;
    reply.blocks().forEach(this::remember);
  }

  /** A poll says first what it is about, even where more text follows. */
  private static Optional<Block.Text> question(Reply reply) {
    return reply.blocks().stream()
        .filter(Block.Text.class::isInstance)
        .map(Block.Text.class::cast)
        .filter(text ->
            reply.outcome() instanceof Outcome.Poll poll && text.text().equals(poll.question()))
        .findFirst();
  }

  static ReplyView render(Reply reply) {
    var renderer = new ReplyRenderer(reply);
    List<BlockView> blocks = reply.blocks().stream().flatMap(renderer::views).toList();
    boolean restricted = reply.visibility() == Visibility.PRIVATE;
    return switch (reply.outcome()) {
      case Outcome.Answer answer ->
          new ReplyView(
              answer.status().name().toLowerCase(Locale.ROOT),
              restricted,
              answer.status() == Status.ANSWERED ? confidence(answer.confidence()) : null,
              answer.confidence(),
              blocks,
              answer.suggestions(),
              null);
      case Outcome.Question question -> ReplyView.of("asking", restricted, blocks);
      case Outcome.Recommendation verdict -> ReplyView.of("recommendation", restricted, blocks);
      case Outcome.Poll poll ->
          ReplyView.of("poll", restricted, blocks).on(PollCard.of(poll, restricted));
      case Outcome.Notice notice -> ReplyView.of("notice", restricted, blocks);
    };
  }

  private static String confidence(double probability) {
    String level = probability >= HIGH ? "high" : probability >= LOW ? "middle" : "low";
    return Wording.say("web.confidence." + level);
  }

  private void remember(Block block) {
    if (block instanceof Block.Citations(var citations)) {
      citations.forEach(citation -> sources.put(citation.number(), citation));
    }
  }

  /** In a poll, one block may become two, or none. */
  private Stream<BlockView> views(Block block) {
    if (ballot == null) {
      return Stream.of(render(block));
    }
    return switch (block) {
      case Block.Tally bars ->
          Stream.of(ballot.of(bars).<BlockView>map(rows -> rows).orElseGet(() -> render(bars)));
      case Block.Choices choices -> ballot.of(choices).stream();
      default -> Stream.of(render(block));
    };
  }

  private BlockView render(Block block) {
    return switch (block) {
      case Block.Text text when headline.filter(text::equals).isPresent() -> headline(text);
      case Block.Text(var label, var text, var citations) ->
          new BlockView.Text(label, parts(text), marks(citations));
      case Block.Code(var language, var code, var citations) ->
          new BlockView.Code(language, code.stripTrailing(), marks(citations));
      case Block.Citations(var citations) ->
          new BlockView.Sources(
              citations.stream().map(ReplyRenderer::source).toList(),
              outcome instanceof Outcome.Recommendation && citations.size() > FEW_SOURCES);
      case Block.Items(var label, var items, var aside) ->
          new BlockView.Items(label, items.stream().map(this::item).toList(), aside);
      case Block.Tally(var bars) ->
          new BlockView.Tally(bars.stream().map(BlockView.Bar::of).toList());
      case Block.Choices(var choices, var aside) -> new BlockView.Choices(choices, aside);
      case Block.Notice(var text) -> new BlockView.Notice(text);
      case Block.Fields(var form) -> BlockView.Fields.of(form);
      case Block.Moment moment -> BlockView.Moment.of(moment);
      case Block.Attachment file when file.isPicture() -> BlockView.Picture.of(file);
      case Block.Attachment file ->
          new BlockView.Download(file.name(), file.path(), file.description());
    };
  }

  private BlockView headline(Block.Text block) {
    List<BlockView.Mark> marks = marks(block.citations());
    return switch (outcome) {
      case Outcome.Recommendation verdict ->
          new BlockView.Verdict(
              block.label(),
              block.text(),
              marks,
              verdict.strength().name().toLowerCase(Locale.ROOT));
      case Outcome.Poll poll -> new BlockView.Motion(block.label(), block.text(), marks);
      default -> new BlockView.Prompt(block.label(), block.text(), marks, progress());
    };
  }

  /** A question beside the dialogue is none of those that are counted. */
  private BlockView.@Nullable Progress progress() {
    return outcome instanceof Outcome.Question question && question.atMost() > 0
        ? new BlockView.Progress(question.position(), question.atMost())
        : null;
  }

  /** Neighbouring lines with a bullet make one list, all others one paragraph. */
  private static List<BlockView.Part> parts(String text) {
    List<BlockView.Part> parts = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    boolean list = false;
    for (String line : text.strip().lines().toList()) {
      boolean item = line.stripLeading().startsWith(BULLET);
      if (item != list && !lines.isEmpty()) {
        parts.add(new BlockView.Part(list, List.copyOf(lines)));
        lines.clear();
      }
      list = item;
      lines.add(item ? line.stripLeading().substring(BULLET.length()) : line);
    }
    parts.add(new BlockView.Part(list, List.copyOf(lines)));
    return parts;
  }

  private BlockView.Item item(Block.Item item) {
    List<BlockView.Mark> marks = marks(item.citations());
    Matcher weighed = WEIGHT.matcher(item.label() == null ? "" : item.label());
    return weighed.matches()
        ? new BlockView.Item(weighed.group(1), weighed.group(2), item.text(), marks)
        : new BlockView.Item(item.label(), null, item.text(), marks);
  }

  private List<BlockView.Mark> marks(List<Integer> citations) {
    return citations.stream().map(this::mark).toList();
  }

  private BlockView.Mark mark(int number) {
    Citation citation = sources.get(number);
    return citation == null
        ? new BlockView.Mark(number, null, null)
        : new BlockView.Mark(number, ArticleLink.to(citation), place(citation));
  }

  private static BlockView.Source source(Citation citation) {
    String details =
        Stream.of(
                citation.author(),
                citation.published() == null ? null : DATE.format(citation.published()))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · "));
    return new BlockView.Source(
        citation.number(),
        citation.title(),
        citation.heading(),
        details,
        citation.quote(),
        ArticleLink.to(citation));
  }

  private static String place(Citation citation) {
    return citation.heading().isEmpty()
        ? citation.title()
        : citation.title() + " › " + citation.heading();
  }
}
