package dev.caucus.fuzz;

import java.util.List;
import java.util.Random;

/** A way in which the world speaks to the bot. */
interface Inputs {

  /** What people really ask, tell and command. */
  List<String> WORDS =
      List.of(
          "What is the design pattern of Django?",
          "Who wrote the article about Node.js?",
          "Is Django good for data?",
          "Which is faster, Node.js or Django?",
          "and Node.js?",
          "Where do your sources disagree?",
          "What is the moon made of?",
          "we're mostly Python people, no real-time",
          "skip",
          "go back",
          "why do you ask?",
          "help",
          "/recommend node-or-django",
          "/recommend git-branching",
          "/poll \"Where do we eat?\" \"Pizza\" \"Pasta\" \"Sushi\" closes tomorrow 12:00",
          "/poll \"Which days?\" \"Mon\" \"Tue\" \"Wed\" up to 2, anonymous, hidden",
          "/poll \"Rank these\" \"A\" \"B\" \"C\" ranked, options welcome, every monday 9:00",
          "/caucus settings",
          "/caucus gaps off",
          "/help");

  /** What it is called in what is told of it. */
  String name();

  /** Sends something that this draws. */
  void send(Random random) throws Exception;

  /** Words that are sound, damaged or odd. */
  static String words(Random random) {
    String sound = WORDS.get(random.nextInt(WORDS.size()));
    return switch (random.nextInt(4)) {
      case 0 -> sound;
      case 1 -> Oddities.text(random);
      case 2 -> sound + " " + Oddities.text(random);
      default -> new Garbler(random).text(sound);
    };
  }
}
