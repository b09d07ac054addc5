package dev.caucus.rehearsal;

import dev.caucus.chat.Outcome.Flip;
import dev.caucus.chat.Outcome.Reason;
import dev.caucus.chat.Outcome.Recommendation;
import java.util.List;
import java.util.stream.Collectors;

/** Holds a verdict against what a script expects of it. */
final class VerdictCheck {

  private final Recommendation verdict;

  private VerdictCheck(Recommendation verdict) {
    this.verdict = verdict;
  }

  static void expect(Step.Recommends step, Stage stage) throws Mismatch {
    Recommendation verdict =
        stage
            .verdict()
            .filter(given -> given.verdict().equals(step.verdict()))
            .orElseThrow(() ->
                Mismatch.of("the bot to recommend " + step.verdict(), Deed.of(stage.replies())));
    new VerdictCheck(verdict).expect(step);
  }

  private void expect(Step.Recommends step) throws Mismatch {
    if (step.strength() != null && step.strength() != verdict.strength()) {
      throw Mismatch.of(
          "the verdict on " + step.verdict() + " to be " + Deed.of(step.strength()),
          "it is " + Deed.of(verdict.strength()));
    }
    for (String criterion : step.because()) {
      expectAmong(verdict.reasons(), criterion, "the reasons");
    }
    for (String criterion : step.against()) {
      expectAmong(verdict.against(), criterion, "what speaks against it");
    }
    for (var flip : step.flips().entrySet()) {
      expectFlip(flip.getKey(), flip.getValue());
    }
  }

  private static void expectAmong(List<Reason> reasons, String criterion, String what)
      throws Mismatch {
    if (reasons.stream().noneMatch(reason -> reason.criterion().equals(criterion))) {
      String there = reasons.stream().map(Reason::criterion).collect(Collectors.joining(", "));
      throw Mismatch.of(
          criterion + " to be among " + what, "that is " + (there.isEmpty() ? "nothing" : there));
    }
  }

  private void expectFlip(String criterion, String to) throws Mismatch {
    List<Flip> flips =
        verdict.flips().stream().filter(flip -> flip.criterion().equals(criterion)).toList();
    if (flips.stream().noneMatch(flip -> flip.verdict().equals(to))) {
      String there =
          flips.stream()
              .map(flip -> flip.to() + " leads to " + flip.verdict())
              .collect(Collectors.joining(", "));
      throw Mismatch.of(
          "another answer on " + criterion + " to lead to " + to,
          there.isEmpty() ? "none changes the verdict" : there);
    }
  }
}
