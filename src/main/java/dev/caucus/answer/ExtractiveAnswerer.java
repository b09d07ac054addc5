package dev.caucus.answer;

import dev.caucus.answer.Appraiser.Appraised;
import dev.caucus.answer.Exchange.Cited;
import dev.caucus.answer.Interpreter.Interpreted;
import dev.caucus.chat.Block;
import dev.caucus.chat.Outcome.Status;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Wording;
import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.Passage.Kind;
import dev.caucus.knowledge.PassageSearch;
import dev.caucus.knowledge.TechnicalAnalyzer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers with the articles' own sentences. */
final class ExtractiveAnswerer implements QuestionAnswerer {

  private static final Pattern MORE =
      Pattern.compile(
          "(?:(?:tell|show|give) (?:me|us) |any |something |anything )?(?:more|else)(?: please)?[?!. ]*",
          Pattern.CASE_INSENSITIVE);

  /** As many titles as fit into a sentence. */
  private static final int TITLES = 5;

  private final KnowledgeBase knowledge;
  private final SubjectsCache subjects;
  private final Appraiser appraiser;
  private final StatementWriter statements;
  private final ReplyWriter replies = new ReplyWriter();
  private final DisputeMatch disputes;
  private final DisputeAnswer sides;
  private final DisputeOverview overview;
  private final Reliability reliability;

  ExtractiveAnswerer(
      KnowledgeBase knowledge,
      PassageSearch search,
      SubjectsCache subjects,
      KnownDisputes known,
      Reliability reliability) {
    TechnicalAnalyzer analyzer = TechnicalAnalyzer.ofStems();
    English english = new English();
    this.knowledge = knowledge;
    this.subjects = subjects;
    PassageCache passages = new PassageCache(analyzer);
    this.reliability = reliability;
    this.appraiser = new Appraiser(search, analyzer, english, passages);
    this.statements = new StatementWriter(knowledge, new TermMatch(analyzer, english));
    this.disputes = new DisputeMatch(known, new ClaimReader(analyzer, english), passages);
    this.sides = new DisputeAnswer(statements, disputes);
    this.overview = new DisputeOverview(known, disputes, sides, replies);
  }

  @Override
  public Answered answer(String message, @Nullable Exchange before) {
    String text = Markup.strip(message);
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return new Answered(replies.word(Status.INVALID, "answer.invalid", List.of()), null);
    }
    Optional<SmallTalk> talk = SmallTalk.in(text);
    if (talk.isPresent()) {
      return new Answered(social(talk.get()), null);
    }
    Subjects current = subjects.current();
    if (before != null && MORE.matcher(text).matches()) {
      return more(before, current);
    }
    Optional<String> disputed = DisputeQuestion.in(text);
    if (disputed.isPresent()) {
      return overview(text, disputed.get(), current);
    }
    String asked = SmallTalk.withoutGreeting(text);
    Interpreted interpreted = appraiser.interpret(asked, before, current);
    if (interpreted.question().saysNothing()) {
      return new Answered(replies.word(Status.INVALID, "answer.empty", List.of()), null);
    }
    return answer(consider(interpreted, asked, before, current), current);
  }

  private Answered answer(Appraised appraised, Subjects current) {
    Interpreted interpreted = appraised.interpreted();
    Question question = interpreted.question();
    List<Evidence> ranked = appraised.ranked();
    List<Evidence> chosen = appraised.chosen();
    double confidence = confidence(appraised);
    List<String> suggestions = Suggestions.after(question, ranked, chosen, current);
    boolean answered = isAnswered(appraised);
    Optional<Dispute> dispute = disputes.touched(question, chosen, ranked, answered, current);
    if (dispute.isPresent()) {
      List<Evidence> besides = answered ? chosen : List.of();
      return disputed(
          interpreted, dispute.get(), besides, ranked, confidence, suggestions, current);
    }
    if (!answered) {
      Reply reply = unknown(question, current, ranked, chosen, confidence, suggestions);
      return new Answered(reply, exchange(interpreted, List.of()));
    }
    Reply reply =
        replies.answer(
            Status.ANSWERED,
            confidence,
            said(question, current, chosen, ranked),
            List.of(),
            suggestions);
    return new Answered(reply, exchange(interpreted, chosen));
  }

  /** A question that seemed to go on from an exchange, but is answered elsewhere, does not. */
  private Appraised consider(
      Interpreted interpreted, String text, @Nullable Exchange before, Subjects current) {
    Appraised going = appraiser.appraise(interpreted, current);
    if (before == null || isAnswered(going) || !interpreted.assumes()) {
      return going;
    }
    Appraised alone = appraiser.appraise(appraiser.interpret(text, null, current), current);
    return isAnswered(alone) && isElsewhere(alone.chosen().getFirst(), before, current)
        ? alone
        : going;
  }

  private boolean isAnswered(Appraised appraised) {
    return confidence(appraised) >= Confidence.ANSWERED;
  }

  /** How sure it is, as far as the articles let it be. */
  private double confidence(Appraised appraised) {
    return appraised.odds().shifted(reliability.calibration().shift());
  }

  /** Whether evidence is about other things than all that an exchange's options compete with. */
  private static boolean isElsewhere(Evidence evidence, Exchange before, Subjects current) {
    OptionGroups groups = current.groups();
    Set<String> about = new HashSet<>(evidence.subjects());
    about.addAll(groups.of(evidence.found().article()));
    return before.subjects().stream()
        .flatMap(option -> groups.around(option).stream())
        .noneMatch(about::contains);
  }

  /** Lists where the articles disagree about what a question names. */
  private Answered overview(String text, String narrowed, Subjects current) {
    Question question = appraiser.interpret(narrowed, null, current).question();
    return new Answered(
        overview.of(question, current), new Exchange(text, question.options(), List.of()));
  }

  /** Shows both sides, and what else was chosen as far as it is about the same options. */
  private Answered disputed(
      Interpreted interpreted,
      Dispute dispute,
      List<Evidence> chosen,
      List<Evidence> ranked,
      double confidence,
      List<String> suggestions,
      Subjects current) {
    Question question = interpreted.question();
    List<Side> shown = sides.chosen(question, dispute, ranked, current);
    boolean same = disputes.isOnOptionsOf(question, dispute, current);
    Reply reply =
        replies.answer(
            Status.DISPUTED,
            Math.max(confidence, Confidence.ANSWERED),
            sides.say(question, shown, disputes.beside(shown, chosen, current), current),
            List.of(new Block.Notice(Wording.say("answer.dispute", dispute.aspect()))),
            suggestions);
    List<String> options = same ? question.options() : disputes.options(shown, current);
    List<Cited> cited =
        shown.stream()
            .map(Side::place)
            .map(place -> new Cited(place.article(), place.passage()))
            .distinct()
            .toList();
    return new Answered(reply, new Exchange(interpreted.remembered(), options, cited));
  }

  /** Answers the last question again from what was not shown yet. */
  private Answered more(Exchange before, Subjects current) {
    Set<Cited> shown = Set.copyOf(before.cited());
    Appraised fresh =
        appraiser.appraise(
            appraiser.again(before, current),
            current,
            evidence -> !shown.contains(place(evidence)));
    List<Evidence> chosen = fresh.chosen();
    if (!isAnswered(fresh)) {
      return new Answered(replies.word(Status.UNKNOWN, "answer.no-more", List.of()), null);
    }
    Question question = fresh.interpreted().question();
    double confidence = confidence(fresh);
    Reply reply =
        replies.answer(
            Status.ANSWERED,
            confidence,
            said(question, current, chosen, fresh.ranked()),
            List.of(),
            List.of());
    List<Cited> cited = new ArrayList<>(before.cited());
    chosen.forEach(evidence -> cited.add(place(evidence)));
    return new Answered(reply, new Exchange(before.question(), before.subjects(), cited));
  }

  private List<Statement> said(
      Question question, Subjects current, List<Evidence> chosen, List<Evidence> ranked) {
    return chosen.stream()
        .map(evidence ->
            statements.write(
                evidence, question, current, !isMeantAlone(question, evidence, ranked), null))
        .toList();
  }

  /** Whether one item of a list answers a question, and the others have nothing to do with it. */
  private static boolean isMeantAlone(Question question, Evidence evidence, List<Evidence> ranked) {
    boolean oneAsked =
        switch (question.expects()) {
          case LIST, REASON, PERSON, ROLE -> false;
          default -> true;
        };
    return oneAsked
        && evidence.standsAlone()
        && ranked.stream()
            .filter(other -> other != evidence && other.besides(evidence))
            .allMatch(other -> evidence.score() - other.score() > Weights.MEANT_ALONE);
  }

  /** Says that it is not known, and what comes closest, even about another option. */
  private Reply unknown(
      Question question,
      Subjects current,
      List<Evidence> ranked,
      List<Evidence> chosen,
      double confidence,
      List<String> suggestions) {
    Block preface = new Block.Notice(Wording.say("answer.unknown"));
    Optional<Evidence> closest = closest(question, ranked);
    if (confidence > Confidence.CLOSE && !question.bare()) {
      Evidence best = chosen.getFirst();
      closest =
          closest
              .filter(other -> other.coverage() > best.coverage() + Weights.CLEARLY_MORE / 2)
              .or(() -> Optional.of(best));
    }
    List<Statement> said =
        closest
            .map(evidence ->
                statements.write(
                    evidence, question, current, false, label(question, evidence, current)))
            .stream()
            .toList();
    return replies.answer(Status.UNKNOWN, confidence, said, List.of(preface), suggestions);
  }

  /** What says most of the question, even about another option, if that is enough to be shown. */
  private static Optional<Evidence> closest(Question question, List<Evidence> ranked) {
    return (question.bare() ? Stream.<Evidence>empty() : ranked.stream())
        .filter(evidence -> evidence.coverage() > Weights.CLOSEST)
        .filter(evidence -> evidence.found().passage().kind() != Kind.PROVENANCE)
        .max(Comparator.comparingDouble(Evidence::coverage));
  }

  /** What introduces the closest evidence; that it is about another option is said. */
  private static String label(Question question, Evidence evidence, Subjects current) {
    if (!evidence.isAboutOthers(question)) {
      return Wording.say("answer.closest");
    }
    String names =
        evidence.subjects().stream().map(current::name).collect(Collectors.joining(", "));
    return Wording.say("answer.closest-other", names);
  }

  private Reply social(SmallTalk talk) {
    String titles =
        Shelves.inTurn(Shelves.of(knowledge.articles())).stream()
            .limit(TITLES)
            .map(article -> "“" + article.title() + "”")
            .collect(Collectors.joining(", "));
    String key = "answer.social." + talk.name().toLowerCase(Locale.ROOT);
    return replies.word(Status.SOCIAL, titles.isEmpty() ? key + ".empty" : key, List.of(), titles);
  }

  private static Cited place(Evidence evidence) {
    return new Cited(evidence.found().article().id(), evidence.found().passage().position());
  }

  private static Exchange exchange(Interpreted interpreted, List<Evidence> chosen) {
    List<Cited> cited = chosen.stream().map(ExtractiveAnswerer::place).distinct().toList();
    List<String> options = interpreted.question().options();
    if (options.isEmpty() && !chosen.isEmpty() && chosen.getFirst().subjects().size() == 1) {
      options = List.copyOf(chosen.getFirst().subjects());
    }
    return new Exchange(interpreted.remembered(), options, cited);
  }
}
