package dev.caucus.knowledge.reader;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.caucus.knowledge.KnowledgeFailure;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {

  private final List<KnowledgeFailure> remarks = new ArrayList<>();

  @Test
  void readsUtf8() throws UnreadableArticleException {
    assertThat(decode("Über Node.js – schnell".getBytes(UTF_8)))
        .isEqualTo("Über Node.js – schnell");
    assertThat(remarks).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void dropsTheByteOrderMarkOfAnyUnicodeEncoding(String charset) throws UnreadableArticleException {
    assertThat(decode("\uFEFFÜber uns".getBytes(Charset.forName(charset)))).isEqualTo("Über uns");
    assertThat(remarks).isEmpty();
  }

  @Test
  void readsOtherBytesAsWindows1252AndSaysWhere() throws UnreadableArticleException {
    byte[] saved = "Title\r\n\r\nA “café”".getBytes(Charset.forName("windows-1252"));

    assertThat(decode(saved)).isEqualTo("Title\n\nA “café”");
    assertThat(remarks)
        .extracting(KnowledgeFailure::toString)
        .containsExactly(
            "a.md:3: Byte 0x93 is not UTF-8; the file was read as Windows-1252. Save it as UTF-8.");
  }

  @Test
  void followsTheEncodingThatAPageNames() throws UnreadableArticleException {
    byte[] page = "<meta charset=\"iso-8859-2\">Łódź".getBytes(Charset.forName("ISO-8859-2"));

    assertThat(decode(page, HtmlFormat.declaredCharset(page))).endsWith("Łódź");
    assertThat(remarks).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta charset=utf-16>",
        "<meta charset='no-such-thing'>",
        "<meta charset='!'>",
        "<p>charset=iso-8859-2</p>"
      })
  void ignoresAnEncodingThatCannotBe(String page) {
    assertThat(HtmlFormat.declaredCharset(page.getBytes(UTF_8))).isNull();
  }

  @Test
  void makesOneKindOfLineEnd() throws UnreadableArticleException {
    assertThat(decode("a\r\nb\rc\nd".getBytes(UTF_8))).isEqualTo("a\nb\nc\nd");
  }

  @Test
  void remarksOnHalfACharacter() throws UnreadableArticleException {
    byte[] whole = "\uFEFFab".getBytes(UTF_16BE);
    byte[] torn = Arrays.copyOf(whole, whole.length - 1);

    assertThat(decode(torn)).startsWith("a");
    assertThat(remarks).hasSize(1);
  }

  @Test
  void refusesWhatIsNoText() {
    for (byte[] content :
        List.of(
            "PK\u0003\u0004\0\0".getBytes(ISO_8859_1),
            "\u0001\u0002\u0003\u0004 abc".getBytes(ISO_8859_1),
            "no mark".getBytes(UTF_16LE))) {
      assertThatExceptionOfType(UnreadableArticleException.class)
          .isThrownBy(() -> decode(content))
          .satisfies(e -> assertThat(e.failure().problem()).startsWith("The file is not text"));
    }
  }

  private String decode(byte[] content) throws UnreadableArticleException {
    return decode(content, null);
  }

  private String decode(byte[] content, @Nullable Charset declared)
      throws UnreadableArticleException {
    return new TextDecoder("a.md", remarks).decode(content, declared);
  }
}
