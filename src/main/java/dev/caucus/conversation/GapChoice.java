package dev.caucus.conversation;

import dev.caucus.chat.Person;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.chat.Wording;
import dev.caucus.gaps.GapSettings;
import dev.caucus.gaps.Refusals;
import java.util.Locale;

/** What {@code /caucus gaps} does: somebody decides whether their questions may be noted. */
final class GapChoice {

  private final GapSettings settings;
  private final Refusals refusals;

  GapChoice(GapSettings settings, Refusals refusals) {
    this.settings = settings;
    this.refusals = refusals;
  }

  Reply obey(Origin origin, String word) {
    Person person = Person.of(origin);
    if (!settings.enabled()) {
      return say("disabled");
    }
    if (!person.isKnown()) {
      return say("nobody");
    }
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "off" -> {
        refusals.add(person);
        yield say("off");
      }
      case "on" -> {
        refusals.remove(person);
        yield say("on");
      }
      default -> say(refusals.has(person) ? "is-off" : "is-on");
    };
  }

  private Reply say(String key) {
    return Notices.notice("gaps", Wording.say("gaps." + key, settings.retention().toDays()));
  }
}
