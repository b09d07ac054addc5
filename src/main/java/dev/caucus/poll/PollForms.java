package dev.caucus.poll;

import dev.caucus.chat.Form;
import dev.caucus.chat.Form.Option;
import dev.caucus.poll.PollToken.Deed;
import dev.caucus.poll.words.Plan;
import dev.caucus.poll.words.PollForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The forms about polls. */
final class PollForms {

  /** The form's id where it makes a new poll. */
  static final String NEW = "poll";

  /** The field of the form for another option. */
  static final String OPTION = "option";

  private static final int LONGEST_OPTIONS = 3_000;
  private static final int LONGEST_TIMES = 200;

  private static final String[] MODES = {"single", "up_to_2", "up_to_3", "any", "ranked"};

  /** Up to so many votes have a place in every form, behind as many ways to vote. */
  private static final int LISTED_LIMIT = 3;

  private PollForms() {}

  static Form blank() {
    return form(NEW, "form.new", "form.preview", "");
  }

  /** The form in which a draft was filled in, to be filled in again. */
  static Form of(Draft draft) {
    String id = new PollToken(Deed.CHANGE, draft.id()).written();
    return form(id, "form.new", "form.preview", mode(draft.entered())).filled(draft.entered());
  }

  /**
   * The form that changes a poll, filled in with what it is now; empty if its options are too long
   * for a form, which would cut them.
   */
  static Optional<Form> of(Poll poll) {
    String id = new PollToken(Deed.EDIT, poll.id()).written();
    Plan plan = poll.isOpen() ? Plans.started(poll.plan()) : poll.plan();
    Map<String, String> entered = PollForm.values(plan, poll.zone());
    boolean fits = entered.getOrDefault("options", "").length() <= LONGEST_OPTIONS;
    return fits
        ? Optional.of(form(id, "form.edit", "form.save", mode(entered)).filled(entered))
        : Optional.empty();
  }

  static Form another(Poll poll) {
    return new Form(
        new PollToken(Deed.ADD, poll.id()).written(),
        PollWords.say("form.add"),
        PollWords.say("form.add.submit"),
        List.of(
            new Form.Text(
                OPTION, PollWords.say("form.option"), null, "", false, true, Plan.LONGEST_OPTION)));
  }

  private static String mode(Map<String, String> entered) {
    return entered.getOrDefault(PollForm.MODE, "").strip().toLowerCase(Locale.ROOT);
  }

  private static Form form(String id, String title, String submit, String mode) {
    return new Form(
        id,
        PollWords.say(title),
        PollWords.say(submit),
        List.of(
            text("question", false, true, Plan.LONGEST_QUESTION),
            text("options", true, false, LONGEST_OPTIONS),
            new Form.Pick("mode", PollWords.say("form.mode"), null, "single", modes(mode)),
            new Form.Picks(
                "settings",
                PollWords.say("form.settings"),
                null,
                "",
                options("settings", "anonymous", "hidden", "growing", "reminder")),
            text("when", false, false, LONGEST_TIMES)));
  }

  /** The ways to vote, with the one that is chosen already, however many votes it allows. */
  private static List<Option> modes(String chosen) {
    List<Option> modes = new ArrayList<>(options("mode", MODES));
    int most = PollForm.limit(chosen).orElse(0);
    if (most > LISTED_LIMIT) {
      modes.add(
          LISTED_LIMIT,
          new Option(
              chosen, PollWords.say("mode.up-to", most), PollWords.say("form.mode.up_to_3.hint")));
    }
    return modes;
  }

  private static Form.Text text(String name, boolean lines, boolean required, int limit) {
    return new Form.Text(
        name,
        PollWords.say("form." + name),
        PollWords.say("form." + name + ".hint"),
        "",
        lines,
        required,
        limit);
  }

  private static List<Option> options(String field, String... values) {
    return Arrays.stream(values)
        .map(value ->
            new Option(
                value,
                PollWords.say("form." + field + "." + value),
                PollWords.say("form." + field + "." + value + ".hint")))
        .toList();
  }
}
