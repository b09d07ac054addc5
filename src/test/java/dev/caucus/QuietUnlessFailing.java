package dev.caucus;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
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

  private static final Object LOCK = new Object();
  private static @Nullable Kept output;
  private static @Nullable Kept errors;

  /** Two classes may run at the same time; what they print is kept together. */
  private static int running;

  @Override
  public void beforeAll(ExtensionContext context) {
    if (!isOutermost(context)) {
      return;
    }
    synchronized (LOCK) {
      if (running == 0 && !prints(context)) {
        output = new Kept(System.out);
        errors = new Kept(System.err);
        System.setOut(output.asStream());
        System.setErr(errors.asStream());
      }
      running++;
    }
  }

  @Override
  public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
    synchronized (LOCK) {
      release();
    }
  }

  @Override
  public void testSuccessful(ExtensionContext context) {
    synchronized (LOCK) {
      if (running == 1) {
        forget();
      }
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (!isOutermost(context)) {
      return;
    }
    synchronized (LOCK) {
      if (context.getExecutionException().isPresent()) {
        release();
      }
      running--;
      if (running == 0 && output != null && errors != null) {
        System.setOut(output.end());
        System.setErr(errors.end());
        output = null;
        errors = null;
      }
    }
  }

  private static boolean prints(ExtensionContext context) {
    return context.getRequiredTestClass().isAnnotationPresent(Printing.class);
  }

  private static void release() {
    if (output != null && errors != null) {
      output.release();
      errors.release();
    }
  }

  private static void forget() {
    if (output != null && errors != null) {
      output.forget();
      errors.forget();
    }
  }

  private static boolean isOutermost(ExtensionContext context) {
    return context.getRequiredTestClass().getEnclosingClass() == null;
  }

  /**
   * Holds back what is written; once it has ended it passes it on, since somebody may write late.
   */
  private static final class Kept extends OutputStream {

    private final PrintStream original;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean ended;

    Kept(PrintStream original) {
      this.original = original;
    }

    PrintStream asStream() {
      return new PrintStream(this, true, StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void write(int value) {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
      if (ended) {
        original.write(bytes, offset, length);
      } else {
        held.write(bytes, offset, length);
      }
    }

    synchronized void release() {
      original.writeBytes(held.toByteArray());
      original.flush();
      held.reset();
    }

    synchronized void forget() {
      held.reset();
    }

    synchronized PrintStream end() {
      ended = true;
      return original;
    }
  }
}
