package dev.caucus.knowledge.index;

import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.Passage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.VectorUtil;

/**
 * The meaning of sentences in the index: a document for each, right before that of its passage.
 *
 * <p>A document of a sentence says how far it is to its passage, and one of a passage how many
 * sentences stand before it, so that either is found from the other without a search.
 */
final class SentenceVectors {

  /** Of a sentence, of length 1. */
  static final String VECTOR = "vector";

  /** What a vector was made of, so that it is never made twice. */
  private static final String HASH = "hash";

  private static final String TO_PASSAGE = "toPassage";
  private static final String SENTENCES = "sentences";

  private SentenceVectors() {}

  /**
   * What the vectors of a passage's sentences are made of: a sentence alone says too little, and an
   * item of a list next to nothing without what introduces it.
   */
  static List<String> texts(Article article, Passage passage) {
    StringBuilder before = new StringBuilder(article.title()).append(". ");
    return passage.sentences().stream().map(sentence -> before + sentence.text()).toList();
  }

  /** Names a text of that model by its content. */
  static String hash(String model, String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(model.getBytes(StandardCharsets.UTF_8));
      byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The documents of the sentences that stand before that of their passage. */
  static List<Document> of(
      String file, List<String> hashes, List<float[]> vectors, Document passage) {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < vectors.size(); i++) {
      Document sentence = new Document();
      sentence.add(new StringField(PassageDocuments.FILE, file, Field.Store.NO));
      sentence.add(new StringField(HASH, hashes.get(i), Field.Store.NO));
      sentence.add(new NumericDocValuesField(TO_PASSAGE, vectors.size() - i));
      sentence.add(
          new KnnFloatVectorField(VECTOR, vectors.get(i), VectorSimilarityFunction.DOT_PRODUCT));
      documents.add(sentence);
    }
    if (!vectors.isEmpty()) {
      passage.add(new NumericDocValuesField(SENTENCES, vectors.size()));
    }
    return documents;
  }

  /** Those vectors that the index has already, by hash. */
  static Map<String, float[]> known(IndexSearcher searcher, Collection<String> hashes)
      throws IOException {
    Map<String, float[]> known = new HashMap<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      LeafReader reader = leaf.reader();
      FloatVectorValues vectors = reader.getFloatVectorValues(VECTOR);
      if (vectors == null) {
        continue;
      }
      for (String hash : hashes) {
        PostingsEnum documents = reader.postings(new Term(HASH, hash), PostingsEnum.NONE);
        if (documents != null && !known.containsKey(hash)) {
          int document = documents.nextDoc();
          DocIndexIterator at = vectors.iterator();
          if (document != DocIdSetIterator.NO_MORE_DOCS && at.advance(document) == document) {
            known.put(hash, vectors.vectorValue(at.index()).clone());
          }
        }
      }
    }
    return known;
  }

  /** How far it is from each sentence of a segment to its passage. */
  static NumericDocValues distances(LeafReader segment) throws IOException {
    return DocValues.getNumeric(segment, TO_PASSAGE);
  }

  /** Compares the sentences of one segment's passages with a question, in the order of passages. */
  static final class Comparison {

    private final float[] question;
    private final NumericDocValues sentences;
    private final FloatVectorValues vectors;
    private final DocIndexIterator at;

    private Comparison(float[] question, LeafReader segment, FloatVectorValues vectors)
        throws IOException {
      this.question = question;
      this.sentences = DocValues.getNumeric(segment, SENTENCES);
      this.vectors = vectors;
      this.at = vectors.iterator();
    }

    static Comparison of(float[] question, LeafReader segment, FloatVectorValues vectors)
        throws IOException {
      return new Comparison(question, segment, vectors);
    }

    /** The cosine of each sentence of a passage; none if the passage has no vectors. */
    List<Double> with(int passage) throws IOException {
      if (!sentences.advanceExact(passage)) {
        return List.of();
      }
      int count = (int) sentences.longValue();
      List<Double> cosines = new ArrayList<>(count);
      for (int document = passage - count; document < passage; document++) {
        if (at.advance(document) != document) {
          return List.of();
        }
        cosines.add((double) VectorUtil.dotProduct(question, vectors.vectorValue(at.index())));
      }
      return cosines;
    }
  }
}
