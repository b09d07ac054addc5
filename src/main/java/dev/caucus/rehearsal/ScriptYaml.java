package dev.caucus.rehearsal;

import dev.caucus.knowledge.YamlTree;
import dev.caucus.knowledge.YamlTree.NotYaml;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Says of a script that is no YAML what is wrong with it. */
final class ScriptYaml {

  /** Twice as deep as a script gets. */
  private static final int DEEPEST = 12;

  /** SnakeYAML's own limit, in characters. */
  private static final int LARGEST = 3 * 1024 * 1024;

  private ScriptYaml() {}

  /** The root; null if the file is empty. */
  static @Nullable Node root(byte[] content) throws Defect {
    try {
      return YamlTree.of(content, DEEPEST, LARGEST);
    } catch (NotYaml e) {
      String invalid = "It is no valid YAML: " + Written.brief(String.valueOf(e.problem())) + ".";
      throw switch (e.reason()) {
        case SYNTAX ->
            new Defect(
                e.line(),
                invalid,
                "Indent with spaces, as the lines above do, and put a text in double quotes if it"
                    + " has a colon, or begins with anything but a letter, a digit or a slash.");
        case ENCODING -> new Defect(0, "It is no text in UTF-8.", "Save it as UTF-8.");
        case LIMIT -> new Defect(0, invalid, ScriptReader.SHAPE);
      };
    }
  }
}
