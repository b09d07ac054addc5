package dev.caucus.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.catalina.Globals;
import org.jspecify.annotations.Nullable;

/**
 * Tells clients apart: by their token or login where that is genuine, else by their address.
 *
 * <p>The address is what the web server says, which believes a proxy's word for it only where
 * {@code server.forward-headers-strategy} tells it to.
 */
final class Clients {

  /** Whoever has one address of IPv6 has all that begin like it. */
  private static final int NETWORK_BYTES = 8;

  private final @Nullable Tokens tokens;
  private final @Nullable LoginCookie logins;

  Clients(@Nullable Tokens tokens, @Nullable LoginCookie logins) {
    this.tokens = tokens;
    this.logins = logins;
  }

  String client(HttpServletRequest request) {
    return program(request)
        .map("token "::concat)
        .or(() -> login(request).map("login "::concat))
        .orElseGet(() -> address(request));
  }

  private Optional<String> program(HttpServletRequest request) {
    String token = Tokens.shownBy(request);
    return tokens == null || token == null ? Optional.empty() : tokens.nameOf(token);
  }

  private Optional<String> login(HttpServletRequest request) {
    return logins == null ? Optional.empty() : logins.read(request);
  }

  /** The address, or of one of IPv6 the network. */
  static String address(HttpServletRequest request) {
    InetAddress address = parsed(request);
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
        : request.getRemoteAddr();
  }

  /** Whether the request comes from this very machine, and not by way of a proxy. */
  static boolean isHere(HttpServletRequest request) {
    if (request.getAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE) != null) {
      return false;
    }
    InetAddress address = parsed(request);
    return address != null && address.isLoopbackAddress();
  }

  /** Null for what a proxy called an address and is none; names are not looked up. */
  private static @Nullable InetAddress parsed(HttpServletRequest request) {
    try {
      return InetAddress.ofLiteral(request.getRemoteAddr());
    } catch (IllegalArgumentException none) {
      return null;
    }
  }
}
