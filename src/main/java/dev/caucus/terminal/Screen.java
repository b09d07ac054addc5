package dev.caucus.terminal;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * Where the bot reads and writes.
 *
 * @param interactive whether a person sits in front of it
 */
record Screen(
    BufferedReader in, PrintStream out, PrintStream err, boolean interactive, Style style) {

  /** The process's own streams, in UTF-8 whatever the locale says. */
  static Screen standard() {
    // There is a console only if neither input nor output is a file or a pipe.
    boolean interactive = System.console() != null && System.console().isTerminal();
    Style style = Style.of(System.getenv());
    return new Screen(
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
        utf8(FileDescriptor.out),
        utf8(FileDescriptor.err),
        interactive,
        interactive ? style : style.unformatted());
  }

  /** Everything that there is to read. */
  String readAll() {
    return in.lines().collect(Collectors.joining("\n"));
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
