package dev.caucus.slack;

import dev.caucus.chat.ConversationRef;
import dev.caucus.slack.api.Address;
import java.util.Optional;

/**
 * Where somebody opened a form; it travels with the form, so that nobody has to remember it.
 *
 * @param place where the conversation goes on
 * @param aside where to say what only that person is to see
 */
record FormPlace(Address place, Address aside) {

  private static final String GAP = " ";

  /** The name that comes back with the form. */
  String written() {
    return place.conversation().id() + GAP + aside.conversation().id();
  }

  /** The place of that name; empty if it is none of that workspace, or is for somebody else. */
  static Optional<FormPlace> read(String written, String team, String person) {
    String[] ids = written.split(GAP, -1);
    return address(ids[0], team, person)
        .flatMap(place ->
            address(ids[ids.length - 1], team, person).map(aside -> new FormPlace(place, aside)));
  }

  private static Optional<Address> address(String id, String team, String person) {
    return Address.of(new ConversationRef(Address.PLATFORM, id))
        .filter(address -> address.team().equals(team))
        .filter(address -> address.onlyFor() == null || address.onlyFor().equals(person));
  }
}
