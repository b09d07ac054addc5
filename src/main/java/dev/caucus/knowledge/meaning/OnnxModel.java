package dev.caucus.knowledge.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
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
    try (InputStream description = resource(NAME + "-tokenizer.json")) {
      words = WordPieces.of(JsonMapper.shared().readTree(description));
    }
    byte[] weights;
    try (InputStream model = resource(NAME + ".onnx")) {
      weights = model.readAllBytes();
    }
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      // A second thread for one text gains nothing and doubles the CPU time.
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      // The arena keeps what the longest text needed, for each thread.
      options.setCPUArenaAllocator(false);
      options.setMemoryPatternOptimization(false);
      return new OnnxModel(environment, environment.createSession(weights, options), words);
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream resource = OnnxModel.class.getResourceAsStream("/" + name);
    if (resource == null) {
      throw new FileNotFoundException(name);
    }
    return resource;
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
