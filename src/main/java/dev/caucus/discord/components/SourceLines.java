package dev.caucus.discord.components;

import dev.caucus.chat.Citation;
import dev.caucus.chat.Source;
import dev.caucus.chat.Wording;
import dev.caucus.conversation.Links;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes where the statements of a reply stand in the articles. */
final class SourceLines {

  /** Discord makes no link of a label with unpaired brackets, or one that looks like an address. */
  private static final Pattern NO_LABEL = Pattern.compile("[\\[\\]]|://");

  private final Links links;

  SourceLines(Links links) {
    this.links = links;
  }

  /** The sources under their heading; nothing if there are none. */
  List<Line> of(List<Citation> citations) {
    List<Line> lines = new ArrayList<>();
    if (!citations.isEmpty()) {
      lines.add(Line.of(new Span.Bold(Wording.say("discord.sources"))));
    }
    Source.of(citations).forEach(source -> lines.add(line(source)));
    return lines;
  }

  /** The number in a text that stands for a citation; the citation is null if it is not there. */
  Span mark(int number, @Nullable Citation citation) {
    return Span.linked("[" + number + "]", citation == null ? null : address(citation));
  }

  private Line line(Source source) {
    Citation citation = source.first();
    String title = Line.single(citation.title());
    boolean label = !NO_LABEL.matcher(title).find();
    Span number = Span.linked(source.marks(), label ? null : address(citation));
    Span name = Span.linked(title, label ? address(citation) : null);
    return Line.of(number, new Span.Plain(" "), name, new Span.Plain(place(citation)));
  }

  private static String place(Citation citation) {
    StringBuilder place = new StringBuilder();
    if (!citation.heading().isEmpty()) {
      place.append(" › ").append(Line.single(citation.heading()));
    }
    if (citation.author() != null) {
      place.append(", ").append(Line.single(citation.author()));
    }
    if (citation.published() != null) {
      place.append(", ").append(citation.published());
    }
    return place.toString();
  }

  private @Nullable URI address(Citation citation) {
    return links.to(citation).orElse(null);
  }
}
