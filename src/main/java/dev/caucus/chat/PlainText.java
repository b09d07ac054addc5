package dev.caucus.chat;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Renders a reply for readers without any markup: logs of tests, fallbacks, screen readers. */
final class PlainText {

  private PlainText() {}

  static String of(Reply reply) {
    return reply.blocks().stream()
        .map(PlainText::of)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining("\n\n"));
  }

  private static String of(Block block) {
    return switch (block) {
      case Block.Text(var label, var text, var citations) ->
          (label == null ? "" : label + ": ") + text + references(citations);
      case Block.Code(var language, var code, var citations) ->
          code.stripTrailing() + references(citations);
      case Block.Citations(var citations) ->
          Source.of(citations).stream().map(PlainText::of).collect(Collectors.joining("\n"));
      case Block.Items(var label, var items, var aside) ->
          label + ":\n" + items.stream().map(PlainText::of).collect(Collectors.joining("\n"));
      case Block.Tally(var bars) ->
          bars.stream()
              .map(bar ->
                  bar.label()
                      + ": "
                      + bar.size()
                      + (bar.note() == null ? "" : " (" + bar.note() + ")"))
              .collect(Collectors.joining("\n"));
      case Block.Choices(var choices, var aside) ->
          choices.stream()
              .map(choice -> "( ) " + choice.label())
              .collect(Collectors.joining(aside ? "   " : "\n"));
      case Block.Notice(var text) -> text;
      case Block.Fields(var form) ->
          form.fields().stream()
              .map(field -> "[ ] " + field.label())
              .collect(Collectors.joining("\n", form.title() + ":\n", ""));
      case Block.Moment moment -> moment.heading() + ": " + moment.spoken();
      case Block.Attachment attachment -> attachment.name() + ": " + attachment.description();
    };
  }

  private static String of(Block.Item item) {
    String label = item.label() == null ? "" : item.label() + " — ";
    return "• " + label + item.text() + references(item.citations());
  }

  private static String of(Source source) {
    Citation citation = source.first();
    StringBuilder line = new StringBuilder(source.marks()).append(" ").append(citation.title());
    if (!citation.heading().isEmpty()) {
      line.append(" › ").append(citation.heading());
    }
    append(line, citation.author());
    append(line, citation.published());
    return line.toString();
  }

  private static void append(StringBuilder line, @Nullable Object part) {
    if (part != null) {
      line.append(", ").append(part);
    }
  }

  private static String references(List<Integer> citations) {
    return citations.stream().map(number -> " [" + number + "]").collect(Collectors.joining());
  }
}
