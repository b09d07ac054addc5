package dev.caucus.slack.blockkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.caucus.chat.Block;
import dev.caucus.chat.Choice;
import dev.caucus.chat.Citation;
import dev.caucus.chat.Form;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Outcome.Status;
import dev.caucus.chat.Outcome.Strength;
import dev.caucus.chat.Reply;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** What holds for the messages of any reply at all. */
class AnyReplyTest {

  private static final BlockKitRenderer RENDERER = new BlockKitRenderer(Samples.LINKS);

  private static final Pattern HALF_A_CHARACTER = Pattern.compile("\\p{Cs}");

  private static final Pattern BARE_AMPERSAND = Pattern.compile("&(?!(?:amp|lt|gt);)");

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void staysWithinTheLimits(@ForAll("replies") Reply reply) {
    for (SlackMessage message : render(reply)) {
      assertThat(SlackLimits.faults(Json.blocks(message))).isEmpty();
      assertThat(SlackLimits.faultsOfText(message.text())).isEmpty();
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void saysEveryWordInItsOrder(@ForAll("replies") Reply reply) {
    String seen = Seen.in(render(reply));
    int at = 0;
    for (String text : texts(reply).map(Seen::bare).filter(bare -> !bare.isEmpty()).toList()) {
      int found = seen.indexOf(text, at);
      assertThat(found).as("“%s” after “%s”", text, seen.substring(0, at)).isNotNegative();
      at = found + text.length();
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void offersEverythingThatCanBePicked(@ForAll("replies") Reply reply) {
    List<String> tokens =
        reply.blocks().stream()
            .filter(Block.Choices.class::isInstance)
            .flatMap(block -> ((Block.Choices) block).choices().stream())
            .map(Choice::token)
            .toList();
    List<String> values = render(reply).stream().flatMap(Seen::values).toList();
    assertThat(values.subList(0, tokens.size())).isEqualTo(tokens);
    int more = (reply.outcome() instanceof Outcome.Answer answer ? answer.suggestions().size() : 0);
    int offers = reply.kept() == null ? 0 : 4 + more;
    assertThat(values).hasSize(tokens.size() + offers);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void marksNothingThatIsNotOurs(@ForAll("replies") Reply reply) {
    for (SlackMessage message : render(reply)) {
      assertThat(message.text()).doesNotContain("<", ">", "://").doesNotMatch("(?s).*@\\w.*");
      Stream.concat(Stream.of(message.text()), Seen.mrkdwn(message).map(Seen::withoutLinks))
          .forEach(text -> {
            assertThat(text).doesNotContain("<", ">").doesNotContainPattern(BARE_AMPERSAND);
            assertThat(text).doesNotContainPattern(HALF_A_CHARACTER);
          });
      assertThat(Seen.plain(message))
          .allSatisfy(text ->
              assertThat(text)
                  .doesNotContain("<!", "<@", "<#")
                  .doesNotContainPattern(HALF_A_CHARACTER));
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void aFormStaysWithinTheLimits(@ForAll("forms") Form form) {
    View view = FormView.render(form, "T1/C1/@U1 T1/C1");
    assertThat(SlackLimits.faultsOfView(Json.of(view))).isEmpty();
    assertThat(
            view.getBlocks().stream()
                .filter(InputBlock.class::isInstance)
                .map(LayoutBlock::getBlockId))
        .containsExactlyElementsOf(form.fields().stream().map(Form.Field::name).toList());
  }

  private static List<SlackMessage> render(Reply reply) {
    return RENDERER.render(reply, EnumSet.allOf(Offer.class));
  }

  /** All that the reply says, in its order. */
  private static Stream<String> texts(Reply reply) {
    Stream<String> suggestions =
        reply.outcome() instanceof Outcome.Answer answer
            ? answer.suggestions().stream()
            : Stream.of();
    return Stream.concat(reply.blocks().stream().flatMap(AnyReplyTest::texts), suggestions);
  }

  private static Stream<String> texts(Block block) {
    return switch (block) {
      case Block.Text(var label, var text, var citations) -> Stream.of(orNone(label), text);
      case Block.Code(var language, var code, var citations) -> Stream.of(code);
      case Block.Citations(var citations) ->
          citations.stream()
              .flatMap(each -> Stream.of(each.title(), each.heading(), orNone(each.author())));
      case Block.Items(var label, var items, var aside) ->
          Stream.concat(
              Stream.of(label),
              items.stream().flatMap(item -> Stream.of(orNone(item.label()), item.text())));
      case Block.Tally(var bars) ->
          bars.stream().flatMap(bar -> Stream.of(bar.size(), bar.label(), orNone(bar.note())));
      case Block.Choices(var choices, var aside) -> choices.stream().map(Choice::label);
      case Block.Notice(var text) -> Stream.of(text);
      case Block.Fields(var form) ->
          Stream.concat(Stream.of(form.title()), form.fields().stream().map(Form.Field::label));
      case Block.Moment moment -> Stream.of(moment.label(), moment.spoken());
      case Block.Attachment attachment -> Stream.of(attachment.description());
    };
  }

  private static String orNone(@Nullable String text) {
    return text == null ? "" : text;
  }

  @Provide
  Arbitrary<Reply> replies() {
    return Combinators.combine(
            blocks().list().ofMaxSize(6), outcomes(), Arbitraries.of(true, false))
        .as((blocks, outcome, kept) -> {
          Reply reply = Reply.of(outcome, blocks.toArray(Block[]::new));
          return kept ? reply.keptAs(Samples.KEPT) : reply;
        });
  }

  private static Arbitrary<Outcome> outcomes() {
    return Arbitraries.oneOf(
        texts()
            .list()
            .ofMaxSize(4)
            .map(suggestions ->
                new Outcome.Answer(Status.ANSWERED, "…", 0.5, List.of(), suggestions)),
        Arbitraries.integers()
            .between(0, 3)
            .map(position -> new Outcome.Question("t", "d", "c", position, 8, List.of())),
        Arbitraries.of(Strength.values())
            .map(strength ->
                new Outcome.Recommendation(
                    "t", "d", "v", strength, Map.of(), List.of(), List.of(), List.of(), List.of())),
        Arbitraries.just(Samples.poll(List.of())),
        Arbitraries.just(new Outcome.Notice("help", "…")));
  }

  private static Arbitrary<Block> blocks() {
    return Arbitraries.frequencyOf(
        Tuple.of(
            4,
            Combinators.combine(texts().injectNull(0.5), texts(), numbers()).as(Block.Text::new)),
        Tuple.of(
            2,
            Combinators.combine(Arbitraries.just("java"), texts(), numbers()).as(Block.Code::new)),
        Tuple.of(2, citations().list().ofMaxSize(8).map(Block.Citations::new)),
        Tuple.of(
            2,
            Combinators.combine(texts(), items().list().ofMaxSize(4), Arbitraries.of(true, false))
                .as(Block.Items::new)),
        Tuple.of(1, bars().list().ofMaxSize(4).map(Block.Tally::new)),
        Tuple.of(2, choices()),
        Tuple.of(1, texts().map(Block.Notice::new)),
        Tuple.of(1, forms().map(Block.Fields::new)),
        Tuple.of(1, moments()),
        Tuple.of(1, texts().map(Samples::picture)));
  }

  private static Arbitrary<Block> moments() {
    return Combinators.combine(
            texts(),
            Arbitraries.longs().between(0, 4_000_000_000L).map(Instant::ofEpochSecond),
            Arbitraries.of("Europe/Berlin", "UTC", "+05:45", "America/Argentina/Buenos_Aires")
                .map(ZoneId::of))
        .as(Block.Moment::new);
  }

  @Provide
  static Arbitrary<Form> forms() {
    return Combinators.combine(
            texts(), texts(), fields().list().ofMinSize(1).ofMaxSize(Form.MOST_FIELDS))
        .as((title, submit, fields) ->
            new Form(
                "p:new",
                title,
                submit,
                IntStream.range(0, fields.size())
                    .mapToObj(at -> fields.get(at).apply("field" + at))
                    .toList()));
  }

  /** Fields that only want a name. */
  private static Arbitrary<Function<String, Form.Field>> fields() {
    Arbitrary<Function<String, Form.Field>> lines =
        Combinators.combine(
                texts(),
                texts().injectNull(0.5),
                texts(),
                Arbitraries.of(true, false),
                Arbitraries.of(true, false),
                Arbitraries.integers().between(1, 5_000))
            .as((label, hint, value, several, required, limit) ->
                name -> new Form.Text(name, label, hint, value, several, required, limit));
    Arbitrary<Function<String, Form.Field>> picks =
        Combinators.combine(
                texts(),
                texts().injectNull(0.5),
                Arbitraries.of("0", "0,2", "", "x"),
                options(),
                Arbitraries.of(true, false))
            .as((label, hint, value, options, one) ->
                name ->
                    one
                        ? new Form.Pick(name, label, hint, value, options)
                        : new Form.Picks(name, label, hint, value, options));
    return Arbitraries.oneOf(lines, picks);
  }

  private static Arbitrary<List<Form.Option>> options() {
    return Combinators.combine(texts(), texts().injectNull(0.5))
        .as((label, hint) -> new Form.Option("", label, hint))
        .list()
        .ofMinSize(1)
        .ofMaxSize(25)
        .map(all ->
            IntStream.range(0, all.size())
                .mapToObj(at ->
                    new Form.Option(String.valueOf(at), all.get(at).label(), all.get(at).hint()))
                .toList());
  }

  private static Arbitrary<Block.Item> items() {
    return Combinators.combine(texts().injectNull(0.5), texts(), numbers()).as(Block.Item::new);
  }

  private static Arbitrary<Block.Bar> bars() {
    return Combinators.combine(
            texts(),
            Arbitraries.doubles().between(0, 1_000),
            Arbitraries.doubles().between(-1, 2),
            Arbitraries.of(true, false),
            texts().injectNull(0.5))
        .as((label, amount, share, leading, note) ->
            new Block.Bar("id", label, amount, share, leading, note));
  }

  private static Arbitrary<Citation> citations() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 9),
            texts(),
            texts().injectNull(0.5),
            texts(),
            Arbitraries.of(
                "/articles/a",
                "https://example.org/a?b=1&c=<d>",
                "https://example.org/a?b=1&c=*d*",
                "https://example.org/" + "long/".repeat(400),
                "https://example.org/?" + "a&".repeat(300),
                "javascript:alert(1)"))
        .as((number, title, author, heading, url) ->
            new Citation(
                number, "a", title, author, LocalDate.of(2023, 1, 2), heading, 0, "", url));
  }

  private static Arbitrary<Block> choices() {
    Arbitrary<String> labels =
        Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.of("Yes", "No")), Tuple.of(1, texts()));
    return Combinators.combine(
            Arbitraries.frequencyOf(
                Tuple.of(4, labels.list().ofMinSize(1).ofMaxSize(8)),
                Tuple.of(1, labels.list().ofSize(200))),
            Arbitraries.of(true, false))
        .as((all, aside) ->
            new Block.Choices(
                IntStream.range(0, all.size())
                    .mapToObj(at -> new Choice("v", all.get(at), "r:" + at + "x".repeat(90)))
                    .toList(),
                aside));
  }

  private static Arbitrary<List<Integer>> numbers() {
    return Arbitraries.integers().between(1, 12).list().ofMaxSize(4);
  }

  private static Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.frequencyOf(
            Tuple.of(5, Arbitraries.of(PIECES)),
            Tuple.of(1, Arbitraries.strings().all().ofMaxLength(20)));
    Arbitrary<String> brief = pieces.list().ofMaxSize(8).map(words -> String.join("", words));
    Arbitrary<String> unending =
        Combinators.combine(brief, Arbitraries.integers().between(100, 1_000))
            .as((text, times) -> text.repeat(times))
            .map(text -> text.length() > 10_000 ? text.substring(0, 10_000) : text);
    return Arbitraries.frequencyOf(Tuple.of(30, brief), Tuple.of(1, unending));
  }

  private static final List<String> PIECES =
      List.of(
          "a kettle ",
          "Boil it. ",
          " ",
          "\n",
          "\n\n",
          "snake_case",
          "async/await",
          "<!channel>",
          "<!here|here>",
          "<@U1>",
          "<#C1>",
          "<https://evil.example|click>",
          "https://evil.example/",
          "ann@example.org",
          "@here",
          "@everyone ",
          "#general",
          "&lt;!here&gt;",
          "&amp;",
          "*",
          "_",
          "~",
          "`",
          "```",
          "```\n",
          "*bold* ",
          " * ",
          ":smile:",
          ":",
          "> quote",
          "\n> ",
          "• ",
          "&",
          "<",
          ">",
          "|",
          "\"",
          "\u202E",
          "\u200F",
          "\u2060",
          "\u200B",
          "\u2028",
          "\r\n",
          "\t",
          "\0",
          "👍🏽",
          "👩‍👩‍👧",
          "\ud83d",
          "\udc4d",
          "שלום",
          "漢字。",
          "░",
          "[1]");
}
