package dev.caucus.poll;

import dev.caucus.chat.Block;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Visibility;
import dev.caucus.poll.chart.ResultChart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws the result of a closed poll: in words, as a picture, and as a table. */
final class ResultWriter {

  static final String CHART = "chart.png";
  static final String TABLE = "results.csv";

  private final ResultChart chart = new ResultChart();
  private final BallotStore ballots;

  ResultWriter(BallotStore ballots) {
    this.ballots = ballots;
  }

  /** What everybody is told when a poll has closed. */
  Reply announcement(Standing standing) {
    Poll poll = standing.poll();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(PollWords.say("announcement"), poll.plan().question(), List.of()));
    blocks.add(Block.Text.of(ResultWords.of(standing)));
    chart(standing).ifPresent(blocks::add);
    return new Reply(Visibility.PUBLIC, blocks, PollWriter.outcome(standing, List.of()));
  }

  /** A reply with the picture of the result before its buttons. */
  Reply illustrated(Reply reply, Standing standing) {
    List<Block> blocks = new ArrayList<>(reply.blocks());
    int buttons = blocks.size();
    while (buttons > 0 && blocks.get(buttons - 1) instanceof Block.Choices) {
      buttons--;
    }
    int before = buttons;
    chart(standing).ifPresent(picture -> blocks.add(before, picture));
    return new Reply(reply.visibility(), blocks, reply.outcome());
  }

  /** The votes for somebody to take home. */
  Reply export(Standing standing) {
    String message =
        PollWords.say(standing.poll().plan().anonymous() ? "export.anonymous" : "export.named");
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Text.of(standing.poll().plan().question()));
    blocks.add(new Block.Notice(message));
    if (standing.poll().isClosed()) {
      chart(standing).ifPresent(blocks::add);
    }
    blocks.add(table(standing));
    return new Reply(Visibility.PRIVATE, blocks, new Outcome.Notice("export", message));
  }

  /** The picture; empty if nobody voted, or where none can be drawn. */
  Optional<Block.Attachment> chart(Standing standing) {
    if (standing.tally().voters() == 0) {
      return Optional.empty();
    }
    Poll poll = standing.poll();
    return chart
        .draw(
            dev.caucus.poll.chart.Standing.of(
                poll.plan().question(),
                poll.plan().options(),
                standing.tally(),
                PollWords.say("voters", standing.tally().voters()),
                round -> PollWords.say("round", round)))
        .map(picture ->
            new Block.Attachment(
                CHART, "image/png", inWords(standing), path(poll, CHART), () -> picture));
  }

  Block.Attachment table(Standing standing) {
    Poll poll = standing.poll();
    return new Block.Attachment(
        TABLE,
        "text/csv",
        PollWords.say("export.table", poll.plan().question()),
        path(poll, TABLE),
        () -> Table.of(standing, ballots));
  }

  /** The same as the picture for those who do not see it. */
  private static String inWords(Standing standing) {
    List<String> labels = standing.poll().plan().options();
    StringBuilder words = new StringBuilder(ResultWords.of(standing));
    for (int option = 0; option < labels.size(); option++) {
      words
          .append(option == 0 ? " " : ", ")
          .append(labels.get(option))
          .append(": ")
          .append(standing.tally().votes().get(option));
    }
    return words.append('.').toString();
  }

  private static String path(Poll poll, String name) {
    return "/polls/" + poll.id() + "/" + name;
  }
}
