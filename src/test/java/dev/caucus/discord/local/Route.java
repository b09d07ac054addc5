package dev.caucus.discord.local;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be called.
 *
 * @param template the path with parameters in braces
 * @param open whether the path itself is the proof, and no token is needed
 */
record Route(String method, String template, boolean open, Handler handler) {

  /** What it does. */
  @FunctionalInterface
  interface Handler {
    Reply answer(Request request);
  }

  static Route of(String method, String template, Handler handler) {
    return new Route(method, template, false, handler);
  }

  static Route open(String method, String template, Handler handler) {
    return new Route(method, template, true, handler);
  }

  /** What stands in a path for the parameters; null if the path is another one. */
  @Nullable List<String> match(String calledMethod, String path) {
    String[] wanted = template.split("/");
    String[] called = path.split("/");
    if (!method.equals(calledMethod) || wanted.length != called.length) {
      return null;
    }
    List<String> parameters = new ArrayList<>();
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i].startsWith("{")) {
        parameters.add(called[i]);
      } else if (!wanted[i].equals(called[i])) {
        return null;
      }
    }
    return parameters;
  }
}
