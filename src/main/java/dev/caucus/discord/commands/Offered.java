package dev.caucus.discord.commands;

import dev.caucus.chat.Starters;
import dev.caucus.discord.commands.Typed.Text;
import dev.caucus.knowledge.KnowledgeBase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be offered to whoever asks, as long as the articles stay as they are.
 *
 * @param changed when the articles that it is made of last changed
 * @param starters questions to begin with
 * @param headings what the articles' headings stand for, as something to ask
 */
record Offered(@Nullable Instant changed, List<Question> starters, List<Question> headings) {

  /** Nothing, as long as nothing was read. */
  static final Offered NOTHING = new Offered(null, List.of(), List.of());

  /** Something to ask. */
  record Question(String text, Text searched) {

    static Optional<Question> of(String text) {
      String line = text.strip().replaceAll("\\s+", " ");
      return line.isEmpty() || line.length() > Suggestion.LONGEST
          ? Optional.empty()
          : Optional.of(new Question(line, Text.of(line)));
    }
  }

  /** Reads every article, which takes a while if they are many. */
  static Offered read(KnowledgeBase knowledge, Starters starters) {
    // First, so that what changes meanwhile is read again.
    Instant changed = knowledge.status().changed();
    return new Offered(changed, questions(starters.questions()), questions(Headings.of(knowledge)));
  }

  static List<Question> questions(List<String> texts) {
    return texts.stream().flatMap(text -> Question.of(text).stream()).toList();
  }
}
