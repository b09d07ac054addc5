package dev.caucus.discord.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.Test;

class InstallLinkTest {

  @Test
  void asksForNothingThatTheBotDoesNotNeed() {
    assertThat(Permission.getPermissions(274_878_008_320L))
        .isEqualTo(
            EnumSet.of(
                Permission.VIEW_CHANNEL,
                Permission.MESSAGE_SEND,
                Permission.MESSAGE_SEND_IN_THREADS,
                Permission.MESSAGE_ATTACH_FILES,
                Permission.MESSAGE_HISTORY));
    assertThat(InstallLink.of("42"))
        .isEqualTo(
            "https://discord.com/oauth2/authorize?client_id=42&scope=bot+applications.commands"
                + "&permissions=274878008320");
  }

  @Test
  void isTheOneThatNewcomersAreGiven() throws IOException {
    assertThat(Files.readString(Path.of("deploy/discord/README.md")))
        .containsOnlyOnce(InstallLink.of("APPLICATION_ID"))
        .containsOnlyOnce("oauth2/authorize");
  }
}
