package dev.caucus.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Articles with questions in the format of SQuAD 2.0 (Rajpurkar, Jia, Liang, "Know What You Don't
 * Know", 2018).
 */
public record Corpus(List<Page> pages) {

  /** An article. */
  public record Page(String title, List<Paragraph> paragraphs) {}

  /** A paragraph with the questions that it answers. */
  public record Paragraph(String text, List<Question> questions) {}

  /** A question with the words that answer it, as different people chose them. */
  public record Question(String text, Set<String> answers) {

    /** Whether a text has the words of any answer. */
    public boolean isAnsweredBy(String shown) {
      String lower = shown.toLowerCase(Locale.ROOT);
      return answers.stream().anyMatch(answer -> lower.contains(answer.toLowerCase(Locale.ROOT)));
    }
  }

  /** Reads a corpus; questions that it does not answer are left out. */
  public static Corpus in(Path file) {
    JsonNode all = JsonMapper.shared().readTree(file);
    List<Page> pages = new ArrayList<>();
    for (JsonNode page : all.path("data")) {
      List<Paragraph> paragraphs = new ArrayList<>();
      for (JsonNode paragraph : page.path("paragraphs")) {
        paragraphs.add(
            new Paragraph(paragraph.path("context").asString(), questions(paragraph.path("qas"))));
      }
      pages.add(new Page(page.path("title").asString().replace('_', ' '), paragraphs));
    }
    return new Corpus(pages);
  }

  private static List<Question> questions(JsonNode all) {
    List<Question> questions = new ArrayList<>();
    for (JsonNode question : all) {
      if (!question.path("is_impossible").asBoolean()) {
        Set<String> answers = new LinkedHashSet<>();
        question.path("answers").forEach(answer -> answers.add(answer.asString()));
        questions.add(new Question(question.path("question").asString().strip(), answers));
      }
    }
    return questions;
  }

  /** Only the first pages, or all but those. */
  public Corpus pages(int from, int to) {
    return new Corpus(pages.subList(from, to));
  }

  /** Writes a Markdown file for each page. */
  public void write(Path folder) {
    try {
      for (Page page : pages) {
        StringBuilder text = new StringBuilder("# ").append(page.title()).append("\n\n");
        page.paragraphs().forEach(paragraph -> text.append(paragraph.text()).append("\n\n"));
        Files.writeString(folder.resolve(page.title().replaceAll("\\W+", "-") + ".md"), text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
