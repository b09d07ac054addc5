package dev.caucus.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.knowledge.Criterion.Evidence;
import dev.caucus.knowledge.DisputeCheck.Disputed;
import dev.caucus.knowledge.DisputeCheck.Grade;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisputeListTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void printsTheSurestFirstAsItGoesIntoATopicFile() {
    Evidence one = new Evidence("a", "Speed › Tram", "It is \"fast\".");
    Evidence other = new Evidence("b", "", "It is slow.");
    List<Disputed> disputes =
        List.of(
            new Disputed("Price", Grade.POSSIBLE, List.of(other, one)),
            new Disputed("Speed", Grade.LIKELY, List.of(one, other)));
    assertThat(new DisputeList(disputes).print(screen())).isEqualTo(ExitCode.DONE);
    assertThat(out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"))
        .startsWith(
            """
            # likely
            - aspect: "Speed"
              evidence:
                - article: "a"
                  heading: "Speed › Tram"
                  quote: "It is \\"fast\\"."
                - article: "b"
                  heading: ""
                  quote: "It is slow."

            # possible
            """)
        .contains("2 disputes: 0 noted, 1 likely, 1 possible.");
  }

  private Screen screen() {
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    return new Screen(new BufferedReader(new StringReader("")), stream, stream, false, Style.PLAIN);
  }
}
