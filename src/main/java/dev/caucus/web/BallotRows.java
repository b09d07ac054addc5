package dev.caucus.web;

import dev.caucus.chat.Block;
import dev.caucus.chat.Choice;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.PollMode;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Brings the bar of an option and the button that votes for it together in one row. */
final class BallotRows {

  private final Outcome.Poll poll;
  private final Map<String, Outcome.PollOption> options;
  private final Block.@Nullable Tally tally;
  private final Map<String, Choice> offered = new HashMap<>();

  BallotRows(Outcome.Poll poll, Reply reply) {
    this.poll = poll;
    this.options =
        poll.options().stream()
            .collect(Collectors.toMap(Outcome.PollOption::id, Function.identity(), (a, b) -> a));
    this.tally =
        reply.blocks().stream()
            .filter(Block.Tally.class::isInstance)
            .map(Block.Tally.class::cast)
            .filter(bars -> bars.bars().stream().anyMatch(bar -> options.containsKey(bar.id())))
            .findFirst()
            .orElse(null);
    Set<String> drawn = new HashSet<>(options.keySet());
    if (tally != null) {
      drawn.retainAll(tally.bars().stream().map(Block.Bar::id).toList());
    }
    reply.blocks().stream()
        .flatMap(BallotRows::answers)
        .filter(choice -> drawn.contains(choice.value()))
        .forEach(choice -> offered.putIfAbsent(choice.value(), choice));
  }

  private static Stream<Choice> answers(Block block) {
    return block instanceof Block.Choices(var choices, var aside) && !aside
        ? choices.stream()
        : Stream.of();
  }

  /** The rows of those bars; empty if they are not the ones that people vote for. */
  Optional<BlockView.Ballot> of(Block.Tally bars) {
    return bars == tally
        ? Optional.of(
            ballot(bars.bars().stream().map(bar -> row(bar.id(), bar.label(), bar)).toList()))
        : Optional.empty();
  }

  /** Those choices, without the ones that stand beside their bars; without bars, rows of them. */
  List<BlockView> of(Block.Choices choices) {
    List<Choice> voting = choices.choices().stream().filter(offered::containsValue).toList();
    List<Choice> other =
        choices.choices().stream().filter(choice -> !offered.containsValue(choice)).toList();
    List<BlockView> views = new ArrayList<>();
    if (tally == null && !voting.isEmpty()) {
      views.add(
          ballot(
              voting.stream().map(choice -> row(choice.value(), choice.label(), null)).toList()));
    }
    if (!other.isEmpty()) {
      views.add(new BlockView.Choices(other, choices.aside()));
    }
    return views;
  }

  private BlockView.Ballot ballot(List<BlockView.Row> rows) {
    return new BlockView.Ballot(rows, poll.mode() != PollMode.SINGLE);
  }

  private BlockView.Row row(String id, String label, Block.@Nullable Bar bar) {
    Outcome.PollOption option = options.get(id);
    boolean told = bar != null && (option == null || option.votes() != null);
    Choice choice = offered.get(id);
    int place = poll.yours().indexOf(id);
    return new BlockView.Row(
        id,
        label,
        choice == null ? null : choice.token(),
        place < 0 ? null : mine(place),
        told && bar != null ? bar.size() : null,
        told && bar != null ? BlockView.Bar.length(bar.share()) : null,
        bar != null && bar.leading(),
        poll.winners().contains(id),
        bar == null ? null : bar.note());
  }

  private String mine(int place) {
    return poll.mode() == PollMode.RANKED
        ? Wording.say("web.poll.mine.ranked", place + 1)
        : Wording.say("web.poll.mine");
  }
}
