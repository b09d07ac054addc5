package dev.caucus.discord.components;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.caucus.chat.Form;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FormModalTest {

  private static Form with(Form.Field field) {
    return new Form("p:new", "A form", "Send", List.of(field));
  }

  private static JsonObject input(Form.Field field) {
    JsonObject form = Json.of(FormModal.render(with(field)));
    Limits.assertKept(FormModal.render(with(field)));
    return form.getAsJsonArray("components").get(0).getAsJsonObject().getAsJsonObject("component");
  }

  private static List<Form.Option> options(int number) {
    return IntStream.range(0, number)
        .mapToObj(at -> new Form.Option("v" + at, "Option " + at, null))
        .toList();
  }

  @Test
  void whatIsTooLongStandsThereAllTheSameToBeMadeShorter() {
    JsonObject input =
        input(new Form.Text("q", "Question", null, "long ".repeat(50), false, true, 100));
    assertThat(input.get("value").getAsString()).hasSize(250);
    assertThat(input.get("max_length").getAsInt()).isEqualTo(250);
  }

  @Test
  void whatNoFieldHoldsIsCutButNeverInsideACharacter() {
    JsonObject input =
        input(new Form.Text("q", "Question", null, "x" + "👍".repeat(3_000), true, true, 9_000));
    assertThat(input.get("value").getAsString()).hasSize(3_999).endsWith("👍");
    assertThat(input.get("max_length").getAsInt()).isEqualTo(4_000);
  }

  @Test
  void fewThingsAreTickedAndManyAreChosenFromAMenu() {
    JsonObject boxes = input(new Form.Picks("s", "And", null, "v1,v2,v99", options(10)));
    assertThat(boxes.get("type").getAsInt()).isEqualTo(22);
    assertThat(boxes.get("required").getAsBoolean()).isFalse();
    JsonObject menu = input(new Form.Picks("s", "And", null, "v1,v2", options(11)));
    assertThat(menu.get("type").getAsInt()).isEqualTo(3);
    assertThat(menu.get("min_values").getAsInt()).isZero();
    assertThat(List.of(boxes, menu))
        .allSatisfy(each ->
            assertThat(Json.objects(each).filter(option -> option.has("default")))
                .filteredOn(option -> option.get("default").getAsBoolean())
                .hasSize(2));
  }

  @Test
  void whatWasFilledInIsThereWhenItIsOpenedAgain() {
    Form again = Samples.FORM.filled(Map.of("question", "Dinner?", "settings", "hidden"));
    assertThat(Json.of(FormModal.render(again)).toString()).contains("Dinner?");
    Limits.assertKept(FormModal.render(again));
  }
}
