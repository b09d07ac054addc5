package dev.caucus.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;

/** Whatever a script holds, it is read, or refused in words. */
class AnyScriptTest {

  private static final String SOUND =
      """
      - conversation: Everything
        steps:
          - user: /recommend lunch
          - bot asks: weather
          - user picks: cold
          - bot notes: {weather: cold}
          - user answers: {hunger: big, topic: lunch}
          - bot recommends: soup
            strength: clear
            because: [weather]
            against: []
            flips: {weather: either}
          - somebody else: "hi: there"
          - bot answers: hot
          - bot says: |
              two
              lines
          - bot tells: expired
      """;

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void randomBytesAreReadOrRefused(@ForAll @Size(max = 2000) byte[] content) {
    read(content);
  }

  @Property(tries = 1500, shrinking = ShrinkingMode.OFF)
  void damagedScriptsAreReadOrRefused(@ForAll("damaged") String text) {
    read(text.getBytes(UTF_8));
  }

  /** The sound script, in which pieces were replaced by what means something in YAML. */
  @Provide
  Arbitrary<String> damaged() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "",
            "-",
            ":",
            ": ",
            "\n",
            "  ",
            "[",
            "]",
            "{",
            "}",
            "&a ",
            "*a",
            "!!map ",
            "!<%ff> ",
            "<<: ",
            "\"",
            "'",
            "|",
            ">",
            "%YAML 9.9\n",
            "---\n",
            "...\n",
            "#",
            "\t",
            "\0",
            "? ",
            "\"\\U99999999\"",
            "\uFEFF",
            "user: x",
            "skip",
            "[[[[[[[[[[[[[[[[");
    Arbitrary<Damage> damage =
        Combinators.combine(
                Arbitraries.integers().between(0, SOUND.length()),
                Arbitraries.integers().between(0, 20),
                pieces)
            .as(Damage::new);
    return damage
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(all -> {
          String text = SOUND;
          for (Damage each : all) {
            text = each.to(text);
          }
          return text;
        });
  }

  private record Damage(int from, int length, String piece) {

    String to(String text) {
      int begin = Math.min(from, text.length());
      int end = Math.min(begin + length, text.length());
      return text.substring(0, begin) + piece + text.substring(end);
    }
  }

  private static void read(byte[] content) {
    Script script = ScriptReader.read("lunch/conversations.yml", content, Lunch.TOPIC);
    assertThat(script.conversations().size() + script.failures().size()).isPositive();
    assertThat(script.failures())
        .allSatisfy(failure -> {
          assertThat(failure.problem()).endsWith(".").doesNotContain("null");
          assertThat(failure.remedy()).endsWith(".");
        });
  }
}
