package dev.caucus.web;

import java.nio.ByteBuffer;

/**
 * How large a PNG was drawn, so that a page keeps room for it; 0 for anything else.
 *
 * @param width in pixels
 * @param height in pixels
 */
record PictureSize(int width, int height) {

  /** The first eight bytes of every PNG. */
  private static final long SIGNATURE = 0x89504E470D0A1A0AL;

  /** Behind the signature stand the length and the name of the first chunk, then width, height. */
  private static final int WIDTH_AT = 16;

  private static final int HEADER_END = 24;

  static PictureSize of(byte[] file) {
    if (file.length < HEADER_END || ByteBuffer.wrap(file).getLong() != SIGNATURE) {
      return new PictureSize(0, 0);
    }
    ByteBuffer header = ByteBuffer.wrap(file, WIDTH_AT, HEADER_END - WIDTH_AT);
    return new PictureSize(header.getInt(), header.getInt());
  }
}
