package dev.caucus.slack.blockkit;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts lines into as few blocks as hold them. */
enum Prose {
  /** Text to read first. */
  MAIN(3_000) {
    @Override
    LayoutBlock block(String mrkdwn) {
      return SectionBlock.builder().text(Texts.mrkdwn(mrkdwn)).build();
    }
  },
  /** Smaller and paler text; Slack tells no limit, and takes this much. */
  ASIDE(2_000) {
    @Override
    LayoutBlock block(String mrkdwn) {
      return ContextBlock.builder().elements(List.of(Texts.mrkdwn(mrkdwn))).build();
    }
  };

  private final int limit;

  Prose(int limit) {
    this.limit = limit;
  }

  abstract LayoutBlock block(String mrkdwn);

  List<Part> of(Line... lines) {
    return of(List.of(lines));
  }

  List<Part> of(List<Line> lines) {
    List<Part> parts = new ArrayList<>();
    List<Line> open = new ArrayList<>();
    int length = 0;
    for (Line line : lines.stream().flatMap(line -> line.split(limit).stream()).toList()) {
      int more = line.mrkdwn().length() + 1;
      if (length + more > limit + 1) {
        List<Line> rest = sinceLastParagraph(open);
        add(parts, open.subList(0, open.size() - rest.size()));
        open = new ArrayList<>(rest);
        length = length(open);
        if (length + more > limit + 1) {
          add(parts, open);
          open.clear();
          length = 0;
        }
      }
      open.add(line);
      length += more;
    }
    add(parts, open);
    return parts;
  }

  /** What would better begin the next block, unless that is most of this one. */
  private static List<Line> sinceLastParagraph(List<Line> lines) {
    for (int at = lines.size() - 1; at > lines.size() / 2; at--) {
      if (lines.get(at).text().isBlank()) {
        return List.copyOf(lines.subList(at, lines.size()));
      }
    }
    return List.of();
  }

  private static int length(List<Line> lines) {
    return lines.stream().mapToInt(line -> line.mrkdwn().length() + 1).sum();
  }

  private void add(List<Part> parts, List<Line> lines) {
    if (!lines.stream().allMatch(Line::isInvisible)) {
      parts.add(new Part(block(joined(lines, Line::mrkdwn)), joined(lines, Line::text)));
    }
  }

  private static String joined(List<Line> lines, Function<Line, String> written) {
    return lines.stream()
        .dropWhile(line -> line.text().isBlank())
        .map(written)
        .collect(Collectors.joining("\n"));
  }
}
