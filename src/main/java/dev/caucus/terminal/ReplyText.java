package dev.caucus.terminal;

import dev.caucus.chat.Block;
import dev.caucus.chat.Citation;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays out a reply for a reader at the terminal. */
final class ReplyText {

  private static final Pattern BULLET = Pattern.compile("\\s*(?:[•*-]|\\d+[.)]) ");

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
    List<String> parts = new ArrayList<>(reply.blocks().stream().map(this::of).toList());
    parts.add(suggestions(reply.outcome()));
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
      case Block.Items(var label, var items) ->
          Stream.concat(
                  Stream.of(style.bold(Style.clean(label))), items.stream().flatMap(this::item))
              .collect(Collectors.joining("\n"));
      case Block.Tally(var bars) ->
          bars.stream().flatMap(bar -> lines(bar.label())).collect(Collectors.joining("\n"));
      case Block.Choices(var choices, var aside) ->
          choices.stream()
              .flatMap(choice -> lines(offers.offer(choice)))
              .collect(Collectors.joining("\n"));
      case Block.Notice(var text) -> lines(text).collect(Collectors.joining("\n"));
    };
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
    String label = item.label() == null ? "" : item.label() + ": ";
    return lines("• " + label + item.text() + " " + references(item.citations()));
  }

  private String sources(List<Citation> citations) {
    if (citations.isEmpty()) {
      return "";
    }
    return style.bold(Wording.say("terminal.sources"))
        + "\n"
        + citations.stream().map(this::source).collect(Collectors.joining("\n"));
  }

  private String source(Citation citation) {
    String number = "[" + citation.number() + "] ";
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
    Matcher bullet = BULLET.matcher(line);
    return bullet.lookingAt() ? " ".repeat(bullet.end()) : "";
  }

  private static String references(List<Integer> citations) {
    return citations.stream().map(number -> "[" + number + "]").collect(Collectors.joining(" "));
  }
}
