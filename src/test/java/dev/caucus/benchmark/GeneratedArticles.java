package dev.caucus.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Articles such as a team might keep, the same ones in every run.
 *
 * <p>Their words are those of general English, the common ones more often, so that the index gets
 * long and short lists as from real texts. Seven in ten are Markdown, two HTML, one plain text.
 */
final class GeneratedArticles {

  /** Characters of an article on average; single ones have between a quarter and twice as many. */
  private static final int SIZE = 20_000;

  private static final List<String> NAMES =
      List.of(
          "Node.js",
          "PostgreSQL",
          "async/await",
          "e-commerce",
          "Kubernetes",
          "C++",
          "REST",
          "v2.7");

  private final Random random = new Random(20260101);
  private final List<String> words = new ArrayList<>();

  private GeneratedArticles() throws IOException {
    words.addAll(commonWords());
    // The list is alphabetical, and the place in it stands for how rare a word is.
    Collections.shuffle(words, random);
  }

  /** The words of general English, in the order of the alphabet. */
  static List<String> commonWords() throws IOException {
    try (var list =
        GeneratedArticles.class.getResourceAsStream("/dev/caucus/knowledge/english-common.txt")) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  /** Writes that many articles into the folder, in folders of a hundred. */
  static void write(Path folder, int count) {
    try {
      GeneratedArticles articles = new GeneratedArticles();
      for (int i = 0; i < count; i++) {
        Path shelf = Files.createDirectories(folder.resolve("shelf-" + i / 100));
        articles.writeOne(shelf, i);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeOne(Path shelf, int number) throws IOException {
    String name = "article-%04d".formatted(number);
    int size = (int) (SIZE * (0.25 + 1.5 * random.nextDouble()));
    switch (number % 10) {
      case 3, 7 -> Files.writeString(shelf.resolve(name + ".html"), html(size));
      case 9 -> Files.writeString(shelf.resolve(name + ".txt"), plain(size));
      default -> Files.writeString(shelf.resolve(name + ".md"), markdown(number, size));
    }
  }

  private String markdown(int number, int size) {
    StringBuilder text =
        new StringBuilder("---\ntitle: ")
            .append(heading())
            .append("\nauthor: Ann Author\npublished: 2024-0")
            .append(1 + number % 9)
            .append("-11\n---\n\n");
    while (text.length() < size) {
      switch (random.nextInt(12)) {
        case 0, 1 -> text.append("## ").append(heading());
        case 2 -> text.append("### ").append(heading());
        case 3 -> text.append(lines(5, () -> "- " + sentence(9)));
        case 4 -> text.append(lines(4, () -> "1. " + sentence(8)));
        case 5 -> text.append(table());
        case 6 -> text.append("```js\n").append(lines(6, this::code)).append("\n```");
        default -> text.append(paragraph());
      }
      text.append("\n\n");
    }
    return text.toString();
  }

  private String table() {
    return "| "
        + heading()
        + " | one | other |\n|---|---|---|\n"
        + lines(5, () -> "| " + phrase(2) + " | " + phrase(4) + " | " + phrase(4) + " |");
  }

  private String html(int size) {
    StringBuilder text =
        new StringBuilder("<html><head><title>" + heading() + "</title></head><body>");
    while (text.length() < size) {
      switch (random.nextInt(8)) {
        case 0 -> text.append("<h2>").append(heading()).append("</h2>");
        case 1 -> text.append("<ul>").append(lines(5, () -> "<li>" + sentence(9))).append("</ul>");
        case 2 -> text.append("<pre><code>").append(lines(6, this::code)).append("</code></pre>");
        default -> text.append("<p>").append(paragraph()).append("</p>");
      }
      text.append('\n');
    }
    return text.append("</body></html>").toString();
  }

  private String plain(int size) {
    StringBuilder text = new StringBuilder(heading()).append("\n\n");
    while (text.length() < size) {
      text.append(random.nextInt(6) == 0 ? lines(4, () -> "- " + sentence(9)) : paragraph());
      text.append("\n\n");
    }
    return text.toString();
  }

  private String code() {
    return "const " + word() + " = await " + word() + ".find(" + random.nextInt(100) + ");";
  }

  private String paragraph() {
    return IntStream.range(0, 3 + random.nextInt(4))
        .mapToObj(i -> sentence(10 + random.nextInt(12)))
        .collect(Collectors.joining(" "));
  }

  private String heading() {
    return capitalised(phrase(3));
  }

  private String sentence(int length) {
    return capitalised(phrase(length)) + ".";
  }

  private String phrase(int length) {
    return IntStream.range(0, length).mapToObj(i -> word()).collect(Collectors.joining(" "));
  }

  /** The cube makes the word at a tenth of the list about as much rarer as in English. */
  private String word() {
    if (random.nextInt(40) == 0) {
      return NAMES.get(random.nextInt(NAMES.size()));
    }
    return words.get((int) (words.size() * Math.pow(random.nextDouble(), 3)));
  }

  private static String lines(int count, Supplier<String> line) {
    return IntStream.range(0, count).mapToObj(i -> line.get()).collect(Collectors.joining("\n"));
  }

  private static String capitalised(String phrase) {
    return Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1);
  }
}
