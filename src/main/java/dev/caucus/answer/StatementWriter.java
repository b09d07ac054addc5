package dev.caucus.answer;

import dev.caucus.answer.Statement.Quote;
import dev.caucus.knowledge.Found;
import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.Passage;
import dev.caucus.knowledge.Passage.Kind;
import dev.caucus.knowledge.Passage.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words one piece of evidence so that it can be read on its own. */
final class StatementWriter {

  /** A longer list is shown in part, around what matched. */
  private static final int LONGEST_LIST = 12;

  private final KnowledgeBase knowledge;
  private final TermMatch match;

  StatementWriter(KnowledgeBase knowledge, TermMatch match) {
    this.knowledge = knowledge;
    this.match = match;
  }

  /**
   * Words the evidence.
   *
   * @param whole whether a list is shown whole, even if only one item matched
   */
  Statement write(
      Evidence evidence,
      Question question,
      Subjects subjects,
      boolean whole,
      @Nullable String label) {
    Passage passage = evidence.found().passage();
    return switch (passage.kind()) {
      case PARAGRAPH, PROVENANCE -> sentence(evidence, label);
      case CODE -> quoted(evidence, label, evidence.sentence().text());
      case LIST, STEPS ->
          whole ? list(evidence.found(), label, evidence.index()) : item(evidence, label);
      case TABLE -> quoted(evidence, label, row(evidence.sentence(), passage, question, subjects));
    };
  }

  /** A sentence, with the list, table or program text that it announces. */
  private Statement sentence(Evidence evidence, @Nullable String label) {
    String text = evidence.sentence().text();
    if (text.endsWith(":")) {
      Found announced = after(evidence.found());
      if (announced != null && text.equals(announced.passage().lead())) {
        if (announced.passage().kind().isList()) {
          return list(announced, label, 0);
        }
        if (announced.passage().kind() == Kind.CODE) {
          String code = announced.passage().text();
          return new Statement(label, code, List.of(new Quote(announced, code)));
        }
      }
    }
    return quoted(evidence, label, text);
  }

  /** The passage that stands after that one in its article. */
  private @Nullable Found after(Found found) {
    int next = found.passage().position() + 1;
    return knowledge
        .article(found.article().id())
        .filter(article -> article.passages().size() > next)
        .map(article ->
            new Found(
                found.article(), article.passages().get(next), found.key() + "+", 0, List.of()))
        .orElse(null);
  }

  /**
   * A list with its lead; of a long one the part where the match is.
   *
   * @param matched the place of the item that is quoted
   */
  private static Statement list(Found found, @Nullable String label, int matched) {
    Passage passage = found.passage();
    List<Sentence> items = passage.sentences();
    int from = Math.clamp(matched - LONGEST_LIST + 1, 0, items.size());
    int to = Math.min(items.size(), from + LONGEST_LIST);
    List<String> lines = new ArrayList<>();
    if (passage.lead() != null) {
      lines.add(passage.lead());
    }
    if (from > 0) {
      lines.add(leftOut(from));
    }
    lines.addAll(items(passage).subList(from, to));
    if (to < items.size()) {
      lines.add(leftOut(items.size() - to));
    }
    Quote quote = new Quote(found, items.get(matched).text());
    return new Statement(label, String.join("\n", lines), List.of(quote));
  }

  private static String leftOut(int items) {
    return "… (" + items + ")";
  }

  /** The items as lines; steps are numbered at each depth of their own. */
  private static List<String> items(Passage passage) {
    List<String> lines = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (Sentence item : passage.sentences()) {
      int depth = item.depth();
      while (numbers.size() <= depth) {
        numbers.add(0);
      }
      numbers.subList(depth + 1, numbers.size()).clear();
      int number = numbers.get(depth) + 1;
      numbers.set(depth, number);
      String mark = passage.kind() == Kind.STEPS ? number + ". " : "• ";
      lines.add("  ".repeat(depth) + mark + item.text());
    }
    return lines;
  }

  private static Statement item(Evidence evidence, @Nullable String label) {
    String lead = evidence.found().passage().lead();
    String text = evidence.sentence().text();
    return quoted(evidence, label, lead == null ? text : lead + " " + text);
  }

  /** A row, with only the cells of the options in question where the columns are options. */
  private String row(Sentence row, Passage passage, Question question, Subjects subjects) {
    List<String> columns = passage.columns();
    List<Integer> asked = new ArrayList<>();
    for (int i = 1; i < Math.min(columns.size(), row.cells().size()); i++) {
      Set<String> column = subjects.in(columns.get(i));
      boolean asksFor = question.options().stream().anyMatch(column::contains);
      if (!column.isEmpty() && (asksFor || match.says(question, row.cells().get(i)))) {
        asked.add(i);
      }
    }
    if (asked.isEmpty()) {
      return row.text();
    }
    return row.cells().getFirst()
        + " — "
        + asked.stream()
            .map(i -> columns.get(i) + ": " + row.cells().get(i))
            .collect(Collectors.joining("; "));
  }

  private static Statement quoted(Evidence evidence, @Nullable String label, String text) {
    return new Statement(
        label, text, List.of(new Quote(evidence.found(), evidence.sentence().text())));
  }
}
