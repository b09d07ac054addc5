package dev.caucus.slack.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockLimitsTest {

  @Test
  void whatIsWithinTheLimitsMayBeSent() {
    assertThat(
            violations(
                "{'type':'section','text':{'type':'mrkdwn','text':'%s'}}"
                    .formatted("x".repeat(3_000)),
                button("One", "1", "a"),
                "{'type':'divider'}"))
        .isEmpty();
  }

  @Test
  void everyExcessIsNamedWithItsPlace() {
    assertThat(violations(section(3_001))).containsExactly(tooLong(3_001, "/blocks/0/text/text"));
    assertThat(violations(section(0)))
        .containsExactly("must be more than 0 characters [json-pointer:/blocks/0/text/text]");
    assertThat(
            violations(
                "{'type':'header','text':{'type':'plain_text','text':'%s'}}"
                    .formatted("x".repeat(151))))
        .containsExactly(tooLong(151, "/blocks/0/text/text"));
    assertThat(violations(button("x".repeat(76), "1", "a")))
        .containsExactly(tooLong(76, "/blocks/0/elements/0/text/text"));
    assertThat(violations(button("One", "x".repeat(2_001), "a")))
        .containsExactly(tooLong(2_001, "/blocks/0/elements/0/value"));
    assertThat(violations(button("One", "1", "x".repeat(256))))
        .containsExactly(tooLong(256, "/blocks/0/elements/0/action_id"));
  }

  @Test
  void twoElementsOfOneBlockNeedDifferentIds() {
    String twice = element("One", "1", "a") + "," + element("Two", "2", "a");
    assertThat(violations("{'type':'actions','elements':[%s]}".formatted(twice)))
        .containsExactly("`action_id` already exists: a [json-pointer:/blocks/0]");
  }

  @Test
  void listsHaveAsManyOptionsAsTheirKindAllows() {
    String option = "{'text':{'type':'plain_text','text':'One'},'value':'1'}";
    String options = String.join(",", Collections.nCopies(11, option));
    String radio = "{'type':'radio_buttons','action_id':'a','options':[%s]}".formatted(options);
    assertThat(violations("{'type':'actions','elements':[%s]}".formatted(radio)))
        .containsExactly(
            "no more than 10 items allowed [json-pointer:/blocks/0/elements/0/options]");
  }

  private static String tooLong(int length, String place) {
    return "must be less than %d characters [json-pointer:%s]".formatted(length, place);
  }

  private static String section(int length) {
    return "{'type':'section','text':{'type':'mrkdwn','text':'%s'}}".formatted("x".repeat(length));
  }

  private static String button(String label, String value, String action) {
    return "{'type':'actions','elements':[%s]}".formatted(element(label, value, action));
  }

  private static String element(String label, String value, String action) {
    return "{'type':'button','action_id':'%s','value':'%s','text':{'type':'plain_text','text':'%s'}}"
        .formatted(action, value, label);
  }

  private static List<String> violations(String... blocks) {
    String json = "[%s]".formatted(String.join(",", blocks)).replace('\'', '"');
    JsonArray all = JsonParser.parseString(json).getAsJsonArray();
    return BlockLimits.violations(all, BlockLimits.Surface.MESSAGE);
  }
}
