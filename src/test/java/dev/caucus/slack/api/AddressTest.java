package dev.caucus.slack.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

  @Test
  void aThreadIsToldByItsChannelAndItsTimestamp() {
    Address thread = Address.told("T1", "C1", "1795298464.165301");
    assertThat(Address.of(thread.conversation())).contains(thread);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"\0", "1.2\0", "1/2", "soon"})
  void whatIsNoTimestampTellsOfNoThread(String thread) {
    assertThatIllegalArgumentException().isThrownBy(() -> Address.told("T1", "C1", thread));
  }
}
