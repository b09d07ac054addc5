package dev.caucus.web;

import dev.caucus.chat.Wording;
import java.net.URI;
import java.net.URISyntaxException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Every error of the HTTP interface as problem details (RFC 9457). */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

  @ExceptionHandler
  ProblemDetail badTurn(BadTurn bad) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, bad.getMessage());
  }

  @ExceptionHandler
  ProblemDetail turnTaken(TurnTaken taken) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, Wording.say("web.turn-taken"));
  }

  @ExceptionHandler
  ProblemDetail badForm(InvalidParameterException unreadable) {
    return unreadableForm();
  }

  static ProblemDetail unreadableForm() {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.BAD_REQUEST, Wording.say("web.problem.malformed"));
  }

  @ExceptionHandler
  ProblemDetail anythingElse(Exception failure) {
    return internal(Incident.report(failure));
  }

  static ProblemDetail internal(String incident) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.INTERNAL_SERVER_ERROR, Wording.say("web.problem.internal", incident));
    problem.setProperty("errorId", incident);
    return problem;
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
      NoResourceFoundException missing,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    missing.getBody().setDetail(Wording.say("web.problem.no-page"));
    return handleExceptionInternal(missing, null, headers, status, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, malformed(unreadable));
    return handleExceptionInternal(unreadable, problem, headers, status, request);
  }

  @Override
  protected ResponseEntity<Object> createResponseEntity(
      @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    if (body instanceof ProblemDetail problem && request instanceof ServletWebRequest servlet) {
      problem.setInstance(instance(servlet.getRequest().getRequestURI()));
    }
    return super.createResponseEntity(body, headers, status, request);
  }

  /** Not every path that a server takes is a URI. */
  private static URI instance(String path) {
    try {
      return new URI(path);
    } catch (URISyntaxException e) {
      return URI.create("/");
    }
  }

  private static String malformed(HttpMessageNotReadableException unreadable) {
    if (unreadable.getCause() instanceof JacksonException json) {
      TokenStreamLocation place = json.getLocation();
      if (place != null && place.getLineNr() > 0) {
        return Wording.say("web.problem.malformed-at", place.getLineNr(), place.getColumnNr());
      }
    }
    return Wording.say("web.problem.malformed");
  }
}
