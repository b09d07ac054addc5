package dev.caucus.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.response.Response;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherBotsTest {

  @ParameterizedTest
  @CsvSource({
    "'\"user\": \"U1\"', true",
    "'\"user\": \"U1\", \"bot_id\": null', true",
    "'\"user\": \"U2\", \"bot_id\": \"B1\", \"subtype\": \"file_share\"', false",
    "'\"user\": \"U2\", \"bot_id\": \"B1\", \"subtype\": \"thread_broadcast\"', false",
  })
  void areNotListenedToWhateverKindOfMessageTheyWrite(String author, boolean heard)
      throws Exception {
    String body =
        "{\"type\": \"event_callback\", \"event\": {\"type\": \"message\", %s}}".formatted(author);
    EventRequest request = new EventRequest(body, new RequestHeaders(Map.of()));

    Response response =
        new OtherBots()
            .apply(request, Response.ok(), next -> Response.builder().statusCode(299).build());

    assertThat(response.getStatusCode() == 299).isEqualTo(heard);
  }
}
