package dev.caucus.web;

import dev.caucus.chat.Wording;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Every error that a person meets in the browser, as a page that says how to go on. */
@Controller
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErrorPage implements ErrorController, HandlerExceptionResolver {

  /** What a controller threw, if a browser asked for a page; programs get problem details. */
  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    if (!wantsPage(request, request.getRequestURI())) {
      return null;
    }
    if (failure instanceof ErrorResponse known) {
      return page(known.getStatusCode(), detail(known), null);
    }
    if (failure instanceof InvalidParameterException) {
      ProblemDetail problem = Problems.unreadableForm();
      return page(HttpStatus.BAD_REQUEST, problem.getDetail(), null);
    }
    String incident = Incident.report(failure);
    return page(
        HttpStatus.INTERNAL_SERVER_ERROR, Wording.say("web.problem.internal", incident), incident);
  }

  private static @Nullable String detail(ErrorResponse known) {
    return known instanceof NoResourceFoundException
        ? Wording.say("web.problem.no-page")
        : known.getBody().getDetail();
  }

  /** What failed outside of the controllers: in a filter, in a view, in the server. */
  @RequestMapping("/error")
  Object dispatched(HttpServletRequest request) {
    ProblemDetail problem = problem(request);
    String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    if (!wantsPage(request, path)) {
      return ResponseEntity.of(problem).build();
    }
    Map<String, Object> properties = problem.getProperties();
    Object incident = properties == null ? null : properties.get("errorId");
    return page(
        HttpStatusCode.valueOf(problem.getStatus()), problem.getDetail(), (String) incident);
  }

  private static ProblemDetail problem(HttpServletRequest request) {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
      if (failure instanceof InvalidParameterException) {
        return Problems.unreadableForm();
      }
      return Problems.internal(Incident.report(failure));
    }
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    ProblemDetail problem = ProblemDetail.forStatus(status instanceof Integer code ? code : 404);
    problem.setDetail(Refusal.detail(request));
    return problem;
  }

  private static boolean wantsPage(HttpServletRequest request, String path) {
    String accepted = request.getHeader("Accept");
    return accepted != null
        && accepted.contains("text/html")
        && !path.startsWith("/api/")
        && !path.startsWith("/actuator/");
  }

  private static ModelAndView page(
      HttpStatusCode status, @Nullable String detail, @Nullable String incident) {
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("status", status.value());
    model.put("detail", detail);
    model.put("incident", incident);
    ModelAndView page = new ModelAndView("error", model);
    page.setStatus(status);
    return page;
  }
}
