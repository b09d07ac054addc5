package dev.caucus.answer;

import dev.caucus.answer.Statement.Quote;
import dev.caucus.chat.Block;
import dev.caucus.chat.Citation;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Outcome.Status;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Wording;
import dev.caucus.knowledge.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words the answer as a reply with numbered citations. */
final class ReplyWriter {

  /** An answer with its sources. */
  Reply answer(
      Status status,
      double confidence,
      List<Statement> statements,
      List<Block> preface,
      List<String> suggestions) {
    List<Citation> citations = new ArrayList<>();
    List<Block> blocks = new ArrayList<>(preface);
    for (Statement statement : statements) {
      List<Integer> numbers =
          statement.quotes().stream().map(quote -> number(quote, citations)).distinct().toList();
      blocks.add(
          statement.isCode()
              ? new Block.Code(language(statement), statement.text(), numbers)
              : new Block.Text(statement.label(), statement.text(), numbers));
    }
    String text = blocks.stream().map(ReplyWriter::visible).collect(Collectors.joining("\n"));
    if (!citations.isEmpty()) {
      blocks.add(new Block.Citations(List.copyOf(citations)));
    }
    return Reply.of(
        new Outcome.Answer(status, text, confidence, List.copyOf(citations), suggestions),
        blocks.toArray(Block[]::new));
  }

  /** A word of the bot's own, without sources. */
  Reply word(Status status, String key, List<String> suggestions, Object... arguments) {
    String text = Wording.say(key, arguments);
    return Reply.of(
        new Outcome.Answer(status, text, status == Status.SOCIAL ? 1 : 0, List.of(), suggestions),
        Block.Text.of(text));
  }

  private static String visible(Block block) {
    return switch (block) {
      case Block.Text(var label, var text, var citations) ->
          label == null ? text : label + ": " + text;
      case Block.Code(var language, var code, var citations) -> code;
      case Block.Notice(var text) -> text;
      case Block.Items items -> "";
      case Block.Tally tally -> "";
      case Block.Fields fields -> "";
      case Block.Moment moment -> "";
      case Block.Attachment attachment -> "";
      case Block.Citations citations -> "";
      case Block.Choices choices -> "";
    };
  }

  private static @Nullable String language(Statement statement) {
    return statement.quotes().getFirst().found().passage().language();
  }

  /**
   * The number of a quote's citation; quotes of one passage share it if their words are the same.
   */
  private static int number(Quote quote, List<Citation> citations) {
    Article article = quote.found().article();
    int position = quote.found().passage().position();
    for (Citation citation : citations) {
      if (citation.article().equals(article.id())
          && citation.passage() == position
          && citation.quote().equals(quote.text())) {
        return citation.number();
      }
    }
    int number = citations.size() + 1;
    String url = article.url();
    citations.add(
        new Citation(
            number,
            article.id(),
            article.title(),
            article.author(),
            article.published(),
            quote.found().passage().headingPath(),
            position,
            quote.text(),
            url == null ? Citation.page(article.id(), position) : url));
    return number;
  }
}
