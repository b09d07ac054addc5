package dev.caucus;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A class of tests that runs beside the others, one such at a time.
 *
 * <p>It mostly waits, for processes or a database of its own or for time to pass, or computes on
 * its own; it shares nothing with what runs in the build's process, and neither looks at what is
 * logged there nor logs what others would take for their own. A class that cannot bear that beside
 * it is {@link org.junit.jupiter.api.parallel.Isolated isolated}, and comes last.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("aside")
public @interface Aside {}
