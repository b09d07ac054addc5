package dev.caucus.discord.commands;

import dev.caucus.chat.Starters;
import dev.caucus.conversation.FrequentQuestions;
import dev.caucus.discord.commands.Offered.Question;
import dev.caucus.discord.commands.Typed.Text;
import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.Topic;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/**
 * Offers what somebody may be about to type.
 *
 * <p>Nothing here waits for the articles to be read: while they are, what was known before is
 * offered. Safe from any thread.
 */
public final class Completion {

  /** Discord's limit. */
  static final int MOST = 25;

  private final KnowledgeBase knowledge;
  private final AskedOften asked;
  private final LatestOffer latest;

  /**
   * Reads in the background.
   *
   * @param starters what to offer to somebody who does not know yet what to ask
   */
  public Completion(
      KnowledgeBase knowledge, Starters starters, FrequentQuestions frequent, Clock clock) {
    this(knowledge, starters, frequent, clock, Thread::startVirtualThread);
  }

  Completion(
      KnowledgeBase knowledge,
      Starters starters,
      FrequentQuestions frequent,
      Clock clock,
      Executor background) {
    this.knowledge = knowledge;
    this.asked = new AskedOften(frequent, clock);
    this.latest = new LatestOffer(knowledge, starters, background);
  }

  /** Begins to read what can be offered, so that the first who types finds it. */
  public void prepare() {
    latest.get();
  }

  /**
   * What {@code /ask} offers: questions that others on the server asked, questions to begin with,
   * and what the articles' headings say.
   *
   * @param server the server's id as in {@link dev.caucus.discord.api.Place}
   * @param typed what somebody has typed so far
   */
  public List<Suggestion> questions(String server, String typed) {
    Typed words = new Typed(typed);
    Offered offered = latest.get();
    List<Question> often = asked.on(server);
    return words.isNothing()
        ? suggestions(Stream.of(offered.starters(), often))
        : suggestions(
            Stream.of(best(words, Stream.of(often, offered.starters(), offered.headings()))));
  }

  private static List<Question> best(Typed typed, Stream<List<Question>> sources) {
    // The same text may be known from every source.
    return typed.best(sources.flatMap(List::stream).toList(), Question::searched, 3 * MOST);
  }

  private static List<Suggestion> suggestions(Stream<List<Question>> questions) {
    Map<String, Suggestion> distinct = new LinkedHashMap<>();
    questions
        .flatMap(List::stream)
        .forEach(question ->
            distinct.putIfAbsent(
                question.searched().lower(), new Suggestion(question.text(), question.text())));
    return distinct.values().stream().limit(MOST).toList();
  }

  /** What {@code /recommend} offers: the topics that lead to a recommendation. */
  public List<Suggestion> topics(String typed) {
    Typed words = new Typed(typed);
    List<Named> topics =
        knowledge.topics().stream()
            .filter(topic -> topic.recommends() && topic.id().length() <= Suggestion.LONGEST)
            .sorted(Comparator.comparing(Topic::title, String.CASE_INSENSITIVE_ORDER))
            .map(Named::of)
            .toList();
    return words.best(topics, Named::searched, MOST).stream().map(Named::suggestion).toList();
  }

  private record Named(Topic topic, Text searched) {

    static Named of(Topic topic) {
      List<String> names = new ArrayList<>(List.of(topic.title(), topic.id()));
      topic.options().forEach(option -> names.add(option.name()));
      return new Named(topic, Text.of(String.join(" ", names)));
    }

    Suggestion suggestion() {
      return Suggestion.named(topic.title().isBlank() ? topic.id() : topic.title(), topic.id());
    }
  }
}
