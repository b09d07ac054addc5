package dev.caucus.knowledge.reader;

import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.Passage;
import dev.caucus.knowledge.Passage.Kind;
import dev.caucus.knowledge.Passage.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Collects an article's blocks in reading order and cuts them into passages.
 *
 * <p>Formats hand on what they find; how long a passage is, what introduces it, which headings
 * stand above it and what the title is are decided here, alike for all of them.
 */
final class ArticleBuilder {

  /** Longer paragraphs are found less well than their halves. */
  private static final int SENTENCES_PER_PASSAGE = 8;

  /** More items or rows than this fit neither on a screen nor in one chat message. */
  private static final int LINES_PER_PASSAGE = 40;

  /** Up to this length a lone sentence before a list is taken to introduce it. */
  private static final int LONGEST_LEAD = 160;

  private final ArticlePath path;
  private final Outline outline = new Outline();
  private final List<Block> blocks = new ArrayList<>();
  private Provenance provenance = Provenance.NONE;

  /** The sentences of the paragraph right before, while nothing else has come since. */
  private List<String> paragraphBefore = List.of();

  ArticleBuilder(ArticlePath path) {
    this.path = path;
  }

  /**
   * A block with its place; {@code empty} if it stands for a section with nothing but a heading.
   */
  private record Block(
      Section section,
      @Nullable Section empty,
      Kind kind,
      @Nullable String lead,
      List<String> columns,
      @Nullable String language,
      List<Sentence> sentences) {}

  /**
   * An item of a list.
   *
   * @param depth how deep it is nested, 0 for the outermost
   */
  record Item(String text, int depth) {}

  /** Adds what the article says about itself; what was said before stays. */
  void describe(Provenance more) {
    provenance = provenance.or(more);
  }

  /** The title that the article gives itself apart from its headings, if it does. */
  @Nullable String givenTitle() {
    return provenance.title();
  }

  /** Begins a section, {@code level} 1 for the outermost. */
  void heading(int level, String text) {
    paragraphBefore = List.of();
    String words = Whitespace.collapse(text);
    if (!words.isEmpty()) {
      outline.begin(level, words, this::keepHeading);
    }
  }

  void paragraph(String text) {
    List<String> sentences = SentenceSplitter.split(Whitespace.collapse(text));
    if (!sentences.isEmpty()) {
      add(Kind.PARAGRAPH, null, RunIn.joined(sentences).stream().map(Sentence::of).toList());
      paragraphBefore = sentences;
    }
  }

  /** Lines that belong together but make no running text, such as the cells of a lost table. */
  void lines(List<String> lines) {
    list(false, lines.stream().map(line -> new Item(line, 0)).toList());
  }

  void list(boolean ordered, List<Item> items) {
    List<Sentence> sentences =
        items.stream()
            .map(item -> new Sentence(Whitespace.collapse(item.text()), List.of(), item.depth()))
            .filter(item -> !item.text().isEmpty())
            .toList();
    add(ordered ? Kind.STEPS : Kind.LIST, lead(), sentences);
  }

  /** A table; columns without a name have the empty one. */
  void table(List<String> columns, List<List<String>> rows) {
    Rows table = Rows.of(columns, rows);
    if (table.sentences().isEmpty()) {
      paragraph(String.join(" ", columns));
    } else {
      add(new Block(begun(), null, Kind.TABLE, lead(), table.columns(), null, table.sentences()));
    }
  }

  void code(@Nullable String language, String code) {
    code(language, code, lead());
  }

  /** A code block that a text somewhere else introduces. */
  void code(@Nullable String language, String code, @Nullable String lead) {
    String verbatim = withoutBlankEnds(code);
    if (!verbatim.isEmpty()) {
      List<Sentence> whole = List.of(Sentence.of(verbatim));
      add(new Block(begun(), null, Kind.CODE, lead, List.of(), language, whole));
    }
  }

  /** Whether nothing was found that could be read. */
  boolean isEmpty() {
    return blocks.isEmpty() && outline.isEmpty();
  }

  Article build() {
    outline.end(this::keepHeading);
    String title = title();
    List<Passage> passages = new ArrayList<>();
    for (Block block : blocks) {
      if (block.empty() == null || !block.empty().isHeadedBy(title)) {
        addPassages(block, block.section().pathBelow(title), passages);
      }
    }
    if (passages.isEmpty()) {
      addPassages(blocks.getFirst(), List.of(), passages);
    }
    addProvenance(title, passages);
    return new Article(
        provenance.id() == null ? path.id() : provenance.id(),
        path.path(),
        title,
        provenance.author(),
        provenance.publisher(),
        provenance.published(),
        provenance.updated(),
        provenance.url(),
        passages);
  }

  private String title() {
    if (provenance.title() != null) {
      return provenance.title();
    }
    return Objects.requireNonNullElseGet(outline.title(), path::title);
  }

  private void addProvenance(String title, List<Passage> passages) {
    List<Sentence> sentences =
        ProvenanceSentences.of(title, provenance).stream().map(Sentence::of).toList();
    if (!sentences.isEmpty()) {
      List<String> headings = List.of("About this article");
      passages.add(
          new Passage(
              passages.size(), Kind.PROVENANCE, headings, null, List.of(), null, sentences));
    }
  }

  private static void addPassages(Block block, List<String> headings, List<Passage> passages) {
    int most = block.kind() == Kind.PARAGRAPH ? SENTENCES_PER_PASSAGE : LINES_PER_PASSAGE;
    int size = block.sentences().size();
    int parts = (size + most - 1) / most;
    for (int part = 0; part < parts; part++) {
      // Parts of one size: nine sentences make five and four rather than eight and a lonely one.
      int from = (int) ((long) size * part / parts);
      int to = (int) ((long) size * (part + 1) / parts);
      passages.add(
          new Passage(
              passages.size(),
              block.kind(),
              headings,
              block.lead(),
              block.columns(),
              block.language(),
              block.sentences().subList(from, to)));
    }
  }

  private void keepHeading(Section heading) {
    List<Sentence> words = List.of(Sentence.of(heading.text()));
    blocks.add(new Block(heading.parent(), heading, Kind.PARAGRAPH, null, List.of(), null, words));
  }

  private void add(Kind kind, @Nullable String lead, List<Sentence> sentences) {
    if (!sentences.isEmpty()) {
      add(new Block(begun(), null, kind, lead, List.of(), null, sentences));
    }
  }

  private void add(Block block) {
    blocks.add(block);
    paragraphBefore = List.of();
  }

  private Section begun() {
    return outline.use();
  }

  private @Nullable String lead() {
    if (paragraphBefore.isEmpty()) {
      return null;
    }
    String last = paragraphBefore.getLast();
    boolean alone = paragraphBefore.size() == 1 && last.length() <= LONGEST_LEAD;
    return alone || last.endsWith(":") ? last : null;
  }

  private static String withoutBlankEnds(String code) {
    String end = code.stripTrailing();
    int first = 0;
    for (int i = 0; i < end.length() && Character.isWhitespace(end.charAt(i)); i++) {
      if (end.charAt(i) == '\n') {
        first = i + 1;
      }
    }
    return end.substring(first);
  }
}
