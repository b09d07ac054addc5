package dev.caucus.web;

import dev.caucus.chat.Block;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Wording;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An open poll in the list of them, ready for the template.
 *
 * @param facts a few words each on how it stands
 * @param closes when it closes by itself; null if somebody has to close it
 */
record PollSummary(
    String id, String question, List<String> facts, BlockView.@Nullable Moment closes) {

  static PollSummary of(Outcome.Poll poll) {
    String kind = poll.anonymous() ? "anonymous" : "named";
    String mode = poll.mode().name().toLowerCase(Locale.ROOT);
    Instant closes = poll.closesAt();
    return new PollSummary(
        poll.poll(),
        poll.question(),
        List.of(
            Wording.say("web.poll." + kind),
            Wording.say("web.poll.mode." + mode),
            Wording.say("web.poll.voters", poll.voters())),
        closes == null
            ? null
            : BlockView.Moment.of(
                new Block.Moment(Wording.say("web.polls.closes"), closes, ZoneOffset.UTC)));
  }
}
