package dev.caucus.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What leads to a person never reaches the store, whatever stands around it. */
class RedactionTest {

  private static final List<String> ORDINARY =
      List.of("why", "does", "Django", "cost", "so much", "Node.js", "for", "2 teams", "(maybe)");

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "Who is <@U0123|ann>? => Who is [...]?",
        "Ask <@!4711> or <#C01|general> => Ask [...] or [...]",
        "Is @ann.lee on call? => Is [...] on call?",
        "Why does ann@example.org get no mail? => Why does [...] get no mail?",
        "What is <mailto:a@b.org|a@b.org> for? => What is [...] for?",
        "What is at https://x.org/a?b=c today? => What is at [...] today?",
        "What is on wiki.acme.example/ann/12 today? => What is on [...] today?",
        "Can I call +49 (30) 123-456 78 at night? => Can I call [...] at night?",
        "Why is account 1234567 locked? => Why is account [...] locked?",
        "Is the key sk_live_4eC39HqLyjWDarjtT1 leaked? => Is the key [...] leaked?",
        "Who is a\u200Bnn@example.org? => Who is [...]?",
        "Is ＋４９３０１２３４５６ ours? => Is [...] ours?",
      })
  void takesOutWhatLeadsToAPerson(String text, String redacted) {
    assertThat(Redaction.of(text)).isEqualTo(redacted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Does Node.js 20.11 run on Windows 11?",
        "What is async/await in C++ or java.util.List?",
        "Which port, 8080 or 443?",
        "Is CI/CD used at e-commerce sites, since 2023?",
        "How does TCP/IP, and HTTP/1.1, work: <div> or #1?",
      })
  void leavesAnOrdinaryQuestionAsItIs(String question) {
    assertThat(Redaction.of(question)).isEqualTo(question);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 1_000, 100_000})
  void keepsNoMoreThanTheBeginningOfWhatIsPasted(int length) {
    assertThat(Redaction.of("word ".repeat(length)).length()).isLessThanOrEqualTo(300);
    assertThat(Redaction.of("x".repeat(length)).length()).isLessThanOrEqualTo(300);
    assertThat(Redaction.of("1 ".repeat(length)).length()).isLessThanOrEqualTo(300);
  }

  @Property
  void nothingPersonalIsLeftWhateverStandsAroundIt(@ForAll("messages") Message message) {
    String redacted = Redaction.of(message.text());
    assertThat(redacted).doesNotContainIgnoringCase(message.secret());
    assertThat(redacted.replaceAll("\\D", "").length()).isLessThan(7);
    assertThat(redacted).doesNotContain("@", "://");
  }

  @Property
  void doingItAgainChangesNothing(@ForAll("messages") Message message) {
    String redacted = Redaction.of(message.text());
    assertThat(Redaction.of(redacted)).isEqualTo(redacted);
  }

  @Property
  void anyTextIsOneShortLine(@ForAll String text) {
    String redacted = Redaction.of(text);
    assertThat(redacted.length()).isLessThanOrEqualTo(300);
    assertThat(redacted).doesNotContainPattern("[\\p{Cc}\\p{Cs}]").doesNotContain("@x");
  }

  /** A message with something personal in it, of which that part must not survive. */
  record Message(String text, String secret) {}

  @Provide
  Arbitrary<Message> messages() {
    Arbitrary<String> words =
        Arbitraries.of(ORDINARY).list().ofMaxSize(4).map(list -> String.join(" ", list));
    Arbitrary<String> name =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .ofMinLength(5)
            .ofMaxLength(8)
            .map(letters -> "zq" + letters);
    Arbitrary<Message> personal =
        Combinators.combine(name, Arbitraries.integers().between(1_000_000, 9_999_999))
            .flatAs((who, number) ->
                Arbitraries.of(
                    new Message(who + "@example.org", who),
                    new Message("@" + who, who),
                    new Message("<@" + who + ">", who),
                    new Message("<@U1|" + who + ">", who),
                    new Message("https://example.org/" + who, who),
                    new Message("<https://example.org/a|" + who + ">", who),
                    new Message("www.example.org/?q=" + who, who),
                    new Message("+49 " + number, number.toString()),
                    new Message("(0" + number / 1_000 + ") " + number, number.toString()),
                    new Message("no." + number, number.toString())));
    return Combinators.combine(words, personal, words, Arbitraries.of(" ", "\n", "\t", ", "))
        .as((before, secret, after, gap) ->
            new Message(before + gap + secret.text() + gap + after, secret.secret()));
  }
}
