package dev.caucus.knowledge.index;

import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.Found;
import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.KnowledgeFailure;
import dev.caucus.knowledge.KnowledgeStatus;
import dev.caucus.knowledge.Meaning;
import dev.caucus.knowledge.Passage;
import dev.caucus.knowledge.PassageSearch;
import dev.caucus.knowledge.Topic;
import dev.caucus.knowledge.Vector;
import dev.caucus.knowledge.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves what the follower keeps in the index. */
final class LuceneKnowledgeBase implements KnowledgeBase, PassageSearch {

  private static final Logger log = LoggerFactory.getLogger(LuceneKnowledgeBase.class);

  private final FollowerThread thread;
  private final Meaning meaning;
  private final FolderFollower follower;
  private final StoredPassages passages = new StoredPassages(new PassageDocuments());
  private final WordLookups words = new WordLookups();

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
    if (!follower.published().catalogue().isEncodedBy(meaning.model())) {
      return null;
    }
    try {
      return meaning.of(text);
    } catch (IllegalStateException e) {
      log.warn("A question is answered by its words alone, since it could not be encoded", e);
      return null;
    }
  }

  @Override
  public List<Found> find(Wanted wanted, int limit) {
    Catalogue catalogue = follower.published().catalogue();
    Set<String> articles = wanted.articles();
    Query within = articles == null ? null : WordLookups.within(paths(files(articles, catalogue)));
    return search(searcher -> {
      Query query = WordQueries.of(wanted.terms(), words, searcher);
      return found(searcher, new FusedSearch(query, wanted.meaning(), within), limit, catalogue);
    });
  }

  private static List<SourceFile> files(Set<String> articles, Catalogue catalogue) {
    return articles.stream().flatMap(id -> catalogue.withId(id).stream()).toList();
  }

  private static Set<String> paths(List<SourceFile> files) {
    return files.stream().map(SourceFile::path).collect(Collectors.toUnmodifiableSet());
  }

  /** Looks ever deeper where passages are found that are not served. */
  private List<Found> found(
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

  private List<Found> served(
      IndexSearcher searcher, List<FusedSearch.Hit> hits, int limit, Catalogue catalogue)
      throws IOException {
    List<Found> found = new ArrayList<>();
    for (FusedSearch.Hit hit : hits) {
      if (found.size() == limit) {
        break;
      }
      StoredPassages.Stored stored = passages.at(hit.document(), searcher);
      Article article = catalogue.served(stored.file());
      if (article != null) {
        Passage passage = stored.passage();
        List<Double> cosines = hit.cosines(passage.sentences().size());
        found.add(new Found(article, passage, stored.key(), hit.words(), cosines));
      }
    }
    return found;
  }

  @Override
  public Vocabulary vocabulary() {
    return new Words(null, follower.published().catalogue().passages());
  }

  @Override
  public Vocabulary vocabulary(Set<String> articles) {
    List<SourceFile> files = files(articles, follower.published().catalogue());
    return new Words(paths(files), files.stream().mapToInt(SourceFile::passages).sum());
  }

  /** The words of all passages, or of those in some files. */
  private final class Words implements Vocabulary {

    private final @Nullable Set<String> files;
    private final int passages;

    Words(@Nullable Set<String> files, int passages) {
      this.files = files;
      this.passages = Math.max(1, passages);
    }

    @Override
    public int passages() {
      return passages;
    }

    @Override
    public int frequency(String term) {
      int all = search(searcher -> words.count(term, files, searcher));
      return Math.min(all, passages); // passages that were dropped are counted until a merge
    }

    @Override
    public List<String> near(String spelling, int edits) {
      return search(searcher -> words.near(spelling, edits, searcher));
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
