package dev.caucus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What was rendered once and found good; {@code -Dgolden.write=true} writes it afresh. */
final class Golden {

  private static final Path FOLDER = Path.of("src/test/resources/dev/caucus/web");

  private Golden() {}

  static void assertSame(String name, String actual) throws IOException {
    Path file = FOLDER.resolve(name);
    String text = actual.strip() + "\n";
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
    assertThat(text).as(name).isEqualTo(Files.readString(file));
  }
}
