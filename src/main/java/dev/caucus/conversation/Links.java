package dev.caucus.conversation;

import dev.caucus.chat.Citation;
import java.net.URI;
import java.util.Optional;

/** Where somebody in a chat can read what an answer cites. */
public final class Links {

  private final WebAddress address;

  /** Links for a Caucus that is reached at that address. */
  public Links(WebAddress address) {
    this.address = address;
  }

  /**
   * The address of a citation for somebody anywhere; empty if the article has none of its own and
   * it is not known where people reach the pages of Caucus.
   */
  public Optional<URI> to(Citation citation) {
    if (citation.url().startsWith("https://") || citation.url().startsWith("http://")) {
      return address(citation.url());
    }
    return address.publicUrl() == null
        ? Optional.empty()
        : address(address.publicUrl().toString().replaceFirst("/+$", "") + citation.page());
  }

  private static Optional<URI> address(String url) {
    try {
      return Optional.of(URI.create(url));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
