package dev.caucus.answer;

import dev.caucus.answer.Exchange.Cited;
import dev.caucus.chat.Block;
import dev.caucus.chat.Outcome.Status;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Wording;
import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.Passage.Kind;
import dev.caucus.knowledge.PassageSearch;
import dev.caucus.knowledge.TechnicalAnalyzer;
import dev.caucus.knowledge.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers with the articles' own sentences. */
final class ExtractiveAnswerer implements QuestionAnswerer {

  private final KnowledgeBase knowledge;
  private final PassageSearch search;
  private final SubjectsCache subjects;
  private final SpellingCorrector spelling;
  private final QuestionReader questions;
  private final EvidenceFinder finder;
  private final AnswerComposer composer;
  private final StatementWriter statements;
  private final ReplyWriter replies = new ReplyWriter();

  ExtractiveAnswerer(KnowledgeBase knowledge, PassageSearch search) {
    this.search = search;
    TechnicalAnalyzer analyzer = TechnicalAnalyzer.ofStems();
    English english = new English();
    this.knowledge = knowledge;
    this.subjects = new SubjectsCache(knowledge);
    this.spelling = new SpellingCorrector(english);
    this.questions = new QuestionReader(analyzer, english);
    this.finder = new EvidenceFinder(search, analyzer);
    TermMatch match = new TermMatch(analyzer, english);
    this.composer = new AnswerComposer(match);
    this.statements = new StatementWriter(knowledge, match);
  }

  @Override
  public Answered answer(String message, @Nullable Exchange before) {
    String text = Markup.strip(message);
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return new Answered(replies.word(Status.INVALID, "answer.invalid", List.of()), null);
    }
    Subjects current = subjects.current();
    Optional<SmallTalk> talk = SmallTalk.in(text);
    if (talk.isPresent()) {
      return new Answered(social(talk.get()), null);
    }
    Vocabulary vocabulary = search.vocabulary();
    String corrected = spelling.correct(text, vocabulary, current.names());
    FollowUps.Resolved resolved = FollowUps.resolve(corrected, before, current);
    Question question = questions.read(resolved, before, current, vocabulary);
    if (question.terms().isEmpty() && question.options().isEmpty()) {
      return new Answered(replies.word(Status.INVALID, "answer.empty", List.of()), null);
    }
    Hints hints = resolved.follows() && before != null ? new Hints(before.cited()) : Hints.NONE;
    return answer(question, current, hints);
  }

  private Answered answer(Question question, Subjects current, Hints hints) {
    List<Evidence> ranked = finder.find(question, current, hints);
    if (Boolean.getBoolean("caucus.debug")) {
      System.out.println(
          "\n## "
              + question.text()
              + " "
              + question.expects()
              + question.options()
              + question.compares()
              + " "
              + question.terms().stream()
                  .map(t -> t.surface() + "=" + Math.round(t.weight() * 10) / 10.0 + t.presence())
                  .toList());
      ranked.stream()
          .limit(6)
          .forEach(e ->
              System.out.printf(
                  "   %.2f %.2f %s %s %s%n",
                  e.score(), e.coverage(), e.fits(), e.subjects(), e.sentence().text()));
    }
    List<Evidence> chosen = composer.choose(question, ranked);
    double confidence =
        chosen.isEmpty()
            ? 0
            : Confidence.of(question, chosen.getFirst(), chosen.getFirst().coverage());
    if (confidence < Confidence.ANSWERED) {
      return new Answered(unknown(question, current, ranked, confidence), null);
    }
    List<Statement> said = said(question, current, chosen);
    Reply reply = replies.answer(Status.ANSWERED, confidence, said, List.of(), List.of());
    return new Answered(reply, exchange(question, chosen));
  }

  private List<Statement> said(Question question, Subjects current, List<Evidence> chosen) {
    List<Statement> said = new ArrayList<>();
    for (Evidence evidence : chosen) {
      boolean whole = question.expects() != Expectation.STATEMENT || isList(evidence);
      said.add(statements.write(evidence, question, current, whole, null));
    }
    return said;
  }

  private static boolean isList(Evidence evidence) {
    Kind kind = evidence.found().passage().kind();
    return kind == Kind.LIST || kind == Kind.STEPS;
  }

  /** Says that it is not known, and what comes closest, even about another option. */
  private Reply unknown(
      Question question, Subjects current, List<Evidence> ranked, double confidence) {
    Block preface = new Block.Notice(Wording.say("answer.unknown"));
    List<Statement> closest =
        ranked.stream()
            .filter(evidence -> evidence.coverage() > Weights.CLOSEST)
            .filter(evidence -> evidence.found().passage().kind() != Kind.PROVENANCE)
            .max(Comparator.comparingDouble(Evidence::coverage))
            .map(evidence ->
                statements.write(evidence, question, current, false, Wording.say("answer.closest")))
            .stream()
            .toList();
    return replies.answer(Status.UNKNOWN, confidence, closest, List.of(preface), List.of());
  }

  private Reply social(SmallTalk talk) {
    String titles =
        String.join(
            "; ", knowledge.articles().stream().limit(5).map(a -> "“" + a.title() + "”").toList());
    return replies.word(
        Status.SOCIAL,
        "answer.social." + talk.name().toLowerCase(java.util.Locale.ROOT),
        List.of(),
        titles);
  }

  private static Exchange exchange(Question question, List<Evidence> chosen) {
    List<Cited> cited =
        chosen.stream()
            .map(e -> new Cited(e.found().article().id(), e.found().passage().position()))
            .distinct()
            .toList();
    return new Exchange(question.text(), question.options(), cited);
  }
}
