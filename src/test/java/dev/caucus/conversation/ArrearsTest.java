package dev.caucus.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class ArrearsTest {

  private final List<Integer> written = new ArrayList<>();
  private boolean away = true;

  @Test
  void areSettledLittleByLittleInTheirOrder() {
    Arrears<Integer> arrears = new Arrears<>(this::write);
    IntStream.range(0, 1_200).forEach(arrears::settle);
    away = false;
    arrears.settleSome();
    assertThat(written).hasSize(500);
    arrears.settleSome();
    arrears.settleSome();
    arrears.settleSome();
    assertThat(written).isEqualTo(IntStream.range(0, 1_200).boxed().toList());
  }

  private void write(int each) {
    if (away) {
      throw new DataAccessResourceFailureException("away");
    }
    written.add(each);
  }
}
