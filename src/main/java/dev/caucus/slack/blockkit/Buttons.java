package dev.caucus.slack.blockkit;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import dev.caucus.chat.Characters;
import dev.caucus.chat.Choice;
import dev.caucus.chat.Wording;
import dev.caucus.conversation.AnswerToken;
import dev.caucus.conversation.AnswerToken.Deed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The buttons of one reply; no two of them have the same name. */
final class Buttons {

  /** A button holds no more. */
  private static final int LABEL = 75;

  /** A button shows about that much; enough where the whole label stands above. */
  private static final int SHORT_LABEL = 30;

  /** Slack takes 25; with fewer the eye finds its way. */
  private static final int ROW = 5;

  private int offered;

  /**
   * What can be picked; labels that no button holds are listed above the buttons.
   *
   * @param told labels that stand whole elsewhere in the message already
   */
  List<Part> choices(List<Choice> choices, Set<String> told, Prose prose) {
    List<String> labels = choices.stream().map(choice -> Line.single(choice.label())).toList();
    boolean listed = isToBeListed(labels, told);
    List<BlockElement> buttons = new ArrayList<>();
    for (int at = 0; at < choices.size(); at++) {
      String id = BlockKitRenderer.CHOICE + ++offered;
      buttons.add(button(id, choices.get(at).token(), labels.get(at), at + 1, listed));
    }
    List<Part> parts = new ArrayList<>();
    if (listed) {
      parts.addAll(
          prose.of(
              IntStream.range(0, labels.size())
                  .mapToObj(at -> line((at + 1) + ". " + labels.get(at)))
                  .toList()));
    }
    parts.addAll(rows(buttons, listed ? List.of() : labels));
    return parts;
  }

  /** Buttons that say only how a label begins must still be told apart. */
  private static boolean isToBeListed(List<String> labels, Set<String> told) {
    List<String> tooLong = labels.stream().filter(Buttons::isTooLong).toList();
    return !told.containsAll(tooLong)
        || tooLong.stream().map(label -> Texts.shortened(label, SHORT_LABEL)).distinct().count()
            < tooLong.size();
  }

  /** The questions that an answer suggests to ask next; those that no button holds come first. */
  static List<Part> suggestions(List<String> suggestions, String answer) {
    List<String> labels = suggestions.stream().map(Line::single).toList();
    boolean listed = labels.stream().anyMatch(Buttons::isTooLong);
    List<BlockElement> buttons = new ArrayList<>();
    for (int at = 0; at < labels.size(); at++) {
      AnswerToken token = new AnswerToken(Deed.ASK, answer, at);
      String id = BlockKitRenderer.ANSWER + "ask:" + at;
      buttons.add(button(id, token.written(), labels.get(at), at + 1, listed));
    }
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(new Span.Plain(Wording.say("slack.suggestions"))));
    if (listed) {
      IntStream.range(0, labels.size())
          .forEach(at -> lines.add(line((at + 1) + ". " + labels.get(at))));
    }
    return Stream.concat(
            Prose.ASIDE.of(lines).stream(), rows(buttons, listed ? List.of() : labels).stream())
        .toList();
  }

  /** What can be done with an answer. */
  static List<Part> offers(Set<Offer> offers, String answer) {
    List<BlockElement> buttons =
        Stream.of(Offer.values())
            .filter(offers::contains)
            .flatMap(offer -> deeds(offer).stream())
            .map(deed -> (BlockElement) offer(deed, answer))
            .toList();
    return rows(buttons, List.of());
  }

  private static List<Deed> deeds(Offer offer) {
    return switch (offer) {
      case RATE -> List.of(Deed.HELPFUL, Deed.UNHELPFUL);
      case SHARE -> List.of(Deed.SHARE);
      case DELETE -> List.of(Deed.DELETE);
    };
  }

  private static ButtonElement offer(Deed deed, String answer) {
    String name = deed.name().toLowerCase(Locale.ROOT);
    return ButtonElement.builder()
        .actionId(BlockKitRenderer.ANSWER + name)
        .value(new AnswerToken(deed, answer).written())
        .text(said("slack.offer." + name))
        .accessibilityLabel(Wording.say("slack.offer." + name + ".label"))
        .confirm(deed == Deed.DELETE ? confirmation() : null)
        .build();
  }

  private static ConfirmationDialogObject confirmation() {
    return ConfirmationDialogObject.builder()
        .title(said("slack.delete.title"))
        .text(said("slack.delete.text"))
        .confirm(said("slack.delete.confirm"))
        .deny(said("slack.delete.deny"))
        .style("danger")
        .build();
  }

  private static PlainTextObject said(String key) {
    return PlainTextObject.builder().text(Wording.say(key)).emoji(true).build();
  }

  private static ButtonElement button(
      String id, String token, String label, int number, boolean numbered) {
    String text = Characters.isInvisible(label) ? String.valueOf(number) : label;
    return ButtonElement.builder()
        .actionId(id)
        .value(token)
        .text(numbered ? Texts.plain(number + ". " + text, SHORT_LABEL) : Texts.plain(text, LABEL))
        .accessibilityLabel(numbered ? Texts.shortened(text, LABEL) : null)
        .build();
  }

  private static List<Part> rows(List<BlockElement> buttons, List<String> spoken) {
    List<Part> rows = new ArrayList<>();
    for (int from = 0; from < buttons.size(); from += ROW) {
      int to = Math.min(from + ROW, buttons.size());
      rows.add(
          new Part(
              ActionsBlock.builder().elements(buttons.subList(from, to)).build(),
              spoken.isEmpty() ? "" : spoken(spoken.subList(from, to))));
    }
    return rows;
  }

  private static String spoken(List<String> labels) {
    return labels.stream().map(label -> "( ) " + label).collect(Collectors.joining("\n"));
  }

  private static Line line(String text) {
    return Line.of(new Span.Plain(text));
  }

  private static boolean isTooLong(String label) {
    return Mrkdwn.plain(label).length() > LABEL;
  }
}
