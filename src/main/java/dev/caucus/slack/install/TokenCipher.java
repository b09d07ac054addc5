package dev.caucus.slack.install;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Encrypts tokens, so that a copy of the database alone opens no workspace.
 *
 * <p>The key is derived from the app's client secret, and each text is bound to its workspace: put
 * in another's row it cannot be read.
 */
final class TokenCipher {

  private static final String FORM = "v1.";
  private static final byte[] SALT = "caucus.slack.installation".getBytes(UTF_8);
  private static final byte[] PURPOSE = "bot token, AES-256-GCM".getBytes(UTF_8);
  private static final int KEY_BYTES = 32;

  /** The length for which GCM is made; random nonces are safe far beyond any number of tokens. */
  private static final int NONCE_BYTES = 12;

  private static final int TAG_BITS = 128;

  private final SecretKey key;
  private final SecureRandom random = new SecureRandom();

  TokenCipher(String clientSecret) {
    key = derive(clientSecret);
  }

  String encrypt(String team, String token) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, team).doFinal(token.getBytes(UTF_8));
      byte[] all = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
      return FORM + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES-GCM", e);
    }
  }

  /** The token; empty if the text was written with another secret, for another team, or altered. */
  Optional<String> decrypt(String team, String text) {
    if (!text.startsWith(FORM)) {
      return Optional.empty();
    }
    try {
      byte[] all = Base64.getUrlDecoder().decode(text.substring(FORM.length()));
      if (all.length < NONCE_BYTES) {
        return Optional.empty();
      }
      byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
      return Optional.of(open(team, nonce, all));
    } catch (AEADBadTagException | IllegalArgumentException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES-GCM", e);
    }
  }

  private String open(String team, byte[] nonce, byte[] all) throws GeneralSecurityException {
    Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce, team);
    return new String(cipher.doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES), UTF_8);
  }

  private Cipher cipher(int mode, byte[] nonce, String team) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(team.getBytes(UTF_8));
    return cipher;
  }

  private static SecretKey derive(String clientSecret) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveKey(
              "AES",
              HKDFParameterSpec.ofExtract()
                  .addIKM(clientSecret.getBytes(UTF_8))
                  .addSalt(SALT)
                  .thenExpand(PURPOSE, KEY_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HKDF", e);
    }
  }
}
