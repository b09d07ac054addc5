package dev.caucus.recommendation.words;

import dev.caucus.knowledge.Criterion;
import dev.caucus.knowledge.Topic;
import dev.caucus.recommendation.weighing.Answers;
import dev.caucus.recommendation.words.Meaning.Intent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what somebody's own words mean in the dialogue about a topic: by the topic's cues and
 * replies, and by lists of what English says for yes, no, doubt and the like.
 *
 * <p>It keeps what it makes of the topic, so that one is best made once; threads can share it.
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
    Optional<String> reply = reply(all, asked);
    if (asked != null && reply.isPresent()) {
      return new Meaning(Map.of(asked.id(), reply.get()), null, null, false);
    }
    Optional<Intent> command = commands.in(all, asked, sentences.getLast().asks());
    return command.isPresent()
        ? new Meaning(Map.of(), command.get(), null, false)
        : meaning(new Parts(visible, sentences, asked, commands, digressions), asked, answers);
  }

  /** The value that the whole message is a phrase of; better in its very words. */
  private Optional<String> reply(List<Token> tokens, @Nullable Criterion asked) {
    return asked == null
        ? Optional.empty()
        : reply(tokens, asked, Token::word)
            .or(() -> reply(tokens, asked, Token::stem))
            .or(() -> reply(Commands.withoutPoliteness(tokens), asked, Token::word));
  }

  private Optional<String> reply(
      List<Token> tokens, Criterion asked, Function<Token, String> form) {
    return asked.values().stream()
        .filter(value -> words.isPhraseOf(value, tokens, form))
        .map(Criterion.Value::id)
        .findFirst();
  }

  private Meaning meaning(Parts parts, @Nullable Criterion asked, Answers answers) {
    Statement statement = new Statement(parts.said(), words, asked);
    boolean corrects = corrects(statement);
    Map<String, String> values = counting(values(statement, asked), asked, answers, corrects);
    boolean changes = values.keySet().stream().anyMatch(id -> answers.of(id).isPresent());
    return new Meaning(
        values,
        values.isEmpty() ? parts.intent() : beside(parts.intent()),
        parts.question(),
        corrects && (changes || (asked == null && !values.isEmpty())));
  }

  private static boolean corrects(Statement statement) {
    return statement.spans().stream().anyMatch(Claims::corrects);
  }

  /** Beside values, what takes back or ends was only said: "never mind, it's Python". */
  private static @Nullable Intent beside(@Nullable Intent intent) {
    return switch (intent) {
      case BACK, LEAVE, RESTART, SKIP -> null;
      case null, default -> intent;
    };
  }

  private Map<String, String> values(Statement statement, @Nullable Criterion asked) {
    Bindings bindings = new Bindings(topic, statement, words);
    Claims claims = new Claims(statement, bindings);
    Map<String, String> values = new LinkedHashMap<>(bindings.open());
    values.putAll(bindings.denied());
    values.putAll(bindings.needed());
    topic.criteria().stream()
        .filter(claims::has)
        .forEach(criterion -> values.put(criterion.id(), claims.of(criterion)));
    if (asked != null && !values.containsKey(asked.id()) && !statement.tokens().isEmpty()) {
      Vote vote = votes.computeIfAbsent(asked.id(), id -> new Vote(asked, words));
      boolean elsewhere = !values.isEmpty() && corrects(statement);
      new BareReply(asked, statement, bindings, vote, words, elsewhere)
          .value()
          .ifPresent(value -> values.put(asked.id(), value));
    }
    return values;
  }

  /** What was answered before changes only where the message is about that. */
  private static Map<String, String> counting(
      Map<String, String> values, @Nullable Criterion asked, Answers answers, boolean corrects) {
    String own = asked == null ? "" : asked.id();
    Map<String, String> counting = new LinkedHashMap<>(values);
    counting
        .entrySet()
        .removeIf(entry -> {
          Optional<String> before = answers.of(entry.getKey());
          boolean same = before.filter(entry.getValue()::equals).isPresent();
          boolean aside = before.isPresent() && values.containsKey(own) && !corrects;
          return !own.equals(entry.getKey()) && (same || aside);
        });
    return counting;
  }
}
