package dev.caucus.discord.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom a message notifies follows from its text and what it allows. */
class PingsTest {

  private static final String USER = "111111111111111111";
  private static final String ROLE = "222222222222222222";
  private static final String AUTHOR = "333333333333333333";
  private static final String TEXT = "@everyone <@" + USER + "> <@&" + ROLE + ">";

  @Test
  void everythingCountsWhereNothingIsSaid() {
    Pings pings = Pings.of(TEXT, null, AUTHOR);

    assertThat(pings.everyone()).isTrue();
    assertThat(pings.users()).containsExactlyInAnyOrder(USER, AUTHOR);
    assertThat(pings.roles()).containsExactly(ROLE);
  }

  @Test
  void nobodyIsNotifiedWhereNothingIsAllowed() {
    assertThat(Pings.of(TEXT, allowed(List.of()), AUTHOR).none()).isTrue();
  }

  @Test
  void onlyWhatIsAllowedCounts() {
    JsonObject some = Json.with(allowed(List.of()), "users", List.of(USER), "replied_user", true);

    assertThat(Pings.of(TEXT, allowed(List.of("roles")), null).roles()).containsExactly(ROLE);
    assertThat(Pings.of(TEXT, some, AUTHOR).users()).containsExactlyInAnyOrder(USER, AUTHOR);
    assertThat(Pings.of(TEXT, some, AUTHOR).everyone()).isFalse();
  }

  private static JsonObject allowed(List<String> parse) {
    return Json.object("parse", parse);
  }
}
