package dev.caucus.poll.chart;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a picture in PNG row by row, so that it need never be in memory as a whole.
 *
 * <p>The format is that of the <a href="https://www.w3.org/TR/png-3/">W3C's specification</a>:
 * three bytes of colour for each pixel, each row as its differences from the row above, all in one
 * chunk.
 */
final class Png implements AutoCloseable {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int BITS = 8;
  private static final int TRUE_COLOUR = 2;

  /** The length, the type and the checksum of a chunk. */
  private static final int FRAME = 3 * Integer.BYTES;

  private final int width;
  private final int height;
  private final Deflater deflater = new Deflater();
  private final ByteArrayOutputStream compressed = new ByteArrayOutputStream();
  private final byte[] buffer = new byte[8192];

  /** A row after a zero, which says that it is as it is and no difference to another one. */
  private final byte[] row;

  Png(int width, int height) {
    this.width = width;
    this.height = height;
    this.row = new byte[1 + 3 * width];
  }

  /** Adds the next row, each pixel given as red, green and blue in an int. */
  void add(int[] pixels) {
    for (int x = 0; x < width; x++) {
      row[1 + 3 * x] = (byte) (pixels[x] >> 16);
      row[2 + 3 * x] = (byte) (pixels[x] >> 8);
      row[3 + 3 * x] = (byte) pixels[x];
    }
    deflater.setInput(row);
    deflate();
  }

  private void deflate() {
    int length;
    while ((length = deflater.deflate(buffer)) > 0) {
      compressed.write(buffer, 0, length);
    }
  }

  /** The whole file, once all rows were added. */
  byte[] finish() {
    deflater.finish();
    deflate();
    ByteBuffer file =
        ByteBuffer.allocate(SIGNATURE.length + 3 * FRAME + header().length + compressed.size());
    file.put(SIGNATURE);
    chunk(file, "IHDR", header());
    chunk(file, "IDAT", compressed.toByteArray());
    chunk(file, "IEND", new byte[0]);
    return file.array();
  }

  private byte[] header() {
    return ByteBuffer.allocate(13)
        .putInt(width)
        .putInt(height)
        .put((byte) BITS)
        .put((byte) TRUE_COLOUR)
        .array();
  }

  private static void chunk(ByteBuffer file, String type, byte[] content) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 checksum = new CRC32();
    checksum.update(name);
    checksum.update(content);
    file.putInt(content.length).put(name).put(content).putInt((int) checksum.getValue());
  }

  /** Frees what the compressor holds outside of the heap. */
  @Override
  public void close() {
    deflater.end();
  }
}
