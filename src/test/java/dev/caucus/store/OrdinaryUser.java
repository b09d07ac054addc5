package dev.caucus.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Somebody without special rights, since PostgreSQL refuses to be run by root.
 *
 * @param prefix what a command begins with that they run
 * @param owner who owns their files as the system sees it; empty if that is who runs the tests
 */
record OrdinaryUser(List<String> prefix, String owner) {

  /** The user id that has no rights on any Linux. */
  private static final String NOBODY = "65534";

  private static final List<OrdinaryUser> WAYS_DOWN =
      List.of(
          new OrdinaryUser(
              List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"),
              NOBODY),
          new OrdinaryUser(List.of("unshare", "--user"), ""),
          new OrdinaryUser(
              List.of("su", "-s", "/bin/sh", "-c", "exec \"$0\" \"$@\"", "--", "nobody"),
              "nobody"));

  /**
   * Who runs the tests, or whom root can become here.
   *
   * @throws IOException if root cannot become anybody
   */
  static OrdinaryUser here() throws IOException {
    if (!"root".equals(System.getProperty("user.name"))) {
      return new OrdinaryUser(List.of(), "");
    }
    for (OrdinaryUser user : WAYS_DOWN) {
      if (user.isWithoutRights()) {
        return user;
      }
    }
    throw new IOException("root can become nobody else here");
  }

  /** The command as they run it. */
  List<String> command(String... command) {
    List<String> whole = new ArrayList<>(prefix);
    whole.addAll(Arrays.asList(command));
    return whole;
  }

  /** Makes a folder theirs. */
  void own(Path folder) throws IOException {
    if (!owner.isEmpty()) {
      Files.setOwner(
          folder,
          folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner));
    }
  }

  private boolean isWithoutRights() {
    try {
      Process process = new ProcessBuilder(command("id", "-u")).redirectErrorStream(true).start();
      String id = process.inputReader().readLine();
      return process.waitFor() == 0 && id != null && !id.equals("0");
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
