package dev.caucus.rehearsal;

import dev.caucus.chat.Block;
import dev.caucus.chat.Choice;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn;
import dev.caucus.chat.TurnHandler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Asks everybody for the weather and their hunger, and then recommends a lunch. */
final class Waiter implements TurnHandler {

  private final Map<Turn.Origin, Map<String, String>> guests = new HashMap<>();

  @Override
  public List<Reply> handle(Turn turn) {
    return switch (turn) {
      case Turn.Commanded(var origin, var command, var arguments)
          when command.equals("recommend") -> {
        guests.put(origin, new HashMap<>());
        yield List.of(next(origin));
      }
      case Turn.Commanded commanded -> List.of(notice("not_found", "I do not know that command."));
      case Turn.Said(var origin, var text) -> listen(origin, text);
      case Turn.Chose(var origin, var token) -> press(origin, token.split(":"));
      case Turn.Overheard overheard -> List.of();
      case Turn.Submitted submitted -> List.of();
    };
  }

  private List<Reply> listen(Turn.Origin origin, String text) {
    if (!guests.containsKey(origin)) {
      return List.of(notice("stranger", "We have not met."));
    }
    if (text.endsWith("?")) {
      return List.of(answer("Soup is served\nhot."), next(origin));
    }
    if (text.equals("hum")) {
      return List.of();
    }
    Map<String, String> said = new HashMap<>();
    said.put("weather", text.contains("cold") ? "Cold" : "Hot");
    if (text.contains("starving")) {
      said.put("hunger", "Some, and it is big");
      answers(origin).put("hunger", "big");
    }
    answers(origin).put("weather", text.contains("cold") ? "cold" : "hot");
    List<String> noted = new ArrayList<>(List.of("Weather: " + said.get("weather")));
    if (said.containsKey("hunger")) {
      noted.add("Hunger: " + said.get("hunger"));
    }
    return List.of(next(origin, new Block.Text("Noted", String.join("; ", noted), List.of())));
  }

  private List<Reply> press(Turn.Origin origin, String[] token) {
    if (token[0].equals("anew")) {
      answers(origin).clear();
    } else {
      answers(origin).put(token[0], token[1]);
    }
    return List.of(next(origin));
  }

  private Map<String, String> answers(Turn.Origin origin) {
    return guests.getOrDefault(origin, new HashMap<>());
  }

  private Reply next(Turn.Origin origin, Block... before) {
    Map<String, String> answers = answers(origin);
    for (var criterion : Lunch.TOPIC.criteria()) {
      if (!answers.containsKey(criterion.id())) {
        return question(criterion.id(), before);
      }
    }
    return verdict(answers.getOrDefault("weather", ""), before);
  }

  private static Reply question(String criterion, Block... before) {
    List<Choice> choices =
        Stream.concat(
                Lunch.TOPIC.criterion(criterion).orElseThrow().values().stream()
                    .map(value -> value.id()),
                Stream.of("skip"))
            .map(value -> new Choice(value, value, criterion + ":" + value))
            .toList();
    return reply(
        new Outcome.Question("lunch", "d", criterion, 1, 2, choices),
        before,
        Block.Text.of("How about " + criterion + "?"));
  }

  private static Reply verdict(String weather, Block... before) {
    boolean cold = weather.equals("cold");
    var outcome =
        new Outcome.Recommendation(
            "lunch",
            "d",
            cold ? "soup" : "either",
            cold ? Outcome.Strength.LEANING : Outcome.Strength.TOO_CLOSE,
            Map.of("soup", 3.0, "salad", 0.0),
            cold
                ? List.of(new Outcome.Reason("soup", "weather", "cold", 3, "Warm.", List.of()))
                : List.of(),
            List.of(),
            cold ? List.of(new Outcome.Flip("weather", "cold", "hot", "either", true)) : List.of(),
            List.of());
    return reply(
        outcome,
        before,
        Block.Text.of("Have " + outcome.verdict() + "."),
        new Block.Choices(List.of(new Choice("anew", "Start over", "anew")), true));
  }

  private static Reply reply(Outcome outcome, Block[] before, Block... blocks) {
    return Reply.of(
        outcome, Stream.concat(Stream.of(before), Stream.of(blocks)).toArray(Block[]::new));
  }

  private static Reply answer(String text) {
    return Reply.of(
        new Outcome.Answer(Outcome.Status.ANSWERED, text, 1, List.of(), List.of()),
        Block.Text.of(text));
  }

  private static Reply notice(String code, String message) {
    return Reply.of(new Outcome.Notice(code, message), new Block.Notice(message));
  }
}
