package dev.caucus.poll.words;

import dev.caucus.chat.Characters;
import dev.caucus.poll.words.Quotes.Piece;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads what follows {@code /poll}: a question, its options, and words for settings, as in {@code
 * "Where to?" "Sea" "Hills" anonymous closes in 2 hours}. Any quotes do; without any, {@code Where
 * to? Sea, Hills} does.
 */
public final class PollCommand {

  private PollCommand() {}

  /**
   * Reads a command.
   *
   * @param arguments what was typed behind its name
   * @param zone where it was typed
   */
  public static Request read(String arguments, Instant now, ZoneId zone) {
    String text = Characters.clean(arguments).strip();
    List<Piece> pieces = Quotes.pieces(text);
    boolean blank = pieces.stream().allMatch(piece -> Characters.isInvisible(piece.text()));
    if (blank) {
      return new Request.Nothing();
    }
    Draft draft = Draft.ofLine();
    pieces.forEach(piece -> {
      if (piece instanceof Piece.Quoted(String key, String value) && !key.isEmpty()) {
        draft.settings().set(key, Draft.line(value));
      }
    });
    if (pieces.stream().anyMatch(PollCommand::isText)) {
      readQuoted(pieces, draft);
    } else {
      String bare =
          pieces.stream()
              .filter(Piece.Bare.class::isInstance)
              .map(Piece::text)
              .collect(Collectors.joining(" "));
      new Plain(draft).read(bare.strip());
    }
    return draft.request(now, zone);
  }

  private static boolean isText(Piece piece) {
    return piece instanceof Piece.Quoted(String key, String text) && key.isEmpty();
  }

  private static void readQuoted(List<Piece> pieces, Draft draft) {
    List<String> texts = pieces.stream().filter(PollCommand::isText).map(Piece::text).toList();
    List<String> bare =
        pieces.stream().filter(Piece.Bare.class::isInstance).map(Piece::text).toList();
    boolean asksBefore =
        pieces.getFirst() instanceof Piece.Bare(String first)
            && Plain.endsAsQuestion(first)
            && !Settings.isWholly(first);
    draft.ask(asksBefore ? bare.getFirst() : texts.getFirst());
    draft.offer(texts.subList(asksBefore ? 0 : 1, texts.size()));
    List<String> words = bare.subList(asksBefore ? 1 : 0, bare.size());
    boolean offers =
        texts.size() == 1
            && !asksBefore
            && pieces.getLast() instanceof Piece.Bare(String last)
            && new Plain(draft).readOptions(last);
    (offers ? words.subList(0, words.size() - 1) : words)
        .forEach(each -> draft.settings().read(Plain.withoutMarker(each)));
    if (offers && draft.hasOptions()) {
      draft.guess();
    }
  }
}
