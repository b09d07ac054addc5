package dev.caucus.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientsTest {

  private final Clients clients = new Clients(Tokens.of(List.of("ci=0123456789abcdef0123")), null);

  @Test
  void aGenuineTokenIsAClientWhereverItComesFrom() {
    assertThat(client("10.0.0.1", "0123456789abcdef0123")).isEqualTo("token ci");
    assertThat(client("10.0.0.2", "0123456789abcdef0123")).isEqualTo("token ci");
  }

  @Test
  void nobodyBecomesAnotherClientByInventingTokens() {
    assertThat(client("10.0.0.1", "invented")).isEqualTo("10.0.0.1");
  }

  @Test
  void nobodyBecomesAnotherClientByTheManyAddressesOfANetwork() {
    assertThat(client("2001:db8:1:2::1", "")).isEqualTo(client("2001:db8:1:2:ffff::9", ""));
    assertThat(client("2001:db8:1:2::1", "")).isNotEqualTo(client("2001:db8:1:3::1", ""));
  }

  @Test
  void thisMachineIsKnownInBothProtocols() {
    assertThat(Clients.isHere(from("127.0.0.1"))).isTrue();
    assertThat(Clients.isHere(from("0:0:0:0:0:0:0:1"))).isTrue();
    assertThat(Clients.isHere(from("10.0.0.1"))).isFalse();
    assertThat(Clients.isHere(from("localhost"))).isFalse();
    assertThat(Clients.isHere(from("unknown"))).isFalse();
  }

  private String client(String address, String token) {
    MockHttpServletRequest request = from(address);
    request.addHeader("Authorization", "Bearer " + token);
    return clients.client(request);
  }

  private static MockHttpServletRequest from(String address) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(address);
    return request;
  }
}
