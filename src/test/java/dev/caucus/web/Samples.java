package dev.caucus.web;

import dev.caucus.chat.Block;
import dev.caucus.chat.Choice;
import dev.caucus.chat.Citation;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Outcome.Status;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Visibility;
import java.time.LocalDate;
import java.util.List;

/** One reply of each kind, about two small articles. */
final class Samples {

  static final Citation PATTERN =
      new Citation(
          1,
          "tea",
          "A Short Book of Tea",
          "Ada Leaf",
          LocalDate.of(2023, 11, 1),
          "Brewing › Water",
          1,
          "Green tea wants water of 80 °C, black tea wants it boiling.",
          "/articles/tea");

  static final Citation OTHER =
      new Citation(
          2,
          "tea/cold",
          "Cold Brew & Friends",
          null,
          LocalDate.of(2026, 2, 22),
          "",
          0,
          "Cold water works for every tea, it only takes longer.",
          "https://example.org/cold?a=1&b=2");

  static final Reply ANSWERED =
      Reply.of(
          new Outcome.Answer(
              Status.ANSWERED,
              "Green tea wants water of 80 °C.\n• black tea: boiling\n• white tea: 75 °C",
              0.93,
              List.of(PATTERN),
              List.of("Which tea is easiest to learn?", "Show me the code")),
          new Block.Text(
              null,
              "Green tea wants water of 80 °C.\n• black tea: boiling\n• white tea: 75 °C",
              List.of(1)),
          new Block.Citations(List.of(PATTERN)));

  static final Reply DISPUTED =
      Reply.of(
          new Outcome.Answer(
              Status.DISPUTED,
              "Water of 80 °C.\nCold water works, too.",
              0.61,
              List.of(PATTERN, OTHER),
              List.of()),
          new Block.Text("A Short Book of Tea, 2023", "Water of 80 °C.", List.of(1)),
          new Block.Text("Cold Brew & Friends, 2026", "Cold water works, too.", List.of(2)),
          new Block.Citations(List.of(PATTERN, OTHER)));

  static final Reply UNKNOWN =
      Reply.of(
          new Outcome.Answer(
              Status.UNKNOWN,
              "The articles do not say anything about the moon.",
              0.12,
              List.of(),
              List.of("How hot should the water be?")),
          Block.Text.of("The articles do not say anything about the moon."));

  static final Reply CODE =
      Reply.of(
          new Outcome.Answer(Status.ANSWERED, "kettle.heat(80);", 0.8, List.of(PATTERN), List.of()),
          Block.Text.of("This is how:"),
          new Block.Code("java", "if (x < 1 && y > 2) {\n  kettle.heat(80);\n}\n", List.of(1)),
          new Block.Citations(List.of(PATTERN)));

  static final Reply CHOICES =
      new Reply(
          Visibility.PRIVATE,
          List.of(
              Block.Text.of("What do you have?"),
              new Block.Choices(
                  List.of(
                      new Choice("green", "Green tea", "d1:tea:green"),
                      new Choice("black", "Black tea", "d1:tea:black"))),
              new Block.Notice("You can also use your own words.")),
          new Outcome.Notice("pick", "What do you have?"));

  private Samples() {}
}
