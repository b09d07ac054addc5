package dev.caucus.knowledge.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextFormatTest {

  @Test
  void readsANumberedArticleCopiedFromAPage() {
    assertThat(
            Rendered.passages(
                "a.txt",
                """
                Bicycle vs. Tram: Which Is Better for Your Way to Work?

                3/14/2025

                4 min read

                Bicycle vs. Tram: Which Is Better for Your Way to Work?

                Both bring people to work. This text compares them.

                1. Overview

                Bicycle

                A bicycle has two wheels. It needs no rails.

                Tram

                A tram runs on rails.

                2. Cost

                • Bicycle: It costs little. Repairs cost more.

                • Tram: A ticket is needed.

                3. Speed

                MetricBicycleTram

                SpeedHighHigher

                ComfortLowHigh

                4. Conclusion

                It depends.
                """))
        .isEqualTo(
            """
            PARAGRAPH
              3/14/2025

            PARAGRAPH
              4 min read

            PARAGRAPH
              Both bring people to work.
              This text compares them.

            PARAGRAPH in 1. Overview › Bicycle
              A bicycle has two wheels.
              It needs no rails.

            PARAGRAPH in 1. Overview › Tram
              A tram runs on rails.

            LIST in 2. Cost
              Bicycle: It costs little. Repairs cost more.
              Tram: A ticket is needed.

            LIST in 3. Speed
              MetricBicycleTram
              SpeedHighHigher
              ComfortLowHigh

            PARAGRAPH in 4. Conclusion
              It depends.
            """);
  }

  @Test
  void takesTheFirstShortLineAsTitle() {
    assertThat(Rendered.read("a.txt", "Why trams?\n\nTrams are fast.").title())
        .isEqualTo("Why trams?");
    assertThat(Rendered.read("my-file.txt", "Trams are fast.\n\nWhy trams?\n\nYes.").title())
        .isEqualTo("My file");
  }

  @Test
  void readsHeadingsOfEveryKind() {
    assertThat(
            passages(
                """
                Underlined
                ==========
                Below double.

                Also underlined
                ---
                Below single.

                ## Marked ##
                Below marks.

                2.1 Numbered Deeper
                Below a number.

                A plain line
                Below a plain line the text begins, and it is quite a bit longer than the line is.
                """))
        .isEqualTo(
            """
            PARAGRAPH in Underlined
              Below double.

            PARAGRAPH in Underlined › Also underlined
              Below single.

            PARAGRAPH in Underlined › Marked
              Below marks.

            PARAGRAPH in Underlined › Marked › 2.1 Numbered Deeper
              Below a number.

            PARAGRAPH in Underlined › Marked › 2.1 Numbered Deeper › A plain line
              Below a plain line the text begins, and it is quite a bit longer than the line is.
            """);
  }

  @Test
  void joinsWrappedLinesAndKeepsWholeOnesApart() {
    assertThat(
            passages(
                """
                A tram is a vehicle that runs on rails in the streets of a
                city. It takes its current from a wire above the street.
                Many cities have some.

                First line is a paragraph of its own.
                Second line is another.
                """))
        .isEqualTo(
            """
            PARAGRAPH
              A tram is a vehicle that runs on rails in the streets of a city.
              It takes its current from a wire above the street.
              Many cities have some.

            PARAGRAPH
              First line is a paragraph of its own.

            PARAGRAPH
              Second line is another.
            """);
  }

  @Test
  void readsItemsOfEveryKind() {
    assertThat(
            passages(
                """
                Trams have these parts:
                - wheels
                - a motor that takes current from a wire above
                  the street
                  * and brakes

                •Doors
                •
                Windows

                1. Get in.
                1. Sit down.
                1. Get out.

                1) Open
                   - slowly
                2) Close
                """))
        .isEqualTo(
            """
            PARAGRAPH
              Trams have these parts:

            LIST after "Trams have these parts:"
              wheels
              a motor that takes current from a wire above the street
              > and brakes
              Doors
              Windows

            STEPS
              Get in.
              Sit down.
              Get out.
              Open
              > slowly
              Close
            """);
  }

  @Test
  void keepsStepsApartFromNumberedSections() {
    assertThat(
            passages(
                """
                1. How to ride

                1. Get in

                2. Sit down

                3. Get out

                2. What it costs

                It costs little.
                """))
        .isEqualTo(
            """
            STEPS in 1. How to ride
              Get in
              Sit down
              Get out

            PARAGRAPH in 2. What it costs
              It costs little.
            """);
  }

  @Test
  void nestsHeadingsThatComeAgain() {
    assertThat(
            passages(
                """
                Speed of travel

                Bicycle

                It is slow.

                Tram

                It is fast.

                Cost of travel

                Bicycle

                It is cheap.

                Tram

                It is not.

                Conclusion

                Walk instead.
                """))
        .contains(
            "in Speed of travel › Bicycle\n  It is slow.",
            "in Speed of travel › Tram\n  It is fast.",
            "in Cost of travel › Bicycle\n  It is cheap.",
            "in Cost of travel › Tram\n  It is not.",
            "in Conclusion\n  Walk");
  }

  @Test
  void aBlankLineSetsAHeadingApartFromTheLinesOfATable() {
    assertThat(
            passages(
                """
                Shop rules

                Prices

                Drink
                Price
                Espresso
                0.50 EUR

                Bike leasing

                Ask the office for a contract.
                """))
        .contains("in Prices\n", "Espresso", "0.50 EUR", "in Bike leasing\n  Ask the office");
  }

  @Test
  void aTableOfTabsDoesNotSwallowTheHeadingsAroundIt() {
    assertThat(
            passages(
                """
                Coffee machine

                • Press Clean for five seconds
                • Wait for the beep

                Prices
                Drink\tPrice
                Espresso\t0.50 EUR

                Repairs

                Error E7 means that the tank is empty.
                """))
        .contains("TABLE in Prices", "in Repairs\n  Error E7");
  }

  @Test
  void keepsTheCellsOfALostTableAsLines() {
    assertThat(
            passages(
                """
                The two differ.

                Difference between bicycle and tram

                Aspect

                Bicycle

                Tram

                Speed

                The bicycle is slow.
                """))
        .isEqualTo(
            """
            PARAGRAPH
              The two differ.

            LIST in Difference between bicycle and tram
              Aspect
              Bicycle
              Tram
              Speed

            PARAGRAPH in Difference between bicycle and tram
              The bicycle is slow.
            """);
  }

  @Test
  void readsTablesWithTabsOrBars() {
    String expected =
        """
        TABLE of [Aspect, Bicycle, Tram]
          Speed — Bicycle: low; Tram: high
          Cost — Tram: high
        """;
    assertThat(passages("Aspect\tBicycle\tTram\nSpeed\tlow\thigh\nCost\t\thigh"))
        .contains(expected);
    assertThat(passages("|Aspect|Bicycle|Tram|\n|---|---|---|\n|Speed|low|high|\n| Cost | |high|"))
        .contains(expected);
  }

  @Test
  void readsCodeWithAndWithoutFences() {
    assertThat(
            passages(
                """
                It reads a file:

                ```js
                read(a,
                    b)
                ```

                const fs = require('fs');
                fs.readFile('file.txt', (err, data) => {
                  if (err) {
                    return;
                  }
                });

                It is done; nothing else;
                happens here; at all;
                """))
        .contains("CODE as js after \"It reads a file:\"\n  read(a,\n    b)\n")
        .contains("CODE\n  const fs = require('fs');\n")
        .contains("\n    return;\n  }\n});\n")
        .contains("PARAGRAPH\n  It is done; nothing else;");
  }

  @Test
  void doesNotTakeBylinesForHeadings() {
    assertThat(
            Rendered.passages(
                "a.txt",
                """
                A title

                By Ann Miller

                November 1, 2023

                15 mins

                Some text.
                """))
        .isEqualTo(
            """
            PARAGRAPH
              By Ann Miller

            PARAGRAPH
              November 1, 2023

            PARAGRAPH
              15 mins

            PARAGRAPH
              Some text.
            """);
  }

  private static String passages(String text) {
    return Rendered.passages("a.txt", "---\ntitle: T\n---\n" + text);
  }
}
