package dev.caucus.discord.components;

import dev.caucus.chat.Characters;
import dev.caucus.chat.Choice;
import dev.caucus.chat.Wording;
import dev.caucus.discord.components.Prose.Look;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;

/** What can be picked in one reply: few things by buttons, many from menus. */
final class Picks {

  /** Discord's limit for a row. */
  static final int ROW = 5;

  /** More buttons than two rows of them are a wall. */
  private static final int MOST_BUTTONS = 2 * ROW;

  private static final int MOST_OPTIONS = 25;

  private static final int BUTTON = 80;
  private static final int OPTION = 100;

  /** Enough for a button where the whole label stands above. */
  private static final int SHORT_BUTTON = 40;

  private final Map<String, Integer> named = new HashMap<>();
  private int menus;

  /** Things to pick; labels that do not fit are listed in full above. */
  List<Part> of(List<Choice> choices, Look look) {
    List<Pick> picks = new ArrayList<>();
    choices.forEach(choice ->
        picks.add(new Pick(picks.size() + 1, Line.single(choice.label()), name(choice.token()))));
    boolean many = picks.size() > MOST_BUTTONS;
    boolean listed = picks.stream().anyMatch(pick -> !pick.fits(many ? OPTION : BUTTON));
    List<Part> parts = new ArrayList<>();
    if (listed) {
      parts.add(new Prose(look, picks.stream().map(pick -> Line.of(pick.numbered())).toList()));
    }
    List<Pick> named = picks.stream().filter(pick -> !pick.id.isEmpty()).toList();
    parts.addAll(many ? menus(named, listed) : buttons(named, listed, style(look)));
    return parts;
  }

  /** Empty if there is no name for it; then it is there to be read at least. */
  private String name(String token) {
    String id = Ids.custom(token, named.merge(token, 1, Integer::sum) - 1);
    return token.isBlank() || id.length() > Ids.LIMIT ? "" : id;
  }

  private static ButtonStyle style(Look look) {
    return look == Look.MAIN ? ButtonStyle.PRIMARY : ButtonStyle.SECONDARY;
  }

  /** Buttons of which each row is as full as it can be. */
  static List<Part> rows(List<Button> buttons) {
    List<Part> rows = new ArrayList<>();
    for (int from = 0; from < buttons.size(); from += ROW) {
      rows.add(new Part.Row(buttons.subList(from, Math.min(from + ROW, buttons.size()))));
    }
    return rows;
  }

  private static List<Part> buttons(List<Pick> picks, boolean listed, ButtonStyle style) {
    return rows(
        picks.stream()
            .map(pick ->
                Button.of(style, pick.id(), listed ? pick.numbered(SHORT_BUTTON) : pick.shown()))
            .toList());
  }

  private List<Part> menus(List<Pick> picks, boolean listed) {
    List<Part> rows = new ArrayList<>();
    for (int from = 0; from < picks.size(); from += MOST_OPTIONS) {
      List<Pick> some = picks.subList(from, Math.min(from + MOST_OPTIONS, picks.size()));
      String key = picks.size() > MOST_OPTIONS ? "discord.choose.some" : "discord.choose";
      StringSelectMenu menu =
          StringSelectMenu.create(Ids.MENU + ++menus)
              .setPlaceholder(
                  Wording.say(key, some.getFirst().number, some.getLast().number, picks.size()))
              .addOptions(some.stream().map(pick -> option(pick, listed)).toList())
              .build();
      rows.add(new Part.Row(List.of(menu)));
    }
    return rows;
  }

  private static SelectOption option(Pick pick, boolean listed) {
    return SelectOption.of(listed ? pick.numbered(OPTION) : pick.shown(), pick.id());
  }

  private record Pick(int number, String label, String id) {

    boolean fits(int limit) {
      return !id.isEmpty() && label.length() <= limit;
    }

    String shown() {
      return Characters.isInvisible(label) ? String.valueOf(number) : label;
    }

    String numbered() {
      return number + ". " + shown();
    }

    String numbered(int limit) {
      return Markdown.shortened(numbered(), limit);
    }
  }
}
