package dev.caucus.gaps;

import java.util.List;

/** Reports what is in the store. */
final class StoredGaps implements GapReport {

  /** Days times wordings; more than that nobody reads. */
  private static final int MOST = 20_000;

  private final GapStore store;
  private final GapSettings settings;
  private final Retained retained;
  private final Clusters clusters;

  StoredGaps(GapStore store, GapSettings settings, Retained retained, Clusters clusters) {
    this.store = store;
    this.settings = settings;
    this.retained = retained;
    this.clusters = clusters;
  }

  @Override
  public boolean isKept() {
    return settings.enabled();
  }

  @Override
  public List<GapCluster> clusters() {
    return isKept() ? clusters.of(store.since(retained.firstDay(), MOST)) : List.of();
  }

  @Override
  public byte[] table() {
    return Table.of(clusters());
  }
}
