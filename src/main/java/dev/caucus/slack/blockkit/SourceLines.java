package dev.caucus.slack.blockkit;

import dev.caucus.chat.Citation;
import dev.caucus.chat.Source;
import dev.caucus.chat.Wording;
import dev.caucus.conversation.Links;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes where the statements of a reply stand in the articles. */
final class SourceLines {

  private final Links links;

  SourceLines(Links links) {
    this.links = links;
  }

  /** The sources under their heading; nothing if there are none. */
  List<Line> of(List<Citation> citations) {
    List<Line> lines = new ArrayList<>();
    if (!citations.isEmpty()) {
      lines.add(Line.of(new Span.Bold(Wording.say("slack.sources"))));
    }
    Source.of(citations).forEach(source -> lines.add(line(source)));
    return lines;
  }

  /** The number in a text that stands for a citation; the citation is null if it is not there. */
  Span mark(int number, @Nullable Citation citation) {
    return linked("[" + number + "]", citation);
  }

  private Line line(Source source) {
    Citation citation = source.first();
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
    return Line.of(
        new Span.Plain(source.marks() + " "),
        linked(Line.single(citation.title()), citation),
        new Span.Plain(place.toString()));
  }

  private Span linked(String text, @Nullable Citation citation) {
    return Span.linked(text, citation == null ? null : links.to(citation).orElse(null));
  }
}
