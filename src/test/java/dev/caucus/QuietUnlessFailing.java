package dev.caucus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Keeps what tests print to themselves, unless they fail.
 *
 * <p>Many tests provoke failures, and the log rightly tells of each; between them, what should not
 * have been told would not be seen. The build registers this for every test, an editor does not.
 */
public class QuietUnlessFailing implements BeforeAllCallback, AfterAllCallback, TestWatcher {

  /** A class whose output is what it is run for. */
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Printing {}

  private static final Namespace NAMESPACE = Namespace.create(QuietUnlessFailing.class);

  /** What a class keeps of what its threads print, those that they start included. */
  private static final InheritableThreadLocal<Kept> KEPT = new InheritableThreadLocal<>();

  /** Those of the classes that are running, for what threads of former ones print. */
  private static final Deque<Kept> RUNNING = new ConcurrentLinkedDeque<>();

  private static PrintStream out = System.out;
  private static PrintStream err = System.err;

  @Override
  public void beforeAll(ExtensionContext context) {
    if (isOutermost(context)) {
      Kept kept = start(context.getRequiredTestClass().isAnnotationPresent(Printing.class));
      context.getStore(NAMESPACE).put(Kept.class, kept);
      KEPT.set(kept);
    }
  }

  @Override
  public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
    kept(context).release();
  }

  @Override
  public void testSuccessful(ExtensionContext context) {
    kept(context).forget();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (isOutermost(context)) {
      Kept kept = kept(context);
      if (context.getExecutionException().isPresent()) {
        kept.release();
      }
      end(kept);
      KEPT.remove();
    }
  }

  private static Kept kept(ExtensionContext context) {
    return context.getStore(NAMESPACE).getOrDefault(Kept.class, Kept.class, new Kept(true));
  }

  private static synchronized Kept start(boolean printing) {
    if (RUNNING.isEmpty()) {
      out = System.out;
      err = System.err;
      System.setOut(new PrintStream(new Sorted(kept -> kept.out, out), true, UTF_8));
      System.setErr(new PrintStream(new Sorted(kept -> kept.err, err), true, UTF_8));
    }
    Kept kept = new Kept(printing);
    RUNNING.add(kept);
    return kept;
  }

  private static synchronized void end(Kept kept) {
    RUNNING.remove(kept);
    if (RUNNING.isEmpty()) {
      System.setOut(out);
      System.setErr(err);
    }
  }

  private static boolean isOutermost(ExtensionContext context) {
    return context.getRequiredTestClass().getEnclosingClass() == null;
  }

  /** What a class prints. */
  private static final class Kept {

    private final boolean printing;
    private final Held out = new Held();
    private final Held err = new Held();

    Kept(boolean printing) {
      this.printing = printing;
    }

    void release() {
      out.release(QuietUnlessFailing.out);
      err.release(QuietUnlessFailing.err);
    }

    void forget() {
      out.forget();
      err.forget();
    }
  }

  /** Leaves what is written to the class that the writing thread belongs to. */
  private static final class Sorted extends OutputStream {

    private final Function<Kept, OutputStream> held;
    private final OutputStream shown;

    Sorted(Function<Kept, OutputStream> held, OutputStream shown) {
      this.held = held;
      this.shown = shown;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      Kept own = KEPT.get();
      boolean stray = own == null || !RUNNING.contains(own);
      // Whoever fails may want to see what a stray thread has printed.
      for (Kept kept : stray ? RUNNING : List.of(own)) {
        if (!kept.printing) {
          held.apply(kept).write(bytes, offset, length);
        }
      }
      if (stray ? RUNNING.isEmpty() : own.printing) {
        shown.write(bytes, offset, length);
      }
    }
  }

  private static final class Held extends OutputStream {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public synchronized void write(int value) {
      bytes.write(value);
    }

    @Override
    public synchronized void write(byte[] written, int offset, int length) {
      bytes.write(written, offset, length);
    }

    synchronized void release(PrintStream shown) {
      shown.writeBytes(bytes.toByteArray());
      shown.flush();
      bytes.reset();
    }

    synchronized void forget() {
      bytes.reset();
    }
  }
}
