package dev.caucus.knowledge.topic;

import dev.caucus.knowledge.YamlTree;
import dev.caucus.knowledge.YamlTree.NotYaml;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Says of a topic file that is no YAML what is wrong with it. */
final class TopicYaml {

  /** Twice as deep as a topic gets. */
  private static final int DEEPEST = 20;

  private TopicYaml() {}

  /** The root; null if there is none, with the reason in the defects. */
  static @Nullable Node root(byte[] content, Defects defects) {
    String remedy = Shape.TOPIC.description();
    try {
      Node root = YamlTree.of(content, DEEPEST, TopicReader.LARGEST);
      if (root == null) {
        defects.at(0, "It is empty, and no map of keys and values.", remedy);
      }
      return root;
    } catch (NotYaml e) {
      String problem = Wording.collapsed(String.valueOf(e.problem()));
      switch (e.reason()) {
        case SYNTAX ->
            defects.at(
                e.line(),
                "It is no valid YAML: " + problem + ".",
                "Indent with spaces, and put a text with a colon or a quotation mark in quotes.");
        case ENCODING -> defects.at(0, "It is no text in UTF-8.", "Save it as UTF-8.");
        case LIMIT ->
            defects.at(0, "It is nested or repeats itself too much (" + problem + ").", remedy);
      }
      return null;
    }
  }
}
