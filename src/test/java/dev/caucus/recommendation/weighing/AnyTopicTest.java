package dev.caucus.recommendation.weighing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.chat.Outcome.Flip;
import dev.caucus.knowledge.Criterion;
import dev.caucus.knowledge.Criterion.Value;
import dev.caucus.knowledge.Criterion.Weight;
import dev.caucus.knowledge.Topic;
import dev.caucus.knowledge.Topic.Lead;
import dev.caucus.recommendation.weighing.Weighing.Support;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any topic and any answers. */
class AnyTopicTest {

  private static final String OPTIONS = "oak ash elm fir";
  private static final int MOST_CRITERIA = 7;
  private static final int MOST_VALUES = 3;

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void scoresAreTheSumsOfWhatCounts(
      @ForAll("topics") Topic topic, @ForAll("picks") List<Integer> picks) {
    Answers answers = answers(topic, picks);
    Weighing weighing = new Weighing(topic, answers);
    BruteForce plain = new BruteForce(topic);
    assertThat(weighing.scores()).isEqualTo(plain.scores(answers.values()));
    assertThat(weighing.scores().values()).allMatch(score -> score >= 0);
    assertThat(weighing.verdict()).isEqualTo(plain.verdict(answers.values()));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void theOrderOfTheAnswersChangesNothing(
      @ForAll("topics") Topic topic, @ForAll("picks") List<Integer> picks) {
    Answers one = answers(topic, picks);
    Answers other = Answers.NONE;
    for (String criterion : one.values().keySet().stream().toList().reversed()) {
      other = other.with(criterion, one.of(criterion).orElseThrow());
    }
    assertSame(topic, one, other);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void whatTheTopicDoesNotKnowChangesNothing(
      @ForAll("topics") Topic topic, @ForAll("picks") List<Integer> picks) {
    Answers one = answers(topic, picks);
    Answers other = one.with("unknown", "v0");
    for (Criterion criterion : topic.criteria()) {
      if (one.of(criterion.id()).isEmpty()) {
        other = other.with(criterion.id(), "unknown");
      }
    }
    assertSame(topic, one, other);
  }

  private static void assertSame(Topic topic, Answers one, Answers other) {
    assertThat(new Weighing(topic, other).scores()).isEqualTo(new Weighing(topic, one).scores());
    assertThat(new Outlook(topic, other).next()).isEqualTo(new Outlook(topic, one).next());
    assertThat(Flips.of(topic, other)).isEqualTo(Flips.of(topic, one));
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void aHeavierReasonNeverSpeaksAgainstItsOption(
      @ForAll("topics") Topic topic, @ForAll("picks") List<Integer> picks) {
    Answers answers = answers(topic, picks);
    Weighing before = new Weighing(topic, answers);
    for (Support support : before.supports()) {
      String option = support.weight().option();
      Weighing after = new Weighing(raised(topic, support.weight()), answers);
      assertThat(after.scores().get(option)).isGreaterThan(before.scores().get(option));
      if (before.verdict().equals(option)) {
        assertThat(after.verdict()).isEqualTo(option);
      }
    }
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void isSettledExactlyWhenNoAnswerChangesTheVerdict(
      @ForAll("topics") Topic topic, @ForAll("picks") List<Integer> picks) {
    Answers answers = answers(topic, picks);
    Map<String, Integer> all = new BruteForce(topic).verdicts(answers.values(), true);
    assertThat(all).containsKey(new Weighing(topic, answers).verdict());
    assertThat(new Outlook(topic, answers).settled()).isEqualTo(all.size() == 1);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void aDialogueEndsWithinItsQuestionsAtTheVerdictOfAllAnswers(
      @ForAll("topics") Topic topic, @ForAll("picks") List<Integer> picks) {
    Answers all = everything(topic, picks);
    Answers asked = Answers.NONE;
    int atMost = new Outlook(topic, asked).atMost();
    Optional<Criterion> next = new Outlook(topic, asked).next();
    while (next.isPresent()) {
      String criterion = next.get().id();
      assertThat(asked.of(criterion)).isEmpty();
      asked = asked.with(criterion, all.of(criterion).orElseThrow());
      Outlook outlook = new Outlook(topic, asked);
      assertThat(outlook.atMost()).isLessThan(atMost);
      atMost = outlook.atMost();
      next = outlook.next();
    }
    assertThat(new Weighing(topic, asked).verdict()).isEqualTo(new Weighing(topic, all).verdict());
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void flipsAreAllSingleAnswersThatChangeTheVerdictForLikely(
      @ForAll("topics") Topic topic, @ForAll("picks") List<Integer> picks) {
    Answers answers = answers(topic, picks);
    BruteForce plain = new BruteForce(topic);
    List<Flip> expected = new ArrayList<>();
    for (Criterion criterion : topic.criteria()) {
      for (Value value : criterion.values()) {
        String from = answers.of(criterion.id()).orElse(value.id());
        Map<String, String> changed = answers.with(criterion.id(), value.id()).values();
        String verdict = plain.verdict(changed);
        Map<String, Integer> shares = plain.verdicts(changed, false);
        int all = shares.values().stream().mapToInt(Integer::intValue).sum();
        if (!from.equals(value.id())
            && !verdict.equals(plain.verdict(answers.values()))
            && 2 * shares.getOrDefault(verdict, 0) >= all) {
          boolean certain = plain.verdicts(changed, true).size() == 1;
          expected.add(new Flip(criterion.id(), from, value.id(), verdict, certain));
        }
      }
    }
    assertThat(Flips.of(topic, answers)).isEqualTo(expected);
  }

  @Provide
  Arbitrary<Topic> topics() {
    Arbitrary<Drafted> weight =
        Combinators.combine(
                Arbitraries.integers().between(0, 3),
                Arbitraries.integers().between(1, 8),
                Arbitraries.of(true, false),
                Arbitraries.integers().between(0, MOST_CRITERIA - 1),
                Arbitraries.integers().between(0, MOST_VALUES - 1))
            .as(Drafted::new);
    Arbitrary<List<List<List<Drafted>>>> criteria =
        weight
            .list()
            .ofMaxSize(2)
            .list()
            .ofMinSize(1)
            .ofMaxSize(MOST_VALUES)
            .list()
            .ofMinSize(1)
            .ofMaxSize(MOST_CRITERIA);
    return Combinators.combine(
            Arbitraries.integers().between(2, 4), Arbitraries.integers().between(1, 14), criteria)
        .as(AnyTopicTest::topic);
  }

  /** For each criterion a way to answer it: not at all twice, a value three times, or skipped. */
  @Provide
  Arbitrary<List<Integer>> picks() {
    return Arbitraries.integers().between(-2, MOST_VALUES).list().ofSize(MOST_CRITERIA);
  }

  /** A weight before it is known how many options, criteria and values there are. */
  private record Drafted(int option, int halves, boolean depends, int criterion, int value) {

    private Weight of(String[] options, int criteria) {
      String unless = depends ? "c" + criterion % criteria + "=v" + value : null;
      return Topics.weight(options[option % options.length], halves / 2.0, unless);
    }
  }

  private static Topic topic(int options, int lead, List<List<List<Drafted>>> criteria) {
    String[] all = OPTIONS.split(" ");
    String[] some = List.of(all).subList(0, options).toArray(String[]::new);
    return Topics.topic(
        new Lead(lead / 2.0, lead / 2.0 + 1),
        String.join(" ", some),
        IntStream.range(0, criteria.size())
            .mapToObj(
                c -> Topics.criterion("c" + c, values(criteria.get(c), some, criteria.size())))
            .toArray(Criterion[]::new));
  }

  private static Value[] values(List<List<Drafted>> values, String[] options, int criteria) {
    return IntStream.range(0, values.size())
        .mapToObj(v ->
            Topics.value(
                "v" + v,
                values.get(v).stream()
                    .map(weight -> weight.of(options, criteria))
                    .toArray(Weight[]::new)))
        .toArray(Value[]::new);
  }

  private static Answers answers(Topic topic, List<Integer> picks) {
    Answers answers = Answers.NONE;
    for (int place = 0; place < topic.criteria().size(); place++) {
      if (picks.get(place) >= 0) {
        answers = with(answers, topic.criteria().get(place), picks.get(place));
      }
    }
    return answers;
  }

  private static Answers everything(Topic topic, List<Integer> picks) {
    Answers answers = Answers.NONE;
    for (int place = 0; place < topic.criteria().size(); place++) {
      answers = with(answers, topic.criteria().get(place), Math.abs(picks.get(place)));
    }
    return answers;
  }

  private static Answers with(Answers answers, Criterion criterion, int pick) {
    return answers.with(
        criterion.id(),
        pick == MOST_VALUES
            ? Answers.SKIP
            : criterion.values().get(pick % criterion.values().size()).id());
  }

  private static Topic raised(Topic topic, Weight raised) {
    return new Topic(
        topic.id(),
        topic.title(),
        topic.options(),
        topic.lead(),
        topic.criteria().stream().map(criterion -> raised(criterion, raised)).toList());
  }

  private static Criterion raised(Criterion criterion, Weight raised) {
    return Topics.criterion(
        criterion.id(),
        criterion.values().stream()
            .map(value ->
                Topics.value(
                    value.id(),
                    value.weights().stream()
                        .map(weight -> weight == raised ? heavier(weight) : weight)
                        .toArray(Weight[]::new)))
            .toArray(Value[]::new));
  }

  private static Weight heavier(Weight weight) {
    return new Weight(
        weight.option(),
        weight.weight() + 0.5,
        weight.because(),
        weight.evidence(),
        weight.unless(),
        weight.disputed());
  }
}
