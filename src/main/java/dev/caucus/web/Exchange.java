package dev.caucus.web;

import dev.caucus.chat.Reply;
import java.util.List;

/** A turn and the replies to it, ready for the template. */
record Exchange(String question, List<ReplyView> replies) {

  Exchange(ChatForm form, List<Reply> replies) {
    this(form.question(), replies.stream().map(ReplyRenderer::render).toList());
  }
}
