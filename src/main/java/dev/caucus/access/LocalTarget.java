package dev.caucus.access;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Where somebody wanted to go before the login, as long as that is a page of ours. */
final class LocalTarget {

  private static final String HOME = "/";
  private static final int LONGEST = 2_000;

  /** A second slash or a backslash in front would lead to another host. */
  private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\]]*");

  private LocalTarget() {}

  /** The path and query if they are ours, else the start page. */
  static String of(@Nullable String wanted) {
    return wanted != null && wanted.length() <= LONGEST && LOCAL.matcher(wanted).matches()
        ? wanted
        : HOME;
  }

  /** The same as a parameter of the login page. */
  static String asQuery(@Nullable String wanted) {
    return "to=" + UriUtils.encode(of(wanted), StandardCharsets.UTF_8);
  }
}
