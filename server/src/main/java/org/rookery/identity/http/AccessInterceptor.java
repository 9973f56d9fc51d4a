package org.rookery.identity.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.audit.AuditEvent;
import org.rookery.audit.AuditLog;
import org.rookery.identity.Caller;
import org.rookery.identity.Open;
import org.rookery.identity.Permissions;
import org.rookery.identity.Requires;
import org.rookery.identity.SignIn;
import org.rookery.platform.http.ApiException;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a request through to its endpoint if the caller has what {@link Requires} asks for. Says no
 * where nothing is said.
 */
@Component
class AccessInterceptor implements HandlerInterceptor {
  private final Callers callers;
  private final SignIn signIn;
  private final AuditLog audit;

  AccessInterceptor(Callers callers, SignIn signIn, AuditLog audit) {
    this.callers = callers;
    this.signIn = signIn;
    this.audit = audit;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!(handler instanceof HandlerMethod method)
        || !method.getBeanType().getPackageName().startsWith("org.rookery")) {
      return true;
    }
    if (find(method, Open.class) != null) {
      return true;
    }
    var requires = find(method, Requires.class);
    if (requires == null) {
      throw ApiException.of(HttpStatus.FORBIDDEN, "permission_denied", "Nobody may call this.");
    }
    check(request, Arrays.asList(requires.value()));
    return true;
  }

  private void check(HttpServletRequest request, List<String> needed) {
    var credential = Credential.of(request).orElseThrow(Callers::unauthenticated);
    if (needed.contains(Requires.SIGNED_IN)) {
      return;
    }
    if (credential instanceof Credential.Cookie(var session)
        && signIn.login(session.login()).orElseThrow().mustChangePassword()) {
      throw ApiException.of(
          HttpStatus.FORBIDDEN, "password_change_required", "Choose a password of your own first.");
    }
    var caller = callers.of(request);
    if (needed.stream().noneMatch(caller::may)) {
      throw denied(request, caller, needed);
    }
  }

  private ApiException denied(HttpServletRequest request, Caller caller, List<String> needed) {
    var level = Permissions.all(caller.place().level());
    var permission = needed.stream().filter(level::contains).findFirst().orElse(needed.getFirst());
    audit.append(
        caller.place(),
        AuditEvent.denied(
                caller.actor(),
                "permission.denied",
                "endpoint",
                shortened(request.getMethod() + " " + request.getRequestURI()))
            .changing(java.util.Map.of(), java.util.Map.of("permission", permission)));
    return ApiException.of(HttpStatus.FORBIDDEN, "permission_denied", "You may not do this.")
        .with("permission", permission);
  }

  private static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80);
  }

  private static <A extends java.lang.annotation.Annotation> @Nullable A find(
      HandlerMethod method, Class<A> type) {
    var own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), type);
    return own != null
        ? own
        : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
  }
}
