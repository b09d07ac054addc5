package dev.caucus.conversation;

import dev.caucus.chat.Block;
import dev.caucus.chat.Choice;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Person;
import dev.caucus.chat.PersonalExport;
import dev.caucus.chat.PersonalRecords;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.chat.Visibility;
import dev.caucus.chat.Wording;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Gives people all that is kept of them, and forgets it when they want that. */
final class OwnRecords implements PersonalExport {

  private static final Logger log = LoggerFactory.getLogger(OwnRecords.class);

  private static final String FORGET = "own:forget";
  private static final String KEEP = "own:keep";

  /** The platform of the page, the only one where files have an address. */
  private static final String PAGE = "page";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Supplier<Stream<PersonalRecords>> records;
  private final Clock clock;

  /**
   * The records of that many keepers.
   *
   * @param records found out when they are needed, since some of them need what this is part of
   */
  OwnRecords(Supplier<Stream<PersonalRecords>> records, Clock clock) {
    this.records = records;
    this.clock = clock;
  }

  /** All that is kept of whoever asks. */
  Reply export(Origin origin) {
    Person person = Person.of(origin);
    if (!person.isKnown()) {
      return nobody();
    }
    String message = Wording.say("privacy.export" + scope(person));
    return reply("export", message, of(person));
  }

  @Override
  public Block.Attachment of(Person person) {
    return new Block.Attachment(
        PATH.substring(PATH.lastIndexOf('/') + 1),
        "application/json",
        Wording.say("privacy.file"),
        person.platform().equals(PAGE) ? PATH : "",
        () -> JSON.writeValueAsBytes(collect(person)));
  }

  private Export collect(Person person) {
    Map<String, List<Object>> all = new TreeMap<>();
    records
        .get()
        .forEach(keeper ->
            keeper
                .of(person)
                .forEach((kind, things) ->
                    all.computeIfAbsent(kind, first -> new ArrayList<>()).addAll(things)));
    return new Export(clock.instant(), person.platform(), person.id(), person.workspace(), all);
  }

  /** Asks whether it is really to be forgotten. */
  Reply ask(Origin origin) {
    Person person = Person.of(origin);
    if (!person.isKnown()) {
      return nobody();
    }
    Block.Choices choices =
        new Block.Choices(
            List.of(
                new Choice("forget", Wording.say("privacy.forget.surely"), FORGET),
                new Choice("keep", Wording.say("privacy.forget.not"), KEEP)));
    return reply("confirm", Wording.say("privacy.forget" + scope(person)), choices);
  }

  /** Does what a button stands for; empty if it is none of these. */
  Optional<Reply> press(Origin origin, String token) {
    return switch (token) {
      case FORGET -> Optional.of(forget(Person.of(origin)));
      case KEEP -> Optional.of(reply("kept", Wording.say("privacy.kept")));
      default -> Optional.empty();
    };
  }

  private Reply forget(Person person) {
    if (!person.isKnown()) {
      return nobody();
    }
    Map<String, Integer> forgotten = new TreeMap<>();
    List<String> failures = new ArrayList<>();
    for (PersonalRecords keeper : records.get().toList()) {
      try {
        keeper
            .forget(person)
            .forEach((kind, number) -> forgotten.merge(kind, number, Integer::sum));
      } catch (RuntimeException e) {
        failures.add(ErrorId.next());
        log.error("Error {}: not all of a person was forgotten", failures.getLast(), e);
      }
    }
    String removed =
        forgotten.entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .map(entry ->
                "\n• " + Wording.say("privacy.forgotten." + entry.getKey(), entry.getValue()))
            .collect(Collectors.joining());
    String done =
        removed.isEmpty()
            ? Wording.say("privacy.forgotten.nothing")
            : Wording.say("privacy.forgotten") + removed;
    if (!failures.isEmpty()) {
      String id = failures.getFirst();
      return reply("forgotten", Wording.say("privacy.forgotten.partly", id) + removed);
    }
    return reply("forgotten", done + "\n\n" + Wording.say("privacy.remains") + remains(person));
  }

  private static String remains(Person person) {
    return person.workspace() == null ? "" : "\n• " + Wording.say("privacy.remains.elsewhere");
  }

  private static String scope(Person person) {
    return person.workspace() == null ? "" : ".here";
  }

  private static Reply nobody() {
    return Notices.notice("privacy", Wording.say("privacy.nobody"));
  }

  private static Reply reply(String code, String message, Block... more) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Notice(message));
    blocks.addAll(List.of(more));
    return new Reply(Visibility.PRIVATE, blocks, new Outcome.Notice(code, message));
  }

  /**
   * What the file says.
   *
   * @param workspace the only workspace or server that it is about; null for all of the platform
   */
  record Export(
      Instant made,
      String platform,
      String person,
      @Nullable String workspace,
      Map<String, List<Object>> records) {}
}
