package dev.caucus.gaps;

import java.util.List;

/** What the people who keep the articles get to see of the gaps. */
public interface GapReport {

  /** Whether gaps are noted at all. */
  boolean isKept();

  /** The gaps of the time that is kept, the most frequent first. */
  List<GapCluster> clusters();

  /** The same as comma-separated values (RFC 4180) in UTF-8. */
  byte[] table();
}
