package dev.caucus.poll;

import dev.caucus.chat.PollMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a ballot names after a click on an option. */
final class Choosing {

  private Choosing() {}

  /**
   * The choices after a click: a single one is changed; of several, the option is added, or taken
   * back if it is named already.
   *
   * @return empty if they would be too many
   */
  static Optional<List<Integer>> after(PollMode mode, int most, List<Integer> before, int clicked) {
    if (mode == PollMode.SINGLE) {
      return Optional.of(List.of(clicked));
    }
    List<Integer> after = new ArrayList<>(before);
    if (!after.remove((Integer) clicked)) {
      after.add(clicked);
    }
    if (mode == PollMode.MULTIPLE) {
      after.sort(null);
    }
    boolean fits = after.size() <= (mode == PollMode.RANKED ? Integer.MAX_VALUE : most);
    return fits ? Optional.of(List.copyOf(after)) : Optional.empty();
  }
}
