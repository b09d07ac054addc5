package dev.caucus.slack.blockkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the blocks, a ~ and a number stand for that many characters. */
class SlackLimitsTest {

  private static List<String> faults(String blocks) {
    StringBuilder json = new StringBuilder();
    for (String piece : blocks.replace('\'', '"').split("(?=~\\d+)")) {
      if (piece.startsWith("~")) {
        String number = piece.substring(1).replaceAll("\\D.*", "");
        json.append("x".repeat(Integer.parseInt(number)))
            .append(piece.substring(number.length() + 1));
      } else {
        json.append(piece);
      }
    }
    return SlackLimits.faults(JsonParser.parseString("[" + json + "]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'type': 'section', 'text': {'type': 'mrkdwn', 'text': '~3000'}} | 0",
        "{'type': 'section', 'text': {'type': 'mrkdwn', 'text': '~3001'}} | 1",
        "{'type': 'section', 'text': {'type': 'mrkdwn', 'text': ' '}} | 1",
        "{'type': 'section'} | 1",
        "{'type': 'header', 'text': {'type': 'plain_text', 'text': '~151'}} | 1",
        "{'type': 'header', 'text': {'type': 'plain_text', 'text': 'a', 'verbatim': true}} | 1",
        "{'type': 'actions', 'elements': []} | 1",
        "{'type': 'actions', 'elements': [{'type': 'button', 'text': {'type': 'plain_text', 'text': '~76'}}]} | 1",
        "{'type': 'actions', 'elements': [{'type': 'button', 'text': {'type': 'plain_text', 'text': 'a'}, 'value': '~2001', 'style': 'red'}]} | 2",
        "{'type': 'context', 'elements': [], 'block_id': '~256'} | 2",
        "{'type': 'divider', 'block_id': 'a'}, {'type': 'divider', 'block_id': 'a'} | 1",
        "{'type': 'typo'} | 1"
      })
  void aBlockBeyondALimitIsAFault(String blocks, int faults) {
    assertThat(faults(blocks)).hasSize(faults);
  }

  @Test
  void twoButtonsOfOneNameAreAFault() {
    String button =
        "{'type': 'button', 'action_id': 'a', 'text': {'type': 'plain_text', 'text': 'a'}}";
    assertThat(faults("{'type': 'actions', 'elements': [" + button + "," + button + "]}"))
        .singleElement()
        .asString()
        .contains("twice the action_id a");
  }

  @Test
  void tooManyBlocksOrCharactersAreAFault() {
    assertThat(faults("{'type': 'divider'},".repeat(50) + "{'type': 'divider'}")).hasSize(1);
    String section = "{'type': 'section', 'text': {'type': 'mrkdwn', 'text': '~3000'}}";
    assertThat(faults(String.join(",", List.of(section, section, section, section)))).isEmpty();
    assertThat(faults(String.join(",", List.of(section, section, section, section, section))))
        .hasSize(1);
  }

  @Test
  void aViewHasLimitsOfItsOwn() {
    JsonObject view = Json.of(HomeView.render(Samples.HOME)).getAsJsonObject();
    assertThat(SlackLimits.faultsOfView(view)).isEmpty();
    view.addProperty("private_metadata", "x".repeat(3_001));
    JsonElement divider = JsonParser.parseString("{'type': 'divider'}");
    JsonArray blocks = new JsonArray();
    for (int count = 0; count <= 100; count++) {
      blocks.add(divider);
    }
    view.add("blocks", blocks);
    assertThat(SlackLimits.faultsOfView(view)).hasSize(2);
  }
}
