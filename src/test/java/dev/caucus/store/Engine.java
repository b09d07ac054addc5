package dev.caucus.store;

import java.nio.file.Path;

/**
 * The database engines that the stores promise to work on.
 *
 * <p>A test that is to run on both takes the engine as its parameter, and opens its database for a
 * temporary folder of its own.
 */
public enum Engine {
  /** The embedded one, in a file in the folder. */
  H2 {
    @Override
    public TestDatabase open(Path folder) {
      return new TestDatabase(folder);
    }
  },
  /** A server's: one server for all tests of a run, with a database for each folder. */
  POSTGRESQL {
    @Override
    public TestDatabase open(Path folder) {
      return PostgreSqlDatabases.open(folder);
    }
  };

  /**
   * The database of that folder with the bot's tables: empty at first, and the same one each time
   * for as long as the folder exists.
   *
   * <p>Where a machine cannot run PostgreSQL, a test that asks for it is left out and says why.
   */
  public abstract TestDatabase open(Path folder);
}
