package org.liandong.ui.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.ui.Form;
import org.liandong.ui.Messages;
import org.liandong.ui.Pages;
import org.liandong.ui.Preferences;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/** Tells an outcome: a page that says what to do next, or problem+json (RFC 9457) under /api. */
@Component
class Outcomes {
  private final Pages pages;
  private final Messages messages;
  private final JsonMapper json;

  Outcomes(Pages pages, Messages messages, JsonMapper json) {
    this.pages = pages;
    this.messages = messages;
    this.json = json;
  }

  void tell(Outcome outcome, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) return;
    response.resetBuffer();
    response.setStatus(outcome.kind().status());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (forPrograms(path(request))) problem(outcome, request, response);
    else pages.write("ui/outcome", Map.of("page", page(outcome, request)), request, response);
  }

  private static boolean forPrograms(String path) {
    return path.startsWith("/api/") || path.startsWith("/open311/");
  }

  private void problem(Outcome outcome, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var locale = Preferences.locale(request);
    var words = "ui.outcome." + outcome.kind();
    var body = new LinkedHashMap<String, Object>();
    body.put("type", "about:blank");
    body.put("title", messages.text(locale, words + ".title"));
    body.put("status", outcome.kind().status());
    body.put("code", outcome.kind().code());
    body.put("detail", messages.text(locale, words + ".text"));
    refusal(outcome, request, body);
    if (!outcome.problems().isEmpty()) {
      var fields = new LinkedHashMap<String, String>();
      outcome.problems().forEach((field, problem) -> fields.put(field, words(problem, request)));
      body.put("fields", fields);
    }
    if (outcome.incident() != null) body.put("incident", outcome.incident());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(body));
  }

  private void refusal(Outcome outcome, HttpServletRequest request, Map<String, Object> body) {
    var refusal = outcome.refusal();
    if (refusal == null) return;
    var key = refusal.module() + ".refused." + refusal.reason().name();
    var details = refusal.details().toArray();
    body.put("detail", messages.text(Preferences.locale(request), key, details));
    body.put("reason", refusal.module() + "." + refusal.reason().name());
    if (refusal.clause() != null) body.put("clause", refusal.clause());
  }

  private String words(Form.Problem problem, HttpServletRequest request) {
    return messages.text(Preferences.locale(request), problem.key(), problem.arguments().toArray());
  }

  private static OutcomePage page(Outcome outcome, HttpServletRequest request) {
    var back = back(request);
    return new OutcomePage(
        outcome.kind().name(),
        outcome.kind().status(),
        outcome.refusal(),
        new Form(Map.of(), outcome.problems(), null),
        kept(request),
        back,
        signedIn(request) ? null : "/sign-in?to=" + UriUtils.encode(target(request, back), UTF_8),
        outcome.incident());
  }

  private static boolean signedIn(HttpServletRequest request) {
    return request.getAttribute(Actor.class.getName()) instanceof Actor actor && actor.signedIn();
  }

  /** Where to go on after signing in: the page asked for, or the form that was being sent. */
  private static String target(HttpServletRequest request, String back) {
    return request.getMethod().equals("GET") ? path(request) : back;
  }

  /** The page one came from when it is ours, otherwise the front door. */
  private static String back(HttpServletRequest request) {
    var referer = request.getHeader(HttpHeaders.REFERER);
    if (referer == null) return "/";
    try {
      var from = URI.create(referer);
      if (!request.getServerName().equalsIgnoreCase(from.getHost())) return "/";
      var query = from.getRawQuery() == null ? "" : "?" + from.getRawQuery();
      var path = from.getRawPath() + query;
      return PreferencesController.local(path) ? path : "/";
    } catch (IllegalArgumentException notAnAddress) {
      return "/";
    }
  }

  static String path(HttpServletRequest request) {
    return request.getAttribute("jakarta.servlet.error.request_uri") instanceof String failed
        ? failed
        : request.getRequestURI();
  }

  /** Sentences that were typed, so that nobody writes them twice. Never a password, nor a code. */
  private static List<String> kept(HttpServletRequest request) {
    if (!request.getMethod().equals("POST")) return List.of();
    var kept = new ArrayList<String>();
    try {
      for (var entry : request.getParameterMap().entrySet())
        if (!secret(entry.getKey()))
          for (var value : entry.getValue()) if (sentence(value.strip())) kept.add(value);
    } catch (IllegalStateException unreadable) {
      return List.of();
    }
    return kept;
  }

  private static boolean sentence(String value) {
    return value.length() > 8 && !value.matches("[A-Za-z0-9_.-]+");
  }

  private static boolean secret(@Nullable String name) {
    return name == null || name.matches("(?i)_csrf|once|next|.*(password|secret|token|identity).*");
  }
}
