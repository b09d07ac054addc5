package dev.caucus.web;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.caucus.chat.Block;
import dev.caucus.chat.Choice;
import dev.caucus.contract.CitationJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A block of a reply as JSON, told apart by its {@code type}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
sealed interface BlockJson {

  static BlockJson of(Block block) {
    return switch (block) {
      case Block.Text(var label, var text, var citations) -> new Text(label, text, citations);
      case Block.Code(var language, var code, var citations) -> new Code(language, code, citations);
      case Block.Citations(var citations) ->
          new Citations(citations.stream().map(CitationJson::of).toList());
      case Block.Choices(var choices) -> new Choices(choices);
      case Block.Notice(var text) -> new Notice(text);
    };
  }

  @JsonTypeName("text")
  record Text(@Nullable String label, String text, List<Integer> citations) implements BlockJson {}

  @JsonTypeName("code")
  record Code(@Nullable String language, String code, List<Integer> citations)
      implements BlockJson {}

  @JsonTypeName("citations")
  record Citations(List<CitationJson> citations) implements BlockJson {}

  @JsonTypeName("choices")
  record Choices(List<Choice> choices) implements BlockJson {}

  @JsonTypeName("notice")
  record Notice(String text) implements BlockJson {}
}
