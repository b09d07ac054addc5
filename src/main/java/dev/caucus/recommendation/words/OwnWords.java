package dev.caucus.recommendation.words;

import dev.caucus.knowledge.Criterion;
import dev.caucus.knowledge.Topic;
import dev.caucus.recommendation.weighing.Answers;
import dev.caucus.recommendation.words.Meaning.Intent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what somebody's own words mean in the dialogue about a topic: by the topic's cues and
 * replies, and by lists of what English says for yes, no, doubt and the like.
 */
public final class OwnWords {

  /** A longer message is a pasted text; what is beyond is not read. */
  private static final int LONGEST = 4_000;

  private final Topic topic;
  private final TopicWords words;
  private final Commands commands;
  private final Digressions digressions;
  private final Map<String, Vote> votes = new ConcurrentHashMap<>();

  /** Words of that topic. */
  public OwnWords(Topic topic) {
    this.topic = topic;
    this.words = new TopicWords(topic);
    this.commands = new Commands(words);
    this.digressions = new Digressions(words);
    topic.criteria().forEach(each -> votes.put(each.id(), new Vote(each, words)));
  }

  /**
   * What a message means.
   *
   * @param asked the criterion that it replies to, if any
   * @param answers what was answered before
   */
  public Meaning read(String text, @Nullable Criterion asked, Answers answers) {
    String visible = Tokenizer.visible(text.substring(0, Math.min(text.length(), LONGEST)));
    List<Sentence> sentences = words.sentences(visible);
    List<Token> all = sentences.stream().flatMap(each -> each.tokens().stream()).toList();
    if (all.isEmpty()) {
      return Meaning.NOTHING;
    }
    if (asked != null && reply(all, asked).isPresent()) {
      return new Meaning(Map.of(asked.id(), reply(all, asked).get()), null, null, false);
    }
    Optional<Intent> only = commands.in(all, asked, sentences.getLast().asks());
    if (only.isPresent()) {
      return new Meaning(Map.of(), only.get(), null, false);
    }
    return new Parts(visible, asked).read(sentences).meaning(answers);
  }

  /** The value that the whole message is a phrase of. */
  private Optional<String> reply(List<Token> tokens, Criterion asked) {
    return asked.values().stream()
        .filter(value ->
            Stream.of(List.of(value.label()), value.replies(), value.cues())
                .flatMap(List::stream)
                .anyMatch(text -> words.isSaid(tokens, text)))
        .map(Criterion.Value::id)
        .findFirst();
  }

  /** The parts of a message that answer, that ask, and that tell the dialogue what to do. */
  private final class Parts {

    private final String visible;
    private final @Nullable Criterion asked;
    private final List<Token> said = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();
    private @Nullable Intent intent;

    Parts(String visible, @Nullable Criterion asked) {
      this.visible = visible;
      this.asked = asked;
    }

    Parts read(List<Sentence> sentences) {
      for (Sentence sentence : sentences) {
        Optional<Intent> command = commands.in(sentence.tokens(), asked, sentence.asks());
        if (command.isPresent()) {
          intent = intent == null ? command.get() : intent;
        } else {
          read(sentence);
        }
      }
      return this;
    }

    private void read(Sentence sentence) {
      List<Token> tokens = sentence.tokens();
      int question = digressions.start(sentence, asked);
      if (question < tokens.size()) {
        questions.add(visible.substring(tokens.get(question).from(), sentence.to()).strip());
      }
      said.addAll(withoutCommands(tokens.subList(0, question)));
    }

    /** The clauses that are no command. */
    private List<Token> withoutCommands(List<Token> tokens) {
      List<Token> kept = new ArrayList<>();
      for (int from = 0; from < tokens.size(); ) {
        int to = from + 1;
        while (to < tokens.size() && !tokens.get(to).isBroken()) {
          to++;
        }
        List<Token> clause = tokens.subList(from, to);
        Optional<Intent> command =
            to - from == tokens.size() ? Optional.empty() : commands.in(clause, asked, false);
        if (command.isPresent() && command.get() != Intent.SKIP) {
          intent = intent == null ? command.get() : intent;
        } else {
          kept.addAll(clause);
        }
        from = to;
      }
      return kept;
    }

    Meaning meaning(Answers answers) {
      Statement statement = new Statement(said, words, asked);
      boolean corrects = corrects(statement);
      Map<String, String> values = counting(values(statement), answers, corrects);
      String question = questions.isEmpty() ? null : String.join(" ", questions);
      return new Meaning(
          values,
          values.isEmpty() ? intent : beside(intent),
          question,
          corrects && (asked == null || values.isEmpty() || changes(values, answers)));
    }

    private static boolean changes(Map<String, String> values, Answers answers) {
      return values.keySet().stream().anyMatch(id -> answers.of(id).isPresent());
    }

    private boolean corrects(Statement statement) {
      return statement.spans().stream().anyMatch(Claims::corrects);
    }

    /** Beside values, what takes back or ends was only said: "never mind, it's Python". */
    private @Nullable Intent beside(@Nullable Intent intent) {
      return switch (intent) {
        case BACK, LEAVE, RESTART, SKIP -> null;
        case null, default -> intent;
      };
    }

    private Map<String, String> values(Statement statement) {
      Bindings bindings = new Bindings(topic, statement);
      Claims claims = new Claims(statement, bindings);
      Map<String, String> values = new LinkedHashMap<>(bindings.needed());
      values.putAll(bindings.open());
      values.putAll(bindings.denied());
      topic.criteria().stream()
          .filter(claims::has)
          .forEach(criterion -> values.put(criterion.id(), claims.of(criterion)));
      if (asked != null && !values.containsKey(asked.id()) && !said.isEmpty()) {
        Vote vote = votes.computeIfAbsent(asked.id(), id -> new Vote(asked, words));
        boolean elsewhere = !values.isEmpty() && corrects(statement);
        new BareReply(asked, statement, bindings, vote, words, elsewhere)
            .value()
            .ifPresent(value -> values.put(asked.id(), value));
      }
      return values;
    }

    /** What was answered before changes only where the message is about that. */
    private Map<String, String> counting(
        Map<String, String> values, Answers answers, boolean corrects) {
      boolean aside = asked != null && values.containsKey(asked.id());
      Map<String, String> counting = new LinkedHashMap<>(values);
      counting
          .entrySet()
          .removeIf(entry -> {
            if (asked != null && asked.id().equals(entry.getKey())) {
              return false;
            }
            Optional<String> before = answers.of(entry.getKey());
            boolean same = before.filter(entry.getValue()::equals).isPresent();
            return same || (before.isPresent() && aside && !corrects);
          });
      return counting;
    }
  }
}
