package dev.caucus.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.caucus.chat.Block;
import dev.caucus.chat.Choice;
import dev.caucus.contract.CitationJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A block of a reply as JSON, told apart by its {@code type}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
sealed interface BlockJson {

  static BlockJson of(Block block) {
    return switch (block) {
      case Block.Text(var label, var text, var citations) ->
          new Text(label, text, citations, List.of(), null, null, null);
      case Block.Code(var language, var code, var citations) -> new Code(language, code, citations);
      case Block.Citations(var citations) ->
          new Citations(citations.stream().map(CitationJson::of).toList());
      case Block.Items(var label, var items, var aside) -> items(label, items);
      case Block.Tally(var bars) -> new Tally(bars);
      case Block.Choices(var choices, var aside) -> new Choices(choices, aside);
      case Block.Notice(var text) -> new Notice(text);
      case Block.Fields(var form) -> new Fields(FormJson.of(form));
      case Block.Moment moment ->
          new Text(
              moment.heading(), moment.spoken(), List.of(), List.of(), moment.time(), null, null);
      case Block.Attachment attachment ->
          new Text(
              attachment.name(),
              attachment.description(),
              List.of(),
              List.of(),
              null,
              attachment.path().isEmpty() ? null : attachment.path(),
              attachment.path().isEmpty() ? content(attachment) : null);
    };
  }

  /** Items are a text with one item on each line, and the same again one by one. */
  private static Text items(String label, List<Block.Item> items) {
    String text =
        items.stream()
            .map(item -> "• " + (item.label() == null ? "" : item.label() + " — ") + item.text())
            .collect(Collectors.joining("\n"));
    List<Integer> citations =
        items.stream().flatMap(item -> item.citations().stream()).distinct().sorted().toList();
    return new Text(label, text, citations, items, null, null, null);
  }

  /** What is on no page goes with the turn, and is a text. */
  private static String content(Block.Attachment attachment) {
    return new String(attachment.content().get(), StandardCharsets.UTF_8);
  }

  /**
   * A text.
   *
   * @param time the point in time that the text tells
   * @param path where on this server what the text describes is
   * @param content what the text describes, where it is on no page
   */
  @JsonTypeName("text")
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Text(
      @Nullable String label,
      String text,
      List<Integer> citations,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Block.Item> items,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant time,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String path,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String content)
      implements BlockJson {}

  @JsonTypeName("tally")
  record Tally(List<Block.Bar> bars) implements BlockJson {}

  @JsonTypeName("code")
  record Code(@Nullable String language, String code, List<Integer> citations)
      implements BlockJson {}

  @JsonTypeName("citations")
  record Citations(List<CitationJson> citations) implements BlockJson {}

  @JsonTypeName("choices")
  record Choices(List<Choice> choices, boolean aside) implements BlockJson {}

  @JsonTypeName("form")
  record Fields(FormJson form) implements BlockJson {}

  @JsonTypeName("notice")
  record Notice(String text) implements BlockJson {}
}
