package dev.caucus.rehearsal;

import java.util.List;

/** Reads scripts for tests of other packages. */
public final class AnyScript {

  private AnyScript() {}

  /** The problems of a script for a topic about lunch. */
  public static List<String> problems(byte[] content) {
    return ScriptReader.read("lunch/conversations.yml", content, Lunch.TOPIC).failures().stream()
        .map(failure -> failure.problem())
        .toList();
  }
}
