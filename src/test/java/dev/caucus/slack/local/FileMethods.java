package dev.caucus.slack.local;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Files: announced, and shown once their content is there. */
final class FileMethods {

  private static final int LONGEST_ALT_TEXT = 1_000;

  private final Engine engine;

  FileMethods(Engine engine) {
    this.engine = engine;
  }

  List<Method> all() {
    return List.of(
        Method.of("files.getUploadURLExternal", "files:write", this::announce),
        Method.of("files.completeUploadExternal", "files:write", this::complete));
  }

  private JsonObject announce(Workspace workspace, Arguments arguments) {
    String name = arguments.required("filename");
    int length = Integer.parseInt(arguments.required("length"));
    String altText = arguments.text("alt_txt", "");
    if (length <= 0 || altText.length() > LONGEST_ALT_TEXT) {
      throw new Refusal("invalid_arguments");
    }
    String id = engine.uploads().announce(name, length, altText);
    return Json.object("upload_url", engine.uploads().address(id), "file_id", id);
  }

  private JsonObject complete(Workspace workspace, Arguments arguments) {
    String id = arguments.required("channel_id");
    Channel channel = workspace.findChannel(id).orElseThrow(() -> new Refusal("channel_not_found"));
    if (!channel.has(workspace.botUser())) {
      throw new Refusal("not_in_channel");
    }
    List<SharedFile> files = new ArrayList<>();
    for (JsonElement each : arguments.list("files", "invalid_arguments")) {
      JsonObject asked = each.getAsJsonObject();
      SharedFile file =
          engine
              .uploads()
              .filled(Json.text(asked, "id", ""))
              .orElseThrow(() -> new Refusal("file_not_found"));
      String title = Json.text(asked, "title", file.name());
      files.add(new SharedFile(file.id(), file.name(), title, file.altText(), file.content()));
      engine.uploads().done(file.id());
    }
    BotWriter.Via via = new BotWriter.Via("files.completeUploadExternal", null);
    engine.writer().share(workspace, channel, files, arguments.text("thread_ts"), via);
    return Json.object(
        "files",
        files.stream().map(file -> Json.object("id", file.id(), "title", file.title())).toList());
  }
}
