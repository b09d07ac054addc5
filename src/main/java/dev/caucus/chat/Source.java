package dev.caucus.chat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A section of an article with all that a reply has from it, so that no line of a list of sources
 * repeats another.
 *
 * @param numbers of the citations, in their order; at least one
 * @param first the first of them, which says where it is
 */
public record Source(List<Integer> numbers, Citation first) {

  public Source {
    numbers = List.copyOf(numbers);
  }

  /** What a line of a list says. */
  private record Section(
      String article,
      String title,
      @Nullable String author,
      @Nullable LocalDate published,
      String heading) {

    static Section of(Citation citation) {
      return new Section(
          citation.article(),
          citation.title(),
          citation.author(),
          citation.published(),
          citation.heading());
    }
  }

  /** The sections that citations stand in, in the order of their first ones. */
  public static List<Source> of(List<Citation> citations) {
    Map<Section, List<Citation>> sections = new LinkedHashMap<>();
    for (Citation citation : citations) {
      sections.computeIfAbsent(Section.of(citation), any -> new ArrayList<>()).add(citation);
    }
    return sections.values().stream()
        .map(all -> new Source(all.stream().map(Citation::number).toList(), all.getFirst()))
        .toList();
  }

  /** The numbers as a text refers to them: {@code [1] [3]}. */
  public String marks() {
    return numbers.stream().map(number -> "[" + number + "]").collect(Collectors.joining(" "));
  }
}
