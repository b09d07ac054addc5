package dev.caucus.knowledge.index;

import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.Found;
import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.KnowledgeFailure;
import dev.caucus.knowledge.KnowledgeStatus;
import dev.caucus.knowledge.Meaning;
import dev.caucus.knowledge.Passage;
import dev.caucus.knowledge.PassageSearch;
import dev.caucus.knowledge.SearchTerm;
import dev.caucus.knowledge.Topic;
import dev.caucus.knowledge.Vector;
import dev.caucus.knowledge.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Serves what the follower keeps in the index. */
final class LuceneKnowledgeBase implements KnowledgeBase, PassageSearch {

  private static final PassageDocuments DOCUMENTS = new PassageDocuments();

  private final FollowerThread thread;
  private final Meaning meaning;
  private final FolderFollower follower;

  LuceneKnowledgeBase(FollowerThread thread, Meaning meaning) {
    this.thread = thread;
    this.meaning = meaning;
    this.follower = thread.follower();
  }

  @Override
  public KnowledgeStatus status() {
    var published = follower.published();
    Catalogue catalogue = published.catalogue();
    List<KnowledgeFailure> failures = new ArrayList<>(thread.failures());
    failures.addAll(follower.failures());
    return new KnowledgeStatus(
        catalogue.byId().size(),
        catalogue.passages(),
        published.changed(),
        published.checked(),
        failures,
        follower.progress());
  }

  @Override
  public List<Article> articles() {
    return follower.published().catalogue().articles();
  }

  @Override
  public Optional<Article> article(String id) {
    return follower.published().catalogue().withId(id).map(this::whole);
  }

  private @Nullable Article whole(SourceFile file) {
    Article article = file.article();
    return article == null ? null : article.with(look(index -> index.passages(file.path())));
  }

  @Override
  public List<Topic> topics() {
    return follower.topics().topics();
  }

  @Override
  public @Nullable Vector meaning(String text) {
    return follower.published().catalogue().isEncodedBy(meaning.model()) ? meaning.of(text) : null;
  }

  @Override
  public List<Found> find(Wanted wanted, int limit) {
    Catalogue catalogue = follower.published().catalogue();
    Set<String> articles = wanted.articles();
    Query within = articles == null ? null : within(files(articles, catalogue));
    var search = new FusedSearch(query(wanted.terms()), wanted.meaning(), within);
    return search(searcher -> found(searcher, search, limit, catalogue));
  }

  private static List<SourceFile> files(Set<String> articles, Catalogue catalogue) {
    return articles.stream().flatMap(id -> catalogue.withId(id).stream()).toList();
  }

  private static Query within(List<SourceFile> files) {
    return new TermInSetQuery(
        PassageDocuments.FILE, files.stream().map(file -> new BytesRef(file.path())).toList());
  }

  /** Looks ever deeper where passages are found that are not served. */
  private static List<Found> found(
      IndexSearcher searcher, FusedSearch search, int limit, Catalogue catalogue)
      throws IOException {
    for (int depth = limit; ; depth *= 2) {
      FusedSearch.Hits hits = search.on(searcher, depth);
      List<Found> found = served(searcher, hits.best(), limit, catalogue);
      if (found.size() == limit || hits.all()) {
        return found;
      }
    }
  }

  private static List<Found> served(
      IndexSearcher searcher, List<FusedSearch.Hit> hits, int limit, Catalogue catalogue)
      throws IOException {
    List<Found> found = new ArrayList<>();
    StoredFields stored = searcher.storedFields();
    for (FusedSearch.Hit hit : hits) {
      if (found.size() == limit) {
        break;
      }
      var document = stored.document(hit.document());
      Article article = catalogue.served(DOCUMENTS.file(document));
      if (article != null) {
        Passage passage = DOCUMENTS.passage(document);
        List<Double> cosines = hit.cosines(passage.sentences().size());
        found.add(new Found(article, passage, DOCUMENTS.key(document), hit.words(), cosines));
      }
    }
    return found;
  }

  private static Query query(List<SearchTerm> terms) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (SearchTerm term : terms) {
      List<Query> forms = term.forms().stream().map(LuceneKnowledgeBase::query).toList();
      all.add(new DisjunctionMaxQuery(forms, 0), Occur.SHOULD);
    }
    return all.build();
  }

  private static Query query(SearchTerm.Form form) {
    Query query;
    if (form.terms().size() == 1) {
      query = new TermQuery(term(form.terms().getFirst()));
    } else {
      BooleanQuery.Builder together = new BooleanQuery.Builder();
      form.terms().forEach(term -> together.add(new TermQuery(term(term)), Occur.MUST));
      query = together.build();
    }
    return form.weight() == 1 ? query : new BoostQuery(query, (float) form.weight());
  }

  private static Term term(String text) {
    return new Term(PassageDocuments.TEXT, text);
  }

  @Override
  public Vocabulary vocabulary() {
    return new Words(null, follower.published().catalogue().passages());
  }

  @Override
  public Vocabulary vocabulary(Set<String> articles) {
    List<SourceFile> files = files(articles, follower.published().catalogue());
    return new Words(within(files), files.stream().mapToInt(SourceFile::passages).sum());
  }

  /** The words of all passages, or of those that a query finds. */
  private final class Words implements Vocabulary {

    private final @Nullable Query within;
    private final int passages;

    Words(@Nullable Query within, int passages) {
      this.within = within;
      this.passages = Math.max(1, passages);
    }

    @Override
    public int passages() {
      return passages;
    }

    @Override
    public int frequency(String term) {
      int all = search(searcher -> searcher.getIndexReader().docFreq(term(term)));
      if (within != null && all > 0) {
        Query there =
            new BooleanQuery.Builder()
                .add(new TermQuery(term(term)), Occur.FILTER)
                .add(within, Occur.FILTER)
                .build();
        all = search(searcher -> searcher.count(there));
      }
      return Math.min(all, passages); // passages that were dropped are counted until a merge
    }

    @Override
    public List<String> near(String spelling, int edits) {
      return search(searcher -> Spelling.near(searcher, spelling, edits));
    }
  }

  private <T> T search(ArticleIndex.Search<T> search) {
    return look(index -> index.search(search));
  }

  private <T> T look(Look<T> look) {
    ArticleIndex index = follower.index();
    while (true) {
      try {
        return look.into(index);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (AlreadyClosedException e) {
        ArticleIndex opened = follower.index();
        if (opened == index) {
          throw e;
        }
        index = opened; // it was opened again just now
      }
    }
  }

  @FunctionalInterface
  private interface Look<T> {
    T into(ArticleIndex index) throws IOException;
  }
}
