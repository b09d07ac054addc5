package dev.caucus.knowledge.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The model bge-small-en-v1.5 of the Beijing Academy of Artificial Intelligence (MIT licence), with
 * weights of one byte: 384 dimensions, English.
 *
 * <p>The vector of a text is the model's output for the start of the text, scaled to length 1, as
 * its authors advise.
 */
final class OnnxModel implements AutoCloseable {

  static final String NAME = "bge-small-en-v1.5-q";

  private static final int DIMENSIONS = 384;

  /** A long sentence; the time for a text grows with its length. */
  private static final int MOST_PIECES = 192;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPieces words;

  private OnnxModel(OrtEnvironment environment, OrtSession session, WordPieces words) {
    this.environment = environment;
    this.session = session;
    this.words = words;
  }

  /** Loads the model, in about a second. */
  static OnnxModel load() throws IOException, OrtException {
    WordPieces words;
    try (InputStream description = resource(NAME + "-tokenizer.json").getInputStream()) {
      words = WordPieces.of(JsonMapper.shared().readTree(description));
    }
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    // Weights on the heap would make it grow, for good, by as much as is needed once.
    try (Arena arena = Arena.ofConfined();
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      // A second thread for one text gains nothing and doubles the CPU time.
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      // The arena keeps what the longest text needed, for each thread.
      options.setCPUArenaAllocator(false);
      options.setMemoryPatternOptimization(false);
      return new OnnxModel(environment, environment.createSession(weights(arena), options), words);
    }
  }

  private static ByteBuffer weights(Arena arena) throws IOException {
    URLConnection model = resource(NAME + ".onnx");
    try (ReadableByteChannel content = Channels.newChannel(model.getInputStream())) {
      ByteBuffer weights = arena.allocate(Math.max(0, model.getContentLengthLong())).asByteBuffer();
      while (weights.hasRemaining()) {
        if (content.read(weights) < 0) {
          throw new EOFException(model.getURL().toString());
        }
      }
      return weights.flip();
    }
  }

  private static URLConnection resource(String name) throws IOException {
    URL resource = OnnxModel.class.getResource("/" + name);
    if (resource == null) {
      throw new FileNotFoundException(name);
    }
    return resource.openConnection();
  }

  /** Thread-safe. */
  float[] encode(String text) throws OrtException {
    long[] pieces = words.of(text, MOST_PIECES);
    long[] shape = {1, pieces.length};
    long[] all = new long[pieces.length];
    Arrays.fill(all, 1);
    try (OnnxTensor ids = tensor(pieces, shape);
        OnnxTensor mask = tensor(all, shape);
        OnnxTensor types = tensor(new long[pieces.length], shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      return start(((OnnxTensor) result.get(0)).getFloatBuffer());
    }
  }

  private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }

  private static float[] start(FloatBuffer output) {
    float[] vector = new float[DIMENSIONS];
    output.get(vector);
    double square = 0;
    for (float value : vector) {
      square += (double) value * value;
    }
    float length = (float) Math.sqrt(square);
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
    return vector;
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
