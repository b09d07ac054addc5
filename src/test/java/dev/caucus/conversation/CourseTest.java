package dev.caucus.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CourseTest {

  private final List<String> ended = new ArrayList<>();
  private final Course course = Course.begun(() -> ended.add("course"));

  @AfterEach
  void nobodyElseIsInterrupted() {
    boolean _ = Thread.interrupted();
  }

  @Test
  void isOverWhenAllOfItIs() {
    Course part = course.part(() -> ended.add("part"));
    course.run(() -> {});
    assertThat(ended).isEmpty();
    part.run(() -> {});
    assertThat(ended).containsExactly("part", "course");
  }

  @Test
  void isOverWhereSomethingGoesWrongForGood() {
    fail();
    assertThat(ended).containsExactly("course");
  }

  @Test
  void isLeftToAnotherWhereSomethingGoesWrongSinceItIsInterrupted() {
    Thread.currentThread().interrupt();
    fail();
    assertThat(ended).isEmpty();
  }

  private void fail() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            course.run(() -> {
              throw new IllegalStateException("on purpose");
            }));
  }
}
