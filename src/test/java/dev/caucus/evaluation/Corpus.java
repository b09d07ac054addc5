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
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Articles with questions in the format of SQuAD 2.0 (Rajpurkar, Jia, Liang, "Know What You Don't
 * Know", 2018).
 */
public record Corpus(List<Page> pages) {

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** An article. */
  public record Page(String title, List<Paragraph> paragraphs) {}

  /** A paragraph with the questions that it answers. */
  public record Paragraph(String text, List<Question> questions) {

    /** Whether a text stands in it, whatever became of its signs and gaps. */
    public boolean holds(String part) {
      return letters(text).contains(letters(part));
    }

    private static String letters(String text) {
      return NO_LETTERS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }
  }

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

  /** All its paragraphs in their order. */
  public List<Paragraph> paragraphs() {
    return pages.stream().flatMap(page -> page.paragraphs().stream()).toList();
  }

  /** The same without its last articles. */
  public Corpus withoutLast(int articles) {
    return new Corpus(pages.subList(0, pages.size() - articles));
  }

  /** The same without every so-manieth paragraph of each article. */
  public Corpus withoutEvery(int nth) {
    return new Corpus(
        pages.stream().map(page -> new Page(page.title(), without(page, nth))).toList());
  }

  private static List<Paragraph> without(Page page, int nth) {
    return IntStream.range(0, page.paragraphs().size())
        .filter(i -> i % nth != nth - 1)
        .mapToObj(page.paragraphs()::get)
        .toList();
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
