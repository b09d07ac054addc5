package dev.caucus.web;

import org.springframework.core.Ordered;

/** In which order the filters in front of the controllers are gone through. */
public final class WebFilters {

  /** Behind what counts requests, so that refused ones are counted as well. */
  static final int SECURITY_HEADERS = Ordered.HIGHEST_PRECEDENCE + 10;

  /** Where encodings that nobody knows are refused. */
  static final int KNOWN_CHARSET = SECURITY_HEADERS + 5;

  /** Where requests of other web sites are refused. */
  public static final int ORIGIN_GUARD = SECURITY_HEADERS + 10;

  /** Where bodies that are too large are refused. */
  public static final int BODY_LIMIT = ORIGIN_GUARD + 10;

  private WebFilters() {}
}
