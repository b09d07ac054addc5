package dev.caucus.knowledge.reader;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.caucus.knowledge.KnowledgeFailure;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns a file's bytes into text, whatever encoding it was saved in. */
final class TextDecoder {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** How much of a file is looked at to tell text from other content. */
  private static final int PROBE = 8192;

  private final String path;
  private final List<KnowledgeFailure> remarks;

  TextDecoder(String path, List<KnowledgeFailure> remarks) {
    this.path = path;
    this.remarks = remarks;
  }

  /**
   * The text, without a byte order mark and with {@code \n} at the ends of lines.
   *
   * @param declared the encoding that the file itself names, if it does
   */
  String decode(byte[] content, @Nullable Charset declared) throws UnreadableArticleException {
    String text = withoutMark(content, declared);
    if (isBinary(text)) {
      throw new UnreadableArticleException(
          path,
          0,
          "The file is not text: it contains bytes that no text has.",
          "Save it as UTF-8 text, or remove it.");
    }
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private String withoutMark(byte[] content, @Nullable Charset declared) {
    if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
      return utf8(content, 3);
    }
    if (startsWith(content, 0xFE, 0xFF)) {
      return decode(content, 2, UTF_16BE);
    }
    if (startsWith(content, 0xFF, 0xFE)) {
      return decode(content, 2, UTF_16LE);
    }
    return declared == null || declared.equals(UTF_8)
        ? utf8(content, 0)
        : decode(content, 0, declared);
  }

  private String utf8(byte[] content, int offset) {
    ByteBuffer bytes = ByteBuffer.wrap(content, offset, content.length - offset);
    CharBuffer text = CharBuffer.allocate(content.length);
    boolean valid = !UTF_8.newDecoder().decode(bytes, text, true).isError();
    if (valid) {
      return text.flip().toString();
    }
    String found = "Byte 0x%02X is not UTF-8".formatted(content[bytes.position()] & 0xFF);
    remark(content, bytes.position(), found + "; the file was read as Windows-1252.");
    return new String(content, offset, content.length - offset, WINDOWS_1252);
  }

  private String decode(byte[] content, int offset, Charset charset) {
    ByteBuffer bytes = ByteBuffer.wrap(content, offset, content.length - offset);
    CharBuffer text =
        CharBuffer.allocate(
            (int) Math.ceil(content.length * (double) charset.newDecoder().maxCharsPerByte()) + 1);
    boolean valid =
        !charset
            .newDecoder()
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .decode(bytes, text, true)
            .isError();
    if (valid) {
      return text.flip().toString();
    }
    String name = charset.name().toUpperCase(Locale.ROOT);
    remark(content, bytes.position(), "A character is not valid " + name + " and was replaced.");
    return new String(content, offset, content.length - offset, charset);
  }

  private void remark(byte[] content, int position, String problem) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      if (content[i] == '\n') {
        line++;
      }
    }
    remarks.add(new KnowledgeFailure(path, line, problem, "Save it as UTF-8."));
  }

  /** A NUL anywhere, or one control character in twenty near the start. */
  private static boolean isBinary(String text) {
    if (text.indexOf('\0') >= 0) {
      return true;
    }
    int length = Math.min(text.length(), PROBE);
    long controls =
        text.substring(0, length)
            .chars()
            .filter(c -> c < ' ' && "\t\n\r\f\b".indexOf(c) < 0)
            .count();
    return controls * 20 > length;
  }

  private static boolean startsWith(byte[] content, int... mark) {
    if (content.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((content[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
