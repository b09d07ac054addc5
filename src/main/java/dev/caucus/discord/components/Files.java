package dev.caucus.discord.components;

import dev.caucus.chat.Block;
import dev.caucus.chat.Characters;
import dev.caucus.chat.Wording;
import dev.caucus.conversation.ErrorId;
import dev.caucus.discord.components.Prose.Look;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.utils.FileUpload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of one reply: pictures are shown, anything else is there to be taken. */
final class Files {

  private static final Logger log = LoggerFactory.getLogger(Files.class);

  /** What Discord takes in a place without boosts. */
  static final int LARGEST = 10 * 1024 * 1024;

  /** Discord takes 1,024 characters as the description of a picture. */
  private static final int DESCRIPTION = 1_000;

  private static final int NAME = 100;

  private final Set<String> names = new HashSet<>();

  /** The file with its description; without the file if there is none, or it is too large. */
  List<Part> of(Block.Attachment attachment) {
    String description = Line.single(attachment.description());
    Prose words = new Prose(Look.ASIDE, Line.of(description));
    String name = name(attachment.name());
    Prose leftOut = new Prose(Look.ASIDE, Line.of(Wording.say("discord.file-left-out", name)));
    byte[] content = content(attachment);
    if (content.length == 0 || content.length > LARGEST) {
      return List.of(words, leftOut);
    }
    boolean spoken = attachment.isPicture() && description.length() <= DESCRIPTION;
    Prose instead =
        spoken ? new Prose(Look.ASIDE, Line.of(description), leftOut.lines().getFirst()) : leftOut;
    List<Part> parts = new ArrayList<>(spoken ? List.of() : List.of(words));
    FileUpload file = file(name, description, content);
    parts.add(
        attachment.isPicture()
            ? new Part.File(
                MediaGallery.of(MediaGalleryItem.fromFile(file)), content.length, instead)
            : new Part.File(FileDisplay.fromFile(file), content.length, instead));
    return parts;
  }

  private static FileUpload file(String name, String description, byte[] content) {
    FileUpload file = FileUpload.fromStreamSupplier(name, () -> new ByteArrayInputStream(content));
    return Characters.isInvisible(description)
        ? file
        : file.setDescription(Markdown.shortened(description, DESCRIPTION));
  }

  /** A picture that cannot be drawn is no reason to keep back the words. */
  private static byte[] content(Block.Attachment attachment) {
    try {
      return attachment.content().get();
    } catch (RuntimeException e) {
      log.error("Error {} in discord: a file could not be made", ErrorId.next(), e);
      return new byte[0];
    }
  }

  /** Discord finds a file by a name of plain characters, and no two of the same name. */
  private String name(String given) {
    String plain = given.replaceAll("[^A-Za-z0-9._-]+", "_").replaceAll("^[._-]+", "");
    String name = plain.length() > NAME ? plain.substring(plain.length() - NAME) : plain;
    String base = name.isEmpty() || name.startsWith("SPOILER_") ? "file" + name : name;
    String unique = base;
    for (int number = 2; !names.add(unique); number++) {
      unique = number + "-" + base;
    }
    return unique;
  }
}
