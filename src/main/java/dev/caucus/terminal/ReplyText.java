package dev.caucus.terminal;

import dev.caucus.chat.Block;
import dev.caucus.chat.Choice;
import dev.caucus.chat.Citation;
import dev.caucus.chat.Form;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Source;
import dev.caucus.chat.Wording;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays out a reply for a reader at the terminal. */
final class ReplyText {

  private static final String BULLET = "• ";

  private static final Pattern BULLETED = Pattern.compile("\\s*(?:[•*-]|\\d+[.)]) ");

  private static final int CODE_INDENT = 4;

  private final Style style;
  private final Offers offers;

  /**
   * @param offers takes down what the reply offers, and says how a reader picks it
   */
  ReplyText(Style style, Offers offers) {
    this.style = style;
    this.offers = offers;
  }

  String of(Reply reply) {
    Optional<Block.Text> headline = reply.headline();
    List<String> parts = new ArrayList<>();
    for (Block block : reply.blocks()) {
      parts.add(
          switch (block) {
            case Block.Text text when headline.filter(text::equals).isPresent() -> headline(text);
            case Block.Choices(var choices, var aside) when !aside ->
                choices(choices, yours(reply.outcome()));
            default -> of(block);
          });
    }
    parts.add(suggestions(reply.outcome()));
    parts.add(continuation(reply.outcome()));
    return parts.stream()
        .map(String::stripTrailing)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  private String of(Block block) {
    return switch (block) {
      case Block.Text text -> text(text);
      case Block.Code(var language, var code, var citations) ->
          Style.clean(code).stripTrailing().indent(CODE_INDENT) + style.dim(references(citations));
      case Block.Citations(var citations) -> sources(citations);
      case Block.Items(var label, var items, var aside) ->
          items.isEmpty()
              ? ""
              : Stream.concat(
                      lines(label).map(aside ? style::dim : style::bold),
                      items.stream().flatMap(this::item))
                  .collect(Collectors.joining("\n"));
      case Block.Tally(var bars) -> Bars.draw(bars, style);
      case Block.Choices(var choices, var aside) ->
          aside ? aside(choices) : choices(choices, List.of());
      case Block.Notice(var text) -> lines(text).collect(Collectors.joining("\n"));
      case Block.Fields(var form) -> form(form);
      case Block.Moment moment ->
          lines(moment.heading() + ": " + moment.spoken()).collect(Collectors.joining("\n"));
      case Block.Attachment file ->
          lines(file.name() + ": " + file.description() + content(file))
              .collect(Collectors.joining("\n"));
    };
  }

  /** A file that is on no page has to be here. */
  private static String content(Block.Attachment file) {
    return file.path().isEmpty()
        ? "\n" + new String(file.content().get(), StandardCharsets.UTF_8)
        : "";
  }

  private String headline(Block.Text block) {
    String references = references(block.citations());
    Stream<String> text =
        lines(references.isEmpty() ? block.text() : block.text() + " " + references);
    Stream<String> label =
        block.label() == null ? Stream.of() : lines(block.label()).map(style::dim);
    return Stream.concat(label, text.map(style::bold)).collect(Collectors.joining("\n"));
  }

  private String text(Block.Text block) {
    String references = references(block.citations());
    String text = references.isEmpty() ? block.text() : block.text() + " " + references;
    if (block.label() == null) {
      return lines(text).collect(Collectors.joining("\n"));
    }
    String label = Style.clean(block.label()) + ":";
    String separator = block.text().contains("\n") ? "\n" : " ";
    String whole = lines(label + separator + text).collect(Collectors.joining("\n"));
    return whole.startsWith(label) ? style.bold(label) + whole.substring(label.length()) : whole;
  }

  private Stream<String> item(Block.Item item) {
    String text = (item.text() + " " + references(item.citations())).stripTrailing();
    if (item.label() == null) {
      return lines(BULLET + text);
    }
    // The label has a line of its own, so that a reader can run down the labels alone.
    return Stream.concat(
        lines(BULLET + item.label()),
        Style.clean(text).lines().flatMap(line -> style.wrap("  " + line, "  ").stream()));
  }

  private String choices(List<Choice> choices, List<String> yours) {
    String mark = style.blocks() ? "✓" : "*";
    return choices.stream()
        .map(choice ->
            yours.contains(choice.value()) ? offers.offerAgain(choice, mark) : offers.offer(choice))
        .flatMap(this::lines)
        .collect(Collectors.joining("\n"));
  }

  private static List<String> yours(Outcome outcome) {
    return outcome instanceof Outcome.Poll poll ? poll.yours() : List.of();
  }

  /** A form is asked for field by field; where there is no next turn, a line has to do. */
  private String form(Form form) {
    return offers.areNumbered()
        ? lines(form.title()).map(style::bold).collect(Collectors.joining("\n"))
        : lines(form.title() + "\n" + Wording.say("terminal.poll-line"))
            .collect(Collectors.joining("\n"));
  }

  /** What leads beside the way is of no use to somebody who cannot go on. */
  private String aside(List<Choice> choices) {
    if (!offers.areNumbered()) {
      return "";
    }
    List<String> offered = choices.stream().map(offers::offer).map(Style::clean).toList();
    String together = String.join("   ", offered);
    Stream<String> lines =
        style.fits(together) ? Stream.of(together) : offered.stream().flatMap(this::lines);
    return lines.map(style::dim).collect(Collectors.joining("\n"));
  }

  /** Where there is no next turn, a question can only be answered in another way. */
  private String continuation(Outcome outcome) {
    if (offers.areNumbered() || !(outcome instanceof Outcome.Question question)) {
      return "";
    }
    String command = ("/recommend " + Style.clean(question.topic())).strip();
    return lines(Wording.say("terminal.continuation", command))
        .map(style::dim)
        .collect(Collectors.joining("\n"));
  }

  private String sources(List<Citation> citations) {
    if (citations.isEmpty()) {
      return "";
    }
    return style.bold(Wording.say("terminal.sources"))
        + "\n"
        + Source.of(citations).stream().map(this::source).collect(Collectors.joining("\n"));
  }

  private String source(Source source) {
    Citation citation = source.first();
    String number = source.marks() + " ";
    String heading = citation.heading().isEmpty() ? "" : " › " + citation.heading();
    String line =
        Stream.of(number + citation.title() + heading, citation.author(), citation.published())
            .filter(Objects::nonNull)
            .map(Object::toString)
            .collect(Collectors.joining(", "));
    String indent = " ".repeat(number.length());
    String place = String.join("\n", style.wrap(Style.clean(line), indent));
    // A path leads to a page that only a running server has.
    return citation.url().contains("://")
        ? place + "\n" + indent + style.dim(Style.clean(citation.url()))
        : place;
  }

  private String suggestions(Outcome outcome) {
    if (!(outcome instanceof Outcome.Answer answer) || answer.suggestions().isEmpty()) {
      return "";
    }
    return style.dim(Wording.say("terminal.suggestions"))
        + "\n"
        + answer.suggestions().stream()
            .flatMap(question -> lines(offers.offer(question)))
            .collect(Collectors.joining("\n"));
  }

  private Stream<String> lines(String text) {
    return Style.clean(text).lines().flatMap(line -> style.wrap(line, hanging(line)).stream());
  }

  /** The lines of a list item stand under its words, not under its bullet. */
  private static String hanging(String line) {
    Matcher bullet = BULLETED.matcher(line);
    return bullet.lookingAt() ? " ".repeat(bullet.end()) : "";
  }

  private static String references(List<Integer> citations) {
    return citations.stream().map(number -> "[" + number + "]").collect(Collectors.joining(" "));
  }
}
