package dev.caucus.evaluation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/** The full-text search of SQLite with stems. */
final class SqlitePeer implements Peer {

  private final Connection connection;

  SqlitePeer(List<String> passages) throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    try (Statement statement = connection.createStatement()) {
      statement.execute("create virtual table passage using fts5(text, tokenize = 'porter')");
    }
    try (PreparedStatement insert =
        connection.prepareStatement("insert into passage (rowid, text) values (?, ?)")) {
      for (int i = 0; i < passages.size(); i++) {
        insert.setInt(1, i);
        insert.setString(2, passages.get(i));
        insert.executeUpdate();
      }
    }
  }

  @Override
  public List<Integer> find(String question, int limit) {
    String anyWord =
        new LinkedHashSet<>(List.of(question.split("[^\\p{L}\\p{N}]+")))
            .stream()
                .filter(word -> !word.isEmpty())
                .map(word -> '"' + word + '"')
                .collect(Collectors.joining(" OR "));
    try (PreparedStatement select =
        connection.prepareStatement(
            "select rowid from passage where passage match ? order by rank limit ?")) {
      select.setString(1, anyWord);
      select.setInt(2, limit);
      List<Integer> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getInt(1));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
