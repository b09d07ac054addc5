package dev.caucus.discord.components;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.caucus.chat.Block;
import dev.caucus.chat.Choice;
import dev.caucus.chat.Citation;
import dev.caucus.chat.Form;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Outcome.Status;
import dev.caucus.chat.Outcome.Strength;
import dev.caucus.chat.Reply;
import dev.caucus.discord.local.Pings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import org.jspecify.annotations.Nullable;

/** What holds for the messages of any reply at all. */
class AnyReplyTest {

  private static final DiscordRenderer RENDERER = new DiscordRenderer(Samples.LINKS);

  private static final Pattern HALF_A_CHARACTER = Pattern.compile("\\p{Cs}");

  /** What Discord would read, if it stood in a text without a backslash before it. */
  private static final Pattern MARK =
      Pattern.compile(
          "[*~`|<\\[\\]]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|://|:[a-z]+:|@(?:everyone|here)"
              + "|(?m)^[\\s"
              + Seen.SEAM
              + "]*(?:[-+#>]|\\d+\\.)");

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void staysWithinTheLimits(@ForAll("replies") Reply reply) {
    assertThat(render(reply)).isNotEmpty().allSatisfy(Limits::assertKept);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void staysWithinTheLimitsWithoutItsFilesToo(@ForAll("replies") Reply reply) {
    assertThat(render(reply).stream().map(DiscordMessage::withoutFiles))
        .allSatisfy(Limits::assertKept);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void anyFormStaysWithinTheLimits(@ForAll("forms") Form form) {
    Limits.assertKept(FormModal.render(form));
    if (Limits.arePublished()) {
      Limits.assertAsPublished(FormModal.render(form));
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void saysEveryWordInItsOrder(@ForAll("replies") Reply reply) {
    String seen = Seen.in(render(reply));
    int at = 0;
    for (String text : texts(reply).map(Seen::bare).filter(bare -> !bare.isEmpty()).toList()) {
      int found = seen.indexOf(text, at);
      assertThat(found)
          .as("“%s” after “%s”", text, seen.substring(Math.max(0, at - 200), at))
          .isNotNegative();
      at = found + text.length();
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void offersEverythingThatCanBePicked(@ForAll("replies") Reply reply) {
    List<String> tokens = new ArrayList<>(tokens(reply));
    List<String> offered = new ArrayList<>();
    for (DiscordMessage message : render(reply)) {
      assertThat(Seen.ids(message)).doesNotHaveDuplicates();
      Seen.ids(message).stream()
          .filter(id -> !id.startsWith(Ids.MENU))
          .map(Ids::token)
          .forEach(offered::add);
    }
    if (reply.outcome() instanceof Outcome.Question question && question.position() > 0) {
      assertThat(offered.remove(Ids.WORDS)).isTrue();
    }
    assertThat(offered.subList(0, tokens.size())).isEqualTo(tokens);
    int more = reply.outcome() instanceof Outcome.Answer answer ? answer.suggestions().size() : 0;
    assertThat(offered).hasSize(tokens.size() + (reply.kept() == null ? 0 : 4 + more));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void marksNothingThatIsNotOursAndPingsNobody(@ForAll("replies") Reply reply) {
    for (DiscordMessage message : render(reply)) {
      JsonObject body = Json.of(message);
      assertThat(body.toString()).doesNotContainPattern(HALF_A_CHARACTER);
      Seen.displays(message)
          .forEach(text -> {
            JsonObject allowed = body.getAsJsonObject("allowed_mentions");
            assertThat(Pings.of(text, allowed, "1").none()).isTrue();
            if (Seen.isCode(text)) {
              assertThat(text.split("```", -1)).hasSize(3);
            } else {
              assertThat(Pings.of(text, null, null).none()).as(text).isTrue();
              assertThat(Seen.unmarked(text)).doesNotContainPattern(MARK);
            }
          });
    }
  }

  @AddLifecycleHook(OnlyIfPublished.class)
  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void isAsDiscordDescribesIt(@ForAll("replies") Reply reply) {
    render(reply).forEach(Limits::assertAsPublished);
  }

  @Tag("long-run")
  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void allOfThatHoldsForManyReplies(@ForAll("replies") Reply reply) {
    staysWithinTheLimits(reply);
    saysEveryWordInItsOrder(reply);
    offersEverythingThatCanBePicked(reply);
    marksNothingThatIsNotOursAndPingsNobody(reply);
    if (Limits.arePublished()) {
      isAsDiscordDescribesIt(reply);
    }
  }

  /** Says that a test is left out where there is nothing to hold messages against. */
  static final class OnlyIfPublished implements SkipExecutionHook {

    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
      return Limits.arePublished() ? SkipResult.doNotSkip() : SkipResult.skip(Limits.LEFT_OUT);
    }
  }

  private static List<String> tokens(Reply reply) {
    return reply.blocks().stream()
        .filter(Block.Choices.class::isInstance)
        .flatMap(block -> ((Block.Choices) block).choices().stream())
        .map(Choice::token)
        .toList();
  }

  private static List<DiscordMessage> render(Reply reply) {
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
          bars.stream().flatMap(bar -> Stream.of(bar.label(), bar.size(), orNone(bar.note())));
      case Block.Choices(var choices, var aside) -> choices.stream().map(Choice::label);
      case Block.Notice(var text) -> Stream.of(text);
      case Block.Fields(var form) ->
          Stream.concat(Stream.of(form.title()), form.fields().stream().map(Form.Field::label));
      case Block.Moment moment -> Stream.of(moment.label());
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
        Arbitraries.just(Samples.POLL.outcome()),
        Arbitraries.just(new Outcome.Notice("help", "…")));
  }

  private Arbitrary<Block> blocks() {
    return Arbitraries.frequencyOf(
        Tuple.of(
            4,
            Combinators.combine(texts().injectNull(0.5), texts(), numbers()).as(Block.Text::new)),
        Tuple.of(
            2,
            Combinators.combine(Arbitraries.of("java", "c++", "a b`"), texts(), numbers())
                .as(Block.Code::new)),
        Tuple.of(2, citations().list().ofMaxSize(8).map(Block.Citations::new)),
        Tuple.of(
            2,
            Combinators.combine(texts(), items().list().ofMaxSize(4), Arbitraries.of(true, false))
                .as(Block.Items::new)),
        Tuple.of(1, bars().list().ofMaxSize(4).map(Block.Tally::new)),
        Tuple.of(2, choices()),
        Tuple.of(1, texts().map(Block.Notice::new)),
        Tuple.of(1, forms().map(Block.Fields::new)),
        Tuple.of(1, texts().map(label -> new Block.Moment(label, Instant.EPOCH, ZoneOffset.UTC))),
        Tuple.of(2, attachments()));
  }

  @Provide
  Arbitrary<Form> forms() {
    return Combinators.combine(texts(), fields().list().ofMinSize(1).ofMaxSize(5))
        .as((title, fields) ->
            new Form(
                "p:new",
                title,
                "Send",
                IntStream.range(0, fields.size())
                    .mapToObj(at -> named(fields.get(at), "f" + at))
                    .toList()));
  }

  private static Form.Field named(Form.Field field, String name) {
    return switch (field) {
      case Form.Text(var old, var label, var hint, var value, var lines, var needed, var limit) ->
          new Form.Text(name, label, hint, value, lines, needed, limit);
      case Form.Pick(var old, var label, var hint, var value, var options) ->
          new Form.Pick(name, label, hint, value, options);
      case Form.Picks(var old, var label, var hint, var value, var options) ->
          new Form.Picks(name, label, hint, value, options);
    };
  }

  private static Arbitrary<Form.Field> fields() {
    return Arbitraries.oneOf(
        Combinators.combine(
                texts(),
                texts().injectNull(0.5),
                texts(),
                Arbitraries.of(true, false),
                Arbitraries.integers().between(1, 9_000))
            .as((label, hint, value, lines, limit) ->
                new Form.Text("name", label, hint, value, lines, !lines, limit)),
        Combinators.combine(texts(), texts().injectNull(0.5), options(12))
            .as((label, hint, options) ->
                new Form.Pick("name", label, hint, options.getLast().value(), options)),
        Combinators.combine(texts(), texts().injectNull(0.5), options(25))
            .as((label, hint, options) -> new Form.Picks("name", label, hint, "v0,v3", options)));
  }

  private static Arbitrary<List<Form.Option>> options(int most) {
    return Combinators.combine(texts(), texts().injectNull(0.5))
        .as((label, hint) -> new Form.Option("v", label, hint))
        .list()
        .ofMinSize(1)
        .ofMaxSize(most)
        .map(all ->
            IntStream.range(0, all.size())
                .mapToObj(at -> new Form.Option("v" + at, all.get(at).label(), all.get(at).hint()))
                .toList());
  }

  private static Arbitrary<Block> attachments() {
    return Combinators.combine(
            texts(),
            Arbitraries.of("image/png", "text/csv"),
            texts(),
            Arbitraries.of(0, 1, 4_000_000, 11_000_000))
        .as((name, type, description, size) ->
            new Block.Attachment(name, type, description, "/", () -> new byte[size]));
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
                "https://example.org/wiki/Kettle_(tea)",
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
                Tuple.of(2, labels.list().ofMinSize(9).ofMaxSize(40)),
                Tuple.of(1, labels.list().ofSize(200))),
            Arbitraries.of(true, false))
        .as((all, aside) ->
            new Block.Choices(
                IntStream.range(0, all.size())
                    .mapToObj(at -> new Choice("v", all.get(at), "r:" + at % 40 + "x".repeat(90)))
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
          "@everyone",
          "@here ",
          "<@123456789012345678>",
          "<@!123456789012345678>",
          "<@1>",
          "<@&123456789012345678>",
          "<#123456789012345678>",
          "</ask:123456789012345678>",
          "<t:1618953630:R>",
          "<:tea:123456789012345678>",
          "<a:tea:1>",
          "<id:customize>",
          "[click](https://evil.example)",
          "[click](<https://evil.example> \"tea\")",
          "<https://evil.example>",
          "https://evil.example/a_b_",
          "discord://evil",
          "ann@example.org",
          "@",
          "everyone",
          "here",
          "*",
          "**",
          "_",
          "__",
          "~~",
          "||",
          "`",
          "``",
          "```",
          "```\n",
          "```java\nboil();\n```",
          "*bold* ",
          " * ",
          ":smile:",
          ":",
          "\\",
          "\\*",
          "- ",
          "\n- ",
          "\n* ",
          "\n1. ",
          "7. ",
          "\n# ",
          "\n### ",
          "-# ",
          "\n-# ",
          "> ",
          "\n> ",
          "\n>>> ",
          "#",
          "<",
          ">",
          "|",
          "[",
          "]",
          "(",
          ")",
          "[1]",
          "&lt;",
          "\"",
          "\u202E",
          "\u202C",
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
          "░");
}
