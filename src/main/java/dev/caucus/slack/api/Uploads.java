package dev.caucus.slack.api;

import com.slack.api.Slack;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import dev.caucus.chat.NotDelivered;
import dev.caucus.chat.NotDelivered.Reason;
import dev.caucus.slack.api.Result.Done;
import dev.caucus.slack.api.Result.Effect;
import dev.caucus.slack.api.Result.Failed;
import dev.caucus.slack.api.Result.Refused;
import dev.caucus.slack.api.Result.TooFast;
import java.io.IOException;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Puts files where people see them.
 *
 * <p>In the three steps that Slack wants: ask for an address, send the content there, and say where
 * it belongs. The SDK's own way does the same, but goes to any address, and fails where Slack wants
 * to be left alone for a while.
 */
public final class Uploads {

  /** Slack takes no longer description of a picture. */
  private static final int DESCRIPTION = 1_000;

  private static final MediaType BYTES = MediaType.get("application/octet-stream");

  private final Slack slack;
  private final Calls calls;
  private final SlackHosts hosts;
  private final Persistence persistence;

  Uploads(Slack slack, Calls calls, SlackHosts hosts, Persistence persistence) {
    this.slack = slack;
    this.calls = calls;
    this.hosts = hosts;
    this.persistence = persistence;
  }

  /**
   * Shows a file in a channel or a thread.
   *
   * @throws NotDelivered if Slack does not take it
   */
  public void send(Address to, Upload file) {
    FilesGetUploadURLExternalResponse place =
        calls.repeatedly(
            to,
            slack ->
                slack.filesGetUploadURLExternal(r ->
                    r.filename(file.name())
                        .length(file.content().length)
                        .altTxt(brief(file.description()))));
    if (!hosts.owns(place.getUploadUrl())) {
      throw new NotDelivered(Reason.NOT_ALLOWED, "foreign_url");
    }
    persistence.insist(
        to.channelName(), Patience.LONG, true, () -> fill(place.getUploadUrl(), file.content()));
    FileDetails shown = FileDetails.builder().id(place.getFileId()).title(file.name()).build();
    calls.once(
        to,
        slack ->
            slack.filesCompleteUploadExternal(
                r -> r.files(List.of(shown)).channelId(to.channel()).threadTs(to.thread())));
  }

  private Result<Boolean> fill(String address, byte[] content) {
    Request request =
        new Request.Builder().url(address).post(RequestBody.create(content, BYTES)).build();
    try (Response response = slack.getHttpClient().getOkHttpClient().newCall(request).execute()) {
      return judge(response);
    } catch (IOException e) {
      return Failures.of(e);
    }
  }

  private static Result<Boolean> judge(Response response) {
    int status = response.code();
    if (response.isSuccessful()) {
      return new Done<>(true);
    }
    if (status == Failures.TOO_MANY_REQUESTS) {
      return new TooFast<>(Failures.retryAfter(response));
    }
    String code = "http_" + status;
    return status >= Failures.SERVER_ERROR
        ? new Failed<>(code, Effect.UNLIKELY)
        : new Refused<>(code, code);
  }

  private static @Nullable String brief(@Nullable String description) {
    if (description == null || description.length() <= DESCRIPTION) {
      return description;
    }
    boolean insideCharacter = Character.isHighSurrogate(description.charAt(DESCRIPTION - 2));
    return description.substring(0, DESCRIPTION - (insideCharacter ? 2 : 1)) + "…";
  }
}
