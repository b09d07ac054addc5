package dev.caucus.recommendation;

import static dev.caucus.chat.Outcome.Recommendation.EITHER;

import dev.caucus.chat.Block;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Outcome.Disputed;
import dev.caucus.chat.Outcome.Flip;
import dev.caucus.chat.Outcome.Reason;
import dev.caucus.chat.Outcome.Strength;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Wording;
import dev.caucus.knowledge.Criterion;
import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.Topic;
import dev.caucus.recommendation.weighing.Answers;
import dev.caucus.recommendation.weighing.Flips;
import dev.caucus.recommendation.weighing.Outlook;
import dev.caucus.recommendation.weighing.Weighing;
import dev.caucus.recommendation.weighing.Weighing.Support;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Words the verdict on one state of a dialogue. */
final class VerdictWriter {

  private final Topic topic;
  private final Dialogue dialogue;
  private final Weighing weighing;
  private final Outlook outlook;
  private final Sources sources;
  private final Strength strength;
  private final List<Reason> supports;
  private final List<Flip> flips;
  private final List<Disputed> disputes;

  VerdictWriter(Topic topic, Dialogue dialogue, Outlook outlook, KnowledgeBase knowledge) {
    this.topic = topic;
    this.dialogue = dialogue;
    this.weighing = new Weighing(topic, dialogue.answers());
    this.outlook = outlook;
    this.strength = outlook.strength();
    this.sources = new Sources(knowledge);
    this.supports =
        weighing.supports().stream()
            .sorted(Comparator.comparingDouble((Support s) -> -s.weight().weight()))
            .map(this::reason)
            .toList();
    this.flips = Flips.of(topic, dialogue.answers());
    this.disputes = new DisputeFinder(topic, dialogue.answers(), weighing, sources).find();
  }

  /** The verdict; those blocks go before it, and the vote is offered if there is one. */
  Reply write(List<Block> before, TeamVote vote) {
    Outcome.Recommendation outcome = outcome();
    List<Block> blocks = new ArrayList<>(before);
    blocks.add(new Block.Text(Wording.say("recommendation.verdict"), headline(), List.of()));
    blocks.add(tally());
    blocks.add(Block.Text.of(summary()));
    blocks.addAll(grouped());
    blocks.add(flipItems());
    if (!disputes.isEmpty()) {
      blocks.add(disputeItems());
    }
    blocks.addAll(open());
    blocks.add(new Block.Citations(sources.all()));
    blocks.add(
        new Block.Choices(
            VerdictChoices.of(
                topic, dialogue, outlook.settled(), flips, vote.offer(topic, outcome)),
            true));
    return Reply.of(outcome, blocks.toArray(Block[]::new));
  }

  private Outcome.Recommendation outcome() {
    String verdict = weighing.verdict();
    boolean either = verdict.equals(EITHER);
    return new Outcome.Recommendation(
        topic.id(),
        dialogue.id(),
        verdict,
        strength,
        weighing.scores(),
        supports.stream().filter(reason -> either || reason.option().equals(verdict)).toList(),
        supports.stream().filter(reason -> !either && !reason.option().equals(verdict)).toList(),
        flips,
        disputes);
  }

  private Reason reason(Support support) {
    return new Reason(
        support.weight().option(),
        support.criterion().id(),
        support.value().id(),
        support.weight().weight(),
        support.weight().because(),
        sources.cite(support.weight().evidence()));
  }

  private String headline() {
    return switch (strength) {
      case CLEAR -> Wording.say("recommendation.verdict.clear", name(weighing.verdict()));
      case LEANING -> Wording.say("recommendation.verdict.leaning", name(weighing.verdict()));
      case TOO_CLOSE -> Wording.say("recommendation.verdict.too-close");
    };
  }

  private String summary() {
    List<String> ranked =
        weighing.scores().entrySet().stream()
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();
    String first = name(ranked.getFirst());
    String second = name(ranked.get(1));
    double lead = weighing.lead();
    return switch (strength) {
      case CLEAR -> Wording.say(summaryKey("clear"), first, lead, second);
      case LEANING -> Wording.say(summaryKey("leaning"), first, lead, second);
      case TOO_CLOSE -> tooClose(first, lead, second);
    };
  }

  /** A strength that the lead so far does not show is owed to what is likely. */
  private String summaryKey(String name) {
    boolean shown = weighing.strength() == strength;
    return "recommendation.summary." + (shown ? name : "likely-" + name);
  }

  private String tooClose(String first, double lead, String second) {
    double needed = topic.lead().verdict();
    if (supports.isEmpty()) {
      return Wording.say("recommendation.summary.even");
    }
    return lead > 0
        ? Wording.say("recommendation.summary.close", first, lead, second, needed)
        : Wording.say("recommendation.summary.tie", first, second, needed);
  }

  private Block tally() {
    double longest = Math.max(topic.lead().verdict(), Collections.max(weighing.scores().values()));
    List<Block.Bar> bars = new ArrayList<>();
    weighing
        .scores()
        .forEach((option, score) ->
            bars.add(
                new Block.Bar(
                    option,
                    name(option),
                    score,
                    score / longest,
                    option.equals(weighing.verdict()))));
    bars.sort(Comparator.comparingDouble(Block.Bar::amount).reversed());
    return new Block.Tally(bars);
  }

  /** The reasons for each option, those for the verdict first. */
  private List<Block> grouped() {
    String verdict = weighing.verdict();
    return topic.options().stream()
        .map(Topic.Option::id)
        .sorted(Comparator.comparing(option -> !option.equals(verdict)))
        .flatMap(option -> reasonsFor(option).stream())
        .toList();
  }

  private Optional<Block> reasonsFor(String option) {
    List<Block.Item> items =
        supports.stream().filter(reason -> reason.option().equals(option)).map(this::item).toList();
    boolean against = !List.of(EITHER, option).contains(weighing.verdict());
    String label = against ? "recommendation.against" : "recommendation.reasons";
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(new Block.Items(Wording.say(label, name(option)), items));
  }

  private Block.Item item(Reason reason) {
    Criterion criterion = topic.criterion(reason.criterion()).orElseThrow();
    String answer =
        Wording.say(
            "recommendation.answer",
            criterion.name(),
            QuestionWriter.label(criterion, reason.value()));
    return new Block.Item(
        Wording.say("recommendation.weight", answer, reason.weight()),
        reason.text(),
        reason.citations().stream().map(citation -> citation.number()).toList());
  }

  private Block flipItems() {
    List<Block.Item> items = FlipText.of(topic, flips);
    return items.isEmpty()
        ? new Block.Text(
            Wording.say("recommendation.flips"), Wording.say("recommendation.no-flips"), List.of())
        : new Block.Items(Wording.say("recommendation.flips"), items);
  }

  private Block disputeItems() {
    return new Block.Items(
        Wording.say("recommendation.disputes"),
        disputes.stream()
            .map(dispute ->
                new Block.Item(
                    dispute.aspect(),
                    DisputeFinder.sides(dispute),
                    dispute.citations().stream().map(citation -> citation.number()).toList()))
            .toList(),
        true);
  }

  /** What was skipped, and what was not asked. */
  private List<Block> open() {
    List<String> sentences = new ArrayList<>();
    List<String> skipped =
        names(criterion ->
            dialogue.answers().of(criterion.id()).filter(Answers.SKIP::equals).isPresent());
    List<String> unasked =
        names(criterion ->
            topic.isAsked(criterion) && dialogue.answers().of(criterion.id()).isEmpty());
    if (!skipped.isEmpty()) {
      sentences.add(Wording.say("recommendation.open.skipped", String.join(", ", skipped)));
    }
    if (!unasked.isEmpty()) {
      String key = outlook.settled() ? "recommendation.open.unasked" : "recommendation.open.could";
      sentences.add(Wording.say(key, String.join(", ", unasked)));
    }
    return sentences.isEmpty()
        ? List.of()
        : List.of(
            new Block.Text(
                Wording.say("recommendation.open"), String.join(" ", sentences), List.of()));
  }

  private List<String> names(Predicate<Criterion> which) {
    return topic.criteria().stream().filter(which).map(Criterion::name).toList();
  }

  private String name(String option) {
    return topic.option(option).map(Topic.Option::name).orElse(option);
  }
}
