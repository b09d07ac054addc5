package dev.caucus.poll;

import dev.caucus.poll.words.Plan;
import dev.caucus.poll.words.Timing;
import java.util.List;
import java.util.stream.Stream;

/** Plans that differ from another in one thing. */
final class Plans {

  private Plans() {}

  static Plan at(Plan plan, Timing timing) {
    return copy(plan, plan.options(), plan.most(), timing);
  }

  /** The same until somebody closes it. */
  static Plan openEnded(Plan plan) {
    return at(plan, new Timing(plan.timing().starts(), null, plan.timing().weekly()));
  }

  /** The same, never again. */
  static Plan once(Plan plan) {
    return at(plan, new Timing(plan.timing().starts(), plan.timing().closes(), false));
  }

  /** The same with another option; as long as there may be more, so may be the choices. */
  static Plan with(Plan plan, String option) {
    List<String> options = Stream.concat(plan.options().stream(), Stream.of(option)).toList();
    return copy(plan, options, plan.most(), plan.timing());
  }

  private static Plan copy(Plan plan, List<String> options, int most, Timing timing) {
    return new Plan(
        plan.question(),
        options,
        plan.mode(),
        most,
        plan.anonymous(),
        plan.hidden(),
        plan.growing(),
        plan.reminder(),
        timing);
  }
}
