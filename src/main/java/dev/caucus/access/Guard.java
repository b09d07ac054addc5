package dev.caucus.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** How the port is guarded, which follows from the address that Caucus listens on. */
enum Guard {

  /** Only this machine gets there, and nobody set what to log in with. */
  THIS_MACHINE,

  /** Others get there, and have to show who they are. */
  LOGIN,

  /** Others get there, and somebody else has made sure that they may. */
  OPEN;

  static Guard of(Environment environment) {
    AccessSettings settings =
        Binder.get(environment).bindOrCreate("caucus.access", AccessSettings.class);
    boolean wanted = settings.password() != null || !settings.tokens().isEmpty();
    if (!wanted && isLoopback(environment.getProperty("server.address"))) {
      return THIS_MACHINE;
    }
    boolean open =
        "true".equalsIgnoreCase(environment.getProperty("caucus.access.open", "false").strip());
    return open ? OPEN : LOGIN;
  }

  /** No address means all of them; a bad one is refused when the server's settings are read. */
  private static boolean isLoopback(@Nullable String address) {
    if (address == null || address.isBlank()) {
      return false;
    }
    try {
      return InetAddress.getByName(address.strip()).isLoopbackAddress();
    } catch (UnknownHostException bad) {
      return true;
    }
  }
}
