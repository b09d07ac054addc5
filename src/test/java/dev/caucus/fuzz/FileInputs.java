package dev.caucus.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.caucus.knowledge.reader.ArticleReader;
import dev.caucus.knowledge.reader.UnreadableArticleException;
import dev.caucus.knowledge.topic.TopicReader;
import dev.caucus.rehearsal.AnyScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Files of a knowledge folder. Some of them are put into the folder that the bot serves, so that
 * they are indexed, asked about and removed again.
 */
final class FileInputs implements Inputs {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int SERVED = 40;

  private static final List<String> ODD =
      List.of(
          "---\ntitle: \"\u0000\"\npublished: 2023-02-31\ntags: [a, [b, {c: d}]]\nurl: javascript:x\n---\n",
          "---\nid: ../../x\nauthor: [a]\npublished: tomorrow\n",
          "<table><tr><td rowspan=1000 colspan=-1>x<td>y<tr></table>",
          "<!DOCTYPE x [<!ENTITY a \"b\">]><svg><script>&a;</script>",
          "| a | b |\n|---|\n| c | d | e |\n",
          "> > > - 1. # x\n\t\t\tcode\n",
          "```js\nunclosed",
          "[x](</a b> \"t\") ![y][z] <http://a.b>\n\n[z]: x",
          "- id: &a [*a]\n",
          "options: {a: b, a: c}\n? [x]\n: !!java/object y\n",
          "criteria:\n  - id: \u0000\n    values: [1, 2, ~, 1e99]\n");

  private final Path served;
  private final List<Path> files;
  private final Watch watch;

  /** Damages the files of a folder, some of which it serves in another. */
  FileInputs(Path sound, Path served, Watch watch) throws IOException {
    this.served = served;
    this.watch = watch;
    try (Stream<Path> all = Files.walk(sound)) {
      files =
          all.filter(Files::isRegularFile).filter(f -> !f.toString().endsWith(".json")).toList();
    }
  }

  @Override
  public String name() {
    return "files";
  }

  @Override
  public void send(Random random) throws Exception {
    Path file = files.get(random.nextInt(files.size()));
    String text = piece(Files.readString(file), random);
    Garbler garbler = new Garbler(random);
    String damaged = garbler.text(text);
    if (random.nextInt(3) == 0) {
      int at = random.nextInt(damaged.length() + 1);
      damaged =
          damaged.substring(0, at) + ODD.get(random.nextInt(ODD.size())) + damaged.substring(at);
    }
    byte[] content = encoded(damaged, random);
    watch.sends(file.getFileName() + ": " + damaged);
    long begun = System.nanoTime();
    read(file.getFileName().toString(), content, random);
    if (System.nanoTime() - begun > PATIENCE.toNanos()) {
      begun = System.nanoTime();
      read(file.getFileName().toString(), content, new Random(0));
      if (System.nanoTime() - begun > PATIENCE.toNanos()) {
        watch.note("slow file", damaged);
      }
    }
    if (random.nextInt(100) == 0) {
      serve(file, content, random);
    }
  }

  /** The head of a file, or of its body a part: damage to the end of a long one changes little. */
  private static String piece(String text, Random random) {
    int from = random.nextInt(3) == 0 ? random.nextInt(text.length()) : 0;
    return text.substring(from, Math.min(text.length(), from + 4_000));
  }

  private static void read(String name, byte[] content, Random random) {
    if (name.equals("topic.yml")) {
      TopicReader.read("a/topic.yml", content);
    } else if (name.endsWith(".yml")) {
      AnyScript.problems(content);
    } else {
      try {
        new ArticleReader().read("a" + ending(random), content);
      } catch (UnreadableArticleException refused) {
        refused.failure().problem();
      }
    }
  }

  private static String ending(Random random) {
    return List.of(".md", ".html", ".txt").get(random.nextInt(3));
  }

  private static byte[] encoded(String text, Random random) {
    byte[] bytes =
        text.getBytes(
            switch (random.nextInt(10)) {
              case 0 -> UTF_16;
              case 1 -> ISO_8859_1;
              default -> UTF_8;
            });
    if (random.nextInt(10) == 0 && bytes.length > 0) {
      for (int i = 0; i < 5; i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
    }
    return bytes;
  }

  private void serve(Path file, byte[] content, Random random) throws IOException {
    String name = file.getFileName().toString();
    Path folder = Files.createDirectories(served.resolve("t" + random.nextInt(4)));
    Path target =
        folder.resolve(
            name.endsWith(".yml") ? name : "a" + random.nextInt(SERVED) + ending(random));
    if (random.nextInt(4) == 0) {
      Files.deleteIfExists(target);
    } else {
      Files.write(target, content);
    }
  }
}
