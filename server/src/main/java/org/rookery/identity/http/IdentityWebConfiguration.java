package org.rookery.identity.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.identity.BrowserSession;
import org.rookery.identity.Caller;
import org.rookery.identity.SignIn;
import org.rookery.platform.http.ApiException;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Endpoints take {@link Caller}, {@link BrowserSession} and {@link SignIn.Origin} as arguments. */
@Configuration(proxyBeanMethods = false)
class IdentityWebConfiguration implements WebMvcConfigurer {
  private final AccessInterceptor access;
  private final Callers callers;

  IdentityWebConfiguration(AccessInterceptor access, Callers callers) {
    this.access = access;
    this.callers = callers;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(access);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new Arguments(callers));
  }

  private record Arguments(Callers callers) implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      var type = parameter.getParameterType();
      return type == Caller.class || type == BrowserSession.class || type == SignIn.Origin.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest web,
        @Nullable WebDataBinderFactory binders) {
      var request = (HttpServletRequest) web.getNativeRequest();
      var type = parameter.getParameterType();
      if (type == Caller.class) {
        return callers.of(request);
      }
      return type == SignIn.Origin.class ? Origins.of(request) : session(request);
    }

    private static BrowserSession session(HttpServletRequest request) {
      return switch (Credential.of(request).orElseThrow(Callers::unauthenticated)) {
        case Credential.Cookie(var session) -> session;
        case Credential.Bearer _ ->
            throw ApiException.of(
                HttpStatus.FORBIDDEN, "session_required", "Only a signed-in person can do this.");
      };
    }
  }
}
