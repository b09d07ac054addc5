package dev.caucus.discord.components;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** Lines of text that look alike. */
record Prose(Look look, List<Line> lines) implements Part.Text {

  Prose {
    lines = List.copyOf(lines);
  }

  Prose(Look look, Line... lines) {
    this(look, List.of(lines));
  }

  /** How lines look. */
  enum Look {
    /** Text to read first. */
    MAIN(""),
    /** Smaller and paler text. */
    ASIDE("-# ");

    private final String mark;

    Look(String mark) {
      this.mark = mark;
    }
  }

  @Override
  public int length() {
    return lines.stream().mapToInt(line -> written(line).length() + 1).sum();
  }

  @Override
  public List<String> pieces(int first, int others) {
    List<String> pieces = new ArrayList<>();
    Deque<Line> rest = new ArrayDeque<>(lines);
    int room = first;
    while (!rest.isEmpty()) {
      List<Line> taken = take(rest, room);
      if (!taken.stream().allMatch(Line::isInvisible)) {
        pieces.add(written(taken));
      }
      room = others;
    }
    return pieces;
  }

  /** Takes what fits: whole paragraphs, else whole lines, and of a long line the beginning. */
  private List<Line> take(Deque<Line> rest, int room) {
    List<Line> taken = new ArrayList<>();
    int used = 0;
    while (!rest.isEmpty() && used + written(rest.getFirst()).length() <= room) {
      used += written(rest.getFirst()).length() + 1;
      taken.add(rest.removeFirst());
    }
    if (!rest.isEmpty() && used < room / 2) {
      Line.Cut cut = rest.removeFirst().cut(room - used - look.mark.length());
      taken.add(cut.head());
      rest.addFirst(cut.tail());
    } else if (!rest.isEmpty()) {
      giveBackParagraph(taken, rest);
    }
    return taken;
  }

  /** What is left of the last paragraph better begins the next piece, unless that is most. */
  private static void giveBackParagraph(List<Line> taken, Deque<Line> rest) {
    for (int at = taken.size() - 1; at > taken.size() / 2; at--) {
      if (taken.get(at).isInvisible()) {
        while (taken.size() > at) {
          rest.addFirst(taken.removeLast());
        }
        return;
      }
    }
  }

  private String written(List<Line> taken) {
    return taken.stream()
        .dropWhile(Line::isInvisible)
        .map(this::written)
        .collect(Collectors.joining("\n"))
        .stripTrailing();
  }

  private String written(Line line) {
    return line.isInvisible() ? "" : look.mark + line.markdown();
  }
}
