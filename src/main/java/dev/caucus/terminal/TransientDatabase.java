package dev.caucus.terminal;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives a command a database of its own that ends with it.
 *
 * <p>A running server holds the one in the data folder, and a conversation at the terminal is over
 * when it is over. It comes before everything that is set, even another server's address.
 */
final class TransientDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  /** Under this name stands the address that is set for a server, possibly empty. */
  static final String SET = "terminal.datasource.url";

  /** Likewise for whom it lets in. */
  static final String SET_USER = "terminal.datasource.username";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    String set = context.getEnvironment().getProperty("spring.datasource.url");
    String user = context.getEnvironment().getProperty("spring.datasource.username");
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "terminal",
                Map.of(
                    SET,
                    set == null ? "" : set,
                    SET_USER,
                    user == null ? "" : user,
                    "spring.datasource.url",
                    "jdbc:h2:mem:terminal;DB_CLOSE_DELAY=-1",
                    "spring.datasource.driver-class-name",
                    "org.h2.Driver",
                    "spring.datasource.username",
                    "caucus",
                    "spring.datasource.password",
                    "",
                    // One reader needs no pool.
                    "spring.datasource.type",
                    "org.springframework.jdbc.datasource.SimpleDriverDataSource")));
  }
}
