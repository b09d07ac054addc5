package dev.caucus.web;

import dev.caucus.chat.Outcome;
import dev.caucus.chat.PollState;
import dev.caucus.chat.Wording;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What makes a reply the card of a poll, which changes in place.
 *
 * @param id of the card on the page; a poll has one for everybody, and one for the reader's eyes
 * @param poll the poll's id
 * @param state in lower case
 * @param live whether the card is to follow the poll by itself
 * @param named whether others read who voted for what, so that a name is of use
 * @param shared whether the poll has an address to share
 * @param spoken how it stands in a sentence, for whoever only hears it
 */
record PollCard(
    String id,
    String poll,
    String state,
    boolean live,
    boolean anonymous,
    boolean named,
    boolean shared,
    String spoken) {

  static PollCard of(Outcome.Poll poll, boolean restricted) {
    boolean running = !restricted && poll.state() != PollState.CLOSED;
    return new PollCard(
        restricted ? "ballot-" + poll.poll() : publicId(poll.poll()),
        poll.poll(),
        poll.state().name().toLowerCase(Locale.ROOT),
        running,
        poll.anonymous(),
        running && !poll.anonymous(),
        !restricted,
        spoken(poll));
  }

  static String publicId(String poll) {
    return "poll-" + poll;
  }

  private static String spoken(Outcome.Poll poll) {
    if (poll.state() == PollState.CLOSED) {
      return Wording.say("web.poll.spoken.closed", poll.question());
    }
    String yours =
        poll.yours().stream()
            .flatMap(id -> poll.options().stream().filter(option -> option.id().equals(id)))
            .map(Outcome.PollOption::label)
            .collect(Collectors.joining(", "));
    return yours.isEmpty()
        ? Wording.say("web.poll.spoken.none")
        : Wording.say("web.poll.spoken.yours", yours);
  }
}
