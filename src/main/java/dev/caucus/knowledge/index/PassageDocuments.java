package dev.caucus.knowledge.index;

import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.Passage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import tools.jackson.databind.json.JsonMapper;

/** Turns files and passages into Lucene documents and back. */
final class PassageDocuments {

  /** The file that a document belongs to; everything of a file is replaced by this term. */
  static final String FILE = "file";

  /** The file that a document stands for. */
  static final String SOURCE_OF = "sourceOf";

  /** What is searched: title, headings, lead and text of a passage, in stems. */
  static final String TEXT = "text";

  /** The words of a whole file as they are written, for spelling. */
  static final String SPELLING = "spelling";

  /** Finds the documents that stand for files. */
  static final Query SOURCES = new TermQuery(new Term("kind", "source"));

  private static final String KIND = "kind";
  private static final String SOURCE = "source";
  private static final String PASSAGE = "passage";
  private static final String KEY = "key";

  private static final FieldType WORDS = wordsWith(IndexOptions.DOCS_AND_FREQS, false);
  private static final FieldType SPELLINGS = wordsWith(IndexOptions.DOCS, true);

  /** What never stands inside a word. */
  private static final String GAPS = " \t\n\r\f,;:!?()\"";

  private final JsonMapper json = JsonMapper.builder().build();

  /** Finds the passages of a file. */
  static Query passagesOf(String path) {
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(FILE, path)), BooleanClause.Occur.FILTER)
        .add(new TermQuery(new Term(KIND, PASSAGE)), BooleanClause.Occur.FILTER)
        .build();
  }

  /**
   * The documents of a file: one for the file itself, one for each sentence and for each passage
   * after its sentences, one for the spelling of its words.
   *
   * @param vectors the meaning of texts by their hashes
   */
  List<Document> of(SourceFile file, List<Passage> passages, Vectors vectors) {
    List<Document> documents = new ArrayList<>(passages.size() + 1);
    documents.add(of(file));
    Article article = file.article();
    if (article != null) {
      for (Passage passage : passages) {
        Document document = of(file, article, passage);
        List<float[]> meant = vectors.of(article, passage);
        if (!meant.isEmpty()) {
          List<String> hashes = Vectors.hashes(vectors.model(), article, passage);
          documents.addAll(SentenceVectors.of(file.path(), hashes, meant, document));
        }
        documents.add(document);
      }
      documents.add(words(file, article, passages));
    }
    return documents;
  }

  /** The document of the file alone. */
  Document of(SourceFile file) {
    Document source = new Document();
    source.add(new StringField(FILE, file.path(), Field.Store.YES));
    source.add(new StringField(SOURCE_OF, file.path(), Field.Store.NO));
    source.add(new StringField(KIND, SOURCE, Field.Store.NO));
    source.add(new StoredField(SOURCE, json.writeValueAsBytes(file)));
    return source;
  }

  private Document of(SourceFile file, Article article, Passage passage) {
    Document document = new Document();
    document.add(new StringField(FILE, file.path(), Field.Store.YES));
    document.add(new StringField(KIND, PASSAGE, Field.Store.NO));
    document.add(new Field(TEXT, searched(article, passage), WORDS));
    document.add(new StoredField(KEY, file.hash() + ":" + passage.position()));
    document.add(new StoredField(PASSAGE, json.writeValueAsBytes(passage)));
    return document;
  }

  /** Each word of the file once, since analysing every passage again would double the work. */
  private static Document words(SourceFile file, Article article, List<Passage> passages) {
    Set<String> words = new HashSet<>();
    for (Passage passage : passages) {
      var written = new StringTokenizer(searched(article, passage), GAPS);
      while (written.hasMoreTokens()) {
        words.add(withoutStop(written.nextToken()));
      }
    }
    Document document = new Document();
    document.add(new StringField(FILE, file.path(), Field.Store.NO));
    document.add(new Field(SPELLING, String.join(" ", words), SPELLINGS));
    return document;
  }

  private static String withoutStop(String word) {
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }

  /**
   * The words by which a passage is found. Title and headings stand in the same field as the text,
   * which is what BM25F comes to when every field has the same weight and length norm.
   */
  private static String searched(Article article, Passage passage) {
    return article.title()
        + "\n"
        + String.join("\n", passage.headings())
        + "\n"
        + (passage.lead() == null ? "" : passage.lead() + "\n")
        + String.join("\n", passage.columns())
        + "\n"
        + passage.text();
  }

  String file(Document stored) {
    return stored.get(FILE);
  }

  String key(Document stored) {
    return stored.get(KEY);
  }

  Passage passage(Document stored) {
    var bytes = stored.getBinaryValue(PASSAGE);
    return json.readValue(bytes.bytes, bytes.offset, bytes.length, Passage.class);
  }

  SourceFile source(Document stored) {
    var bytes = stored.getBinaryValue(SOURCE);
    return json.readValue(bytes.bytes, bytes.offset, bytes.length, SourceFile.class);
  }

  private static FieldType wordsWith(IndexOptions options, boolean omitNorms) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }
}
