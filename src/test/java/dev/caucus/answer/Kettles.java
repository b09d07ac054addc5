package dev.caucus.answer;

import java.nio.file.Path;

/** A made-up choice between two kettles: a topic and an article for each. */
final class Kettles {

  private Kettles() {}

  static WrittenFolder writtenTo(Path folder) {
    return new WrittenFolder(folder)
        .with("kettles/topic.yml", TOPIC)
        .with("kettles/articles/rapid.md", RAPID)
        .with("kettles/articles/classic.md", CLASSIC);
  }

  private static final String TOPIC =
      """
      title: Which kettle?
      options:
        - id: rapid
          name: Rapid Pro
          also: [rapid]
        - id: classic
          name: Classic
      """;

  private static final String RAPID =
      """
      ---
      id: rapid
      title: The Rapid Pro, tested
      author: Jo Brand
      published: 2024-02-01
      ---

      ## Overview

      The Rapid Pro is an electric kettle. Brewtek makes the Rapid Pro in Leeds.
      The Rapid Pro is made of plastic and glass.

      ## Speed

      The Rapid Pro takes 90 seconds to boil a litre. The Rapid Pro boils fast because its element
      lies under the whole base.

      ## Noise

      The Rapid Pro is as loud as a vacuum cleaner.

      ## Cleaning

      The Rapid Pro is easier to clean than the Classic, since its lid comes off.
      The jug of the Rapid Pro is dishwasher-safe.

      ## Comparison

      | Aspect | Rapid Pro | Classic |
      |---|---|---|
      | Capacity | 1.7 litres | 1.2 litres |
      | Price | 89 pounds | 45 pounds |
      """;

  private static final String CLASSIC =
      """
      ---
      id: classic
      title: Living with a Classic
      author: Ann Other
      published: 2023-05-06
      url: https://kettles.example/classic
      ---

      ## Material

      The Classic is made of enamelled steel. Hofmann makes the Classic.

      ## Noise

      The Classic is quiet until its whistle blows, so nobody finds it loud.

      ## Cleaning

      The Classic is easier to clean than the Rapid Pro, since it has no wires.

      ## Price

      The Classic is cheaper than the Rapid Pro.

      ## Colours

      The Classic comes in these colours:

      - cream
      - racing green
      - black

      ## Whistle lid

      A whistle lid is a lid that sings when steam passes.

      ## Descaling

      Descale a kettle with vinegar: fill it half, boil it, and wait for an hour.

      ## Care

      Rinse the kettle twice before you descale it again.
      """;
}
