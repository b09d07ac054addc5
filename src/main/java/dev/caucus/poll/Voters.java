package dev.caucus.poll;

import dev.caucus.chat.Participant;
import dev.caucus.store.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names voters in the store.
 *
 * <p>In an anonymous poll the name is an HMAC-SHA256 (RFC 2104) with a random key of 256 bits that
 * belongs to this poll alone: with the key one can find the ballot of a person whose id one knows,
 * without it there is no way back. In any other poll it is a plain hash.
 */
final class Voters {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final BallotStore ballots;

  Voters(BallotStore ballots) {
    this.ballots = ballots;
  }

  /** The name of a voter; empty if the poll is anonymous and its key is gone. */
  Optional<String> name(Poll poll, String platform, Participant person) {
    String id = person(platform, person);
    return poll.plan().anonymous()
        ? ballots.secret(poll.id()).map(secret -> hash(secret, id))
        : Optional.of(Fingerprint.of(id));
  }

  /** Stands for a person wherever it does not matter for which poll. */
  static String fingerprint(String platform, Participant person) {
    return Fingerprint.of(person(platform, person));
  }

  static String newSecret() {
    byte[] key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    return HexFormat.of().formatHex(key);
  }

  private static String person(String platform, Participant person) {
    return platform + "/" + person.id();
  }

  private static String hash(String secret, String id) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
