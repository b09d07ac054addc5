package dev.caucus.poll;

import dev.caucus.chat.Block;
import dev.caucus.chat.Choice;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Form;
import dev.caucus.chat.NotDelivered;
import dev.caucus.chat.NotDelivered.Reason;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Participant;
import dev.caucus.chat.PollState;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.chat.Visibility;
import dev.caucus.poll.PollToken.Deed;
import dev.caucus.poll.counting.Ballots;
import dev.caucus.poll.words.Plan;
import dev.caucus.poll.words.PollCommand;
import dev.caucus.poll.words.PollForm;
import dev.caucus.poll.words.Problem;
import dev.caucus.poll.words.Request;
import dev.caucus.poll.words.Timing;
import dev.caucus.store.Fingerprint;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes polls, from a line or from a form by way of a preview. */
final class Making {

  private final DraftStore drafts;
  private final PollStore polls;
  private final Desk desk;
  private final Board board;
  private final Rights rights;
  private final PollWriter writer;
  private final Clock clock;

  Making(
      DraftStore drafts,
      PollStore polls,
      Desk desk,
      Board board,
      Rights rights,
      PollWriter writer,
      Clock clock) {
    this.drafts = drafts;
    this.polls = polls;
    this.desk = desk;
    this.board = board;
    this.rights = rights;
    this.writer = writer;
    this.clock = clock;
  }

  /** Makes what a line asks for. */
  List<Reply> make(Origin origin, String line) {
    ZoneId zone = rights.zone(origin);
    return switch (PollCommand.read(line, clock.instant(), zone)) {
      case Request.Nothing none -> List.of(form(PollForms.blank()));
      case Request.Wrong(var problems) -> List.of(wrong(problems, line));
      case Request.Understood(var plan, var preview) -> {
        Draft draft = draft(origin, zone, PollForm.values(plan, zone), List.of());
        yield preview ? List.of(preview(draft, plan)) : post(origin, draft, plan);
      }
    };
  }

  /** Shows what a form makes, before anybody else sees it. */
  Reply fill(Origin origin, Map<String, String> entered) {
    return show(draft(origin, rights.zone(origin), entered, List.of()));
  }

  /** Shows what a draft makes with other entries. */
  Reply refill(Draft draft, Map<String, String> entered) {
    return show(draft.with(entered));
  }

  /** Makes a draft of somebody's own from what was prepared, and shows it. */
  Reply adopt(Origin origin, Draft prepared) {
    return show(draft(origin, rights.zone(origin), prepared.entered(), prepared.grounds()));
  }

  /** Keeps a draft for whoever wants to adopt it, and tells what to press in order to. */
  Choice prepare(String about, String question, List<Ground> grounds) {
    String id = Fingerprint.of(about).substring(0, Ids.LENGTH);
    if (drafts.find(id).isEmpty()) {
      String options =
          grounds.stream().map(Ground::option).distinct().collect(Collectors.joining("\n"));
      drafts.save(
          new Draft(
              id,
              new ConversationRef("", ""),
              new Participant("", null),
              ZoneOffset.UTC,
              Map.of("question", question, "options", options),
              grounds,
              null));
    }
    return PollWriter.choice("team", Deed.ADOPT, id);
  }

  private Reply show(Draft draft) {
    return switch (read(draft)) {
      case Request.Understood(var plan, var preview) -> preview(draft, plan);
      case Request.Wrong(var problems) -> wrong(draft, problems);
      case Request.Nothing none -> form(PollForms.of(draft));
    };
  }

  private Request read(Draft draft) {
    return PollForm.read(draft.entered(), clock.instant(), draft.zone());
  }

  /** Posts a draft; of two clicks, one does. */
  List<Reply> post(Origin origin, Draft draft) {
    return switch (read(draft)) {
      case Request.Understood(var plan, var preview) ->
          drafts.take(draft.id()) ? post(origin, draft, plan) : posted(origin, draft.id());
      case Request.Wrong(var problems) -> List.of(wrong(draft, problems));
      case Request.Nothing none -> List.of(form(PollForms.of(draft)));
    };
  }

  private List<Reply> post(Origin origin, Draft draft, Plan plan) {
    Poll poll = poll(draft, plan);
    try {
      desk.begin(poll);
    } catch (NotDelivered e) {
      drafts.save(draft);
      return List.of(refused(draft, e.reason()));
    }
    return List.of(posted(origin, poll));
  }

  /** Says again that a draft was posted, to whoever clicked twice; nothing if it was not. */
  List<Reply> posted(Origin origin, String draft) {
    return polls
        .find(draft)
        .filter(poll -> poll.isBy(origin.conversation().platform(), origin.participant()))
        .map(poll -> List.of(posted(origin, poll)))
        .orElse(List.of());
  }

  private Reply posted(Origin origin, Poll poll) {
    return poll.state() == PollState.SCHEDULED || !board.isShared(origin.conversation())
        ? writer.personal(desk.standing(poll), List.of())
        : PollWords.notice("posted", "posted");
  }

  private Poll poll(Draft draft, Plan plan) {
    Instant now = clock.instant();
    Timing timing = plan.timing();
    boolean later = timing.starts() != null && timing.starts().isAfter(now);
    Timing fixed = later || !timing.weekly() ? timing : new Timing(now, timing.closes(), true);
    // The poll is found by its draft, however often somebody posts that.
    String id = draft.id();
    return new Poll(
        id,
        draft.place(),
        draft.creator(),
        Plans.at(plan, fixed),
        Grounds.of(draft.grounds(), plan.options()),
        draft.zone(),
        later ? PollState.SCHEDULED : PollState.OPEN,
        1,
        id,
        1,
        null);
  }

  private Reply preview(Draft draft, Plan plan) {
    drafts.save(draft);
    Poll poll = poll(draft, plan).notYet();
    Standing standing = new Standing(poll, poll.count(Ballots.NONE), List.of());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Notice(PollWords.say("preview")));
    blocks.addAll(writer.facts(standing));
    blocks.add(choices(draft, "post", Deed.POST, "change", Deed.CHANGE, "discard", Deed.DISCARD));
    return new Reply(Visibility.PRIVATE, blocks, PollWriter.preview(standing, draft));
  }

  private Reply wrong(Draft draft, List<Problem> problems) {
    drafts.save(draft);
    String text =
        problems.stream().map(Problem::message).collect(Collectors.joining("\n• ", "• ", ""));
    String message = PollWords.say("wrong") + "\n" + text;
    return new Reply(
        Visibility.PRIVATE,
        List.of(
            new Block.Notice(message),
            choices(draft, "change", Deed.CHANGE, "discard", Deed.DISCARD)),
        new Outcome.Notice("invalid", message));
  }

  private static Reply wrong(List<Problem> problems, String line) {
    String text = problems.stream().map(Problem::message).collect(Collectors.joining("\n"));
    return new Reply(
        Visibility.PRIVATE,
        List.of(
            new Block.Notice(text),
            new Block.Notice(PollWords.say("typed")),
            new Block.Code(null, "/poll " + line, List.of())),
        new Outcome.Notice("invalid", text));
  }

  /** Says why a poll could not be posted when its time came. */
  static Reply unposted(Reason reason) {
    return PollWords.notice("unposted", "unposted", PollWords.say("unposted." + key(reason)));
  }

  private static String key(Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Says why a channel does not take a poll, which is not lost. */
  private static Reply refused(Draft draft, Reason reason) {
    String message = PollWords.say("refused." + key(reason));
    return new Reply(
        Visibility.PRIVATE,
        List.of(
            new Block.Notice(message),
            choices(draft, "post-again", Deed.POST, "discard", Deed.DISCARD)),
        new Outcome.Notice("refused", message));
  }

  private static Block choices(Draft draft, Object... valuesAndDeeds) {
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < valuesAndDeeds.length; i += 2) {
      choices.add(
          PollWriter.choice((String) valuesAndDeeds[i], (Deed) valuesAndDeeds[i + 1], draft.id()));
    }
    return new Block.Choices(choices);
  }

  /** A form in a reply, for where none can be opened. */
  static Reply form(Form form) {
    return new Reply(
        Visibility.PRIVATE,
        List.of(new Block.Fields(form)),
        new Outcome.Notice("form", PollWords.say("usage")));
  }

  private Draft draft(
      Origin origin, ZoneId zone, Map<String, String> entered, List<Ground> grounds) {
    ConversationRef place = rights.place(origin);
    return new Draft(Ids.next(), place, origin.participant(), zone, entered, grounds, null);
  }
}
