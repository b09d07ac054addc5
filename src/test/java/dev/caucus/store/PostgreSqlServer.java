package dev.caucus.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * A PostgreSQL of the tests' own: it listens to this machine, keeps nothing, and ends with the JVM
 * that started it, however that ends.
 */
final class PostgreSqlServer {

  static final String USERNAME = "caucus";

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /**
   * The shell reads what nobody writes: that ends when the JVM does. The first line of the pid file
   * is the server's process.
   */
  private static final String UNTIL_THE_JVM_ENDS =
      """
      folder=$0
      "$@" >"$folder/log" 2>&1 &
      cat >/dev/null
      kill -INT "$(head -n 1 "$folder/data/postmaster.pid")"
      wait
      rm -rf "$folder"
      """;

  private final int port;
  private final Path folder;
  private final List<String> command;

  /** Held for as long as the server is needed: without it, nobody holds the shell's input. */
  private Process process;

  private PostgreSqlServer(int port, Path folder, List<String> command) throws IOException {
    this.port = port;
    this.folder = folder;
    this.command = command;
    this.process = keepRunning(folder, command);
  }

  /**
   * Starts one that is quick, since nothing has to outlive a loss of power.
   *
   * @throws IOException if this machine cannot run one
   */
  static PostgreSqlServer start() throws IOException {
    return start(List.of("fsync=off", "full_page_writes=off"));
  }

  /**
   * Starts one that keeps what it was told as any other would, loss of power or not.
   *
   * @throws IOException if this machine cannot run one
   */
  static PostgreSqlServer startDurable() throws IOException {
    return start(List.of("fsync=on", "full_page_writes=on", "synchronous_commit=on"));
  }

  private static PostgreSqlServer start(List<String> settings) throws IOException {
    OrdinaryUser user = OrdinaryUser.here();
    Path folder =
        Files.createTempDirectory(
            "caucus-postgresql",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    PostgreSqlBinaries.unpackInto(folder);
    Path data = Files.createDirectory(folder.resolve("data"));
    user.own(data);
    finish(
        user.command(
            folder.resolve("bin/initdb").toString(),
            "--pgdata=" + data,
            "--username=" + USERNAME,
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C",
            "--no-sync"));
    int port = freePort();
    var server = new PostgreSqlServer(port, folder, serve(user, folder, data, port, settings));
    server.awaitAnswer();
    return server;
  }

  private static List<String> serve(
      OrdinaryUser user, Path folder, Path data, int port, List<String> settings) {
    List<String> command = new ArrayList<>();
    command.add(folder.resolve("bin/postgres").toString());
    command.addAll(List.of("-D", data.toString(), "-p", String.valueOf(port)));
    Stream.concat(
            Stream.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                // Many pools are open at once.
                "max_connections=300",
                "shared_buffers=32MB",
                "autovacuum=off"),
            settings.stream())
        .forEach(setting -> command.addAll(List.of("-c", setting)));
    return user.command(command.toArray(String[]::new));
  }

  private static Process keepRunning(Path folder, List<String> server) throws IOException {
    List<String> command =
        new ArrayList<>(List.of("sh", "-c", UNTIL_THE_JVM_ENDS, folder.toString()));
    command.addAll(server);
    return new ProcessBuilder(command).directory(folder.toFile()).start();
  }

  private static void finish(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .directory(Path.of("/").toFile())
            .redirectErrorStream(true)
            .start();
    String said = String.join("\n", process.inputReader().lines().toList());
    try {
      if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
          || process.exitValue() != 0) {
        throw new IOException("PostgreSQL cannot be set up: " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitAnswer() {
    Awaitility.await("PostgreSQL")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .ignoreExceptionsInstanceOf(SQLException.class)
        .failFast("it has ended", () -> !process.isAlive())
        .until(() -> {
          administer("select 1");
          return true;
        });
  }

  /** Ends it as an operator does who does not wait: whoever is connected is cut off. */
  void stop() throws IOException {
    Path pid = folder.resolve("data/postmaster.pid");
    String server = Files.readAllLines(pid).getFirst();
    finish(List.of("kill", "-INT", server));
    Awaitility.await("the end of PostgreSQL").atMost(PATIENCE).until(() -> Files.notExists(pid));
  }

  /** Starts it again on what it knew. */
  void startAgain() throws IOException {
    process = keepRunning(folder, command);
    awaitAnswer();
  }

  String urlOf(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** Runs a statement that concerns whole databases. */
  void administer(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(urlOf("postgres"), USERNAME, "");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
