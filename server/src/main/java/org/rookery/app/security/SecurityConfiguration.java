package org.rookery.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.rookery.identity.ApiTokens;
import org.rookery.identity.KeptAnswerDirectory;
import org.rookery.identity.SignIn;
import org.rookery.identity.http.CredentialFilter;
import org.rookery.identity.http.IdempotencyFilter;
import org.rookery.identity.http.RateLimitFilter;
import org.rookery.identity.http.RateLimits;
import org.rookery.identity.http.SessionCookie;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.http.Problem;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * The security chains. Widget and channel hooks: stateless, open to any origin, no cookies. API
 * with a bearer token: stateless. API with a session cookie: CSRF token on every change. Everything
 * else: static pages under a strict content security policy. Who may call an endpoint is said at
 * the endpoint ({@code @Requires}), and refused where nothing is said.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RateLimits.class)
class SecurityConfiguration {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Set<String> WITHOUT_CSRF =
      Set.of(
          "/api/v1/session",
          "/api/v1/setup",
          "/api/v1/invitations/accept",
          "/api/v1/auth/forgot",
          "/api/v1/auth/reset");
  private static final String PAGES =
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob: https:;"
          + " font-src 'self' data:; connect-src 'self'; frame-src 'self'; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'self'";
  private static final String STATUS =
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";
  private static final String DATA = "default-src 'none'; frame-ancestors 'none'";

  /** Nobody signs in through Spring's own forms; the bean keeps Boot from making up a user. */
  @Bean
  AuthenticationManager nobody() {
    return authentication -> {
      throw new org.springframework.security.authentication.BadCredentialsException("not used");
    };
  }

  @Bean
  CookieCsrfTokenRepository csrfTokens() {
    var repository = CookieCsrfTokenRepository.withHttpOnlyFalse();
    repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
    repository.setCookiePath("/");
    return repository;
  }

  /**
   * What the chains take is part of each request's own measure; a measure of each filter costs more
   * than the filters.
   */
  @Bean
  SecurityObservationSettings noMeasureOfEachFilter() {
    return SecurityObservationSettings.noObservations();
  }

  /** Nobody is signed in here, so that nothing of it is looked for: every message may pass. */
  @Bean
  @Order(1)
  SecurityFilterChain visitors(HttpSecurity http) throws Exception {
    return plain(http)
        .securityMatcher("/w/**", "/hooks/**")
        .csrf(AbstractHttpConfigurer::disable)
        .securityContext(AbstractHttpConfigurer::disable)
        .servletApi(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .cors(cors -> cors.configurationSource(anyOrigin()))
        .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable))
        .build();
  }

  private static UrlBasedCorsConfigurationSource anyOrigin() {
    var open = new CorsConfiguration();
    open.setAllowedOriginPatterns(List.of(CorsConfiguration.ALL));
    open.setAllowedMethods(List.of("GET", "POST", "PUT", "DELETE", "OPTIONS"));
    open.setAllowedHeaders(List.of(CorsConfiguration.ALL));
    open.setAllowCredentials(false);
    open.setMaxAge(600L);
    var source = new UrlBasedCorsConfigurationSource();
    source.registerCorsConfiguration("/w/**", open);
    return source;
  }

  @Bean
  @Order(2)
  SecurityFilterChain programs(HttpSecurity http, ApiFilters filters) throws Exception {
    return api(http, filters)
        .securityMatcher(request -> isApi(request) && request.getHeader("Authorization") != null)
        .csrf(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain browsers(
      HttpSecurity http, ApiFilters filters, CookieCsrfTokenRepository csrfTokens)
      throws Exception {
    return api(http, filters)
        .securityMatcher(SecurityConfiguration::isApi)
        .csrf(
            csrf ->
                csrf.spa()
                    .csrfTokenRepository(csrfTokens)
                    .requireCsrfProtectionMatcher(SecurityConfiguration::needsCsrfToken))
        .exceptionHandling(failures -> failures.accessDeniedHandler(csrfMissing()))
        .build();
  }

  private static boolean isApi(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/api/");
  }

  /** Only a change on the strength of a cookie can be forged by another site. */
  private static boolean needsCsrfToken(HttpServletRequest request) {
    return !SAFE.contains(request.getMethod())
        && SessionCookie.of(request).isPresent()
        && !(request.getMethod().equals("POST") && WITHOUT_CSRF.contains(request.getRequestURI()));
  }

  private static AccessDeniedHandler csrfMissing() {
    return (request, response, _) ->
        Problem.write(
            request,
            response,
            ApiException.of(
                HttpStatus.FORBIDDEN,
                "csrf_token_invalid",
                "Send the cookie XSRF-TOKEN as header X-XSRF-TOKEN."));
  }

  private static HttpSecurity api(HttpSecurity http, ApiFilters filters) throws Exception {
    return plain(http)
        .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(DATA)))
        .addFilterBefore(filters.credentials(), AuthorizationFilter.class)
        .addFilterBefore(filters.rates(), AuthorizationFilter.class)
        .addFilterBefore(filters.idempotency(), AuthorizationFilter.class);
  }

  /** Seen by anybody, and asked for by everybody at once when something is wrong. */
  @Bean
  @Order(4)
  SecurityFilterChain status(HttpSecurity http, ApiFilters filters) throws Exception {
    return plain(http)
        .securityMatcher("/status", "/status/**", "/status.json")
        .csrf(AbstractHttpConfigurer::disable)
        .headers(
            headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(STATUS)))
        .addFilterBefore(filters.rates(), AuthorizationFilter.class)
        .build();
  }

  @Bean
  @Order(5)
  SecurityFilterChain pages(HttpSecurity http) throws Exception {
    return plain(http)
        .csrf(AbstractHttpConfigurer::disable)
        .headers(
            headers ->
                headers
                    .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                    .contentSecurityPolicy(policy -> policy.policyDirectives(PAGES)))
        .build();
  }

  private static HttpSecurity plain(HttpSecurity http) throws Exception {
    return http.sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .headers(
            headers ->
                headers
                    .referrerPolicy(
                        policy ->
                            policy.policy(
                                org.springframework.security.web.header.writers
                                    .ReferrerPolicyHeaderWriter.ReferrerPolicy
                                    .STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                    .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), payment=()")))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
  }

  /**
   * The filters of the API's chains; no beans of type Filter, which Boot would put before every
   * request.
   */
  record ApiFilters(
      CredentialFilter credentials, RateLimitFilter rates, IdempotencyFilter idempotency) {}

  @Bean
  ApiFilters apiFilters(
      SignIn signIn,
      ApiTokens tokens,
      RateLimits limits,
      KeptAnswerDirectory answers,
      InstantSource clock) {
    return new ApiFilters(
        new CredentialFilter(signIn, tokens),
        new RateLimitFilter(limits),
        new IdempotencyFilter(answers, clock));
  }
}
