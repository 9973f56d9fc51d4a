package org.rookery.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.SQLStateClass;
import org.jspecify.annotations.Nullable;
import org.rookery.platform.id.Id;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Turns every failure at the edge into a {@link Problem}; what nobody expected is logged once and
 * answered as 500.
 */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  ResponseEntity<Object> refused(ApiException refusal, HttpServletRequest request) {
    return answer(refusal, request, new HttpHeaders());
  }

  /** An id in a path that is no id is an id nobody has. In a body or query it is a wrong field. */
  @ExceptionHandler
  ResponseEntity<Object> malformedId(Id.MalformedId malformed, HttpServletRequest request) {
    return answer(ApiException.notFound(), request, new HttpHeaders());
  }

  @ExceptionHandler
  ResponseEntity<Object> violated(
      ConstraintViolationException violated, HttpServletRequest request) {
    var errors =
        violated.getConstraintViolations().stream()
            .map(it -> new FieldProblem(it.getPropertyPath().toString(), code(it), it.getMessage()))
            .toList();
    return answer(ApiException.invalid(errors), request, new HttpHeaders());
  }

  private static String code(jakarta.validation.ConstraintViolation<?> violation) {
    return code(
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName());
  }

  /** {@code NotBlank} → {@code not_blank}. */
  private static String code(@Nullable String constraint) {
    return constraint == null
        ? "invalid"
        : constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }

  /**
   * A value that no column can hold, which no check before has found: the request's fault, not
   * ours.
   */
  @ExceptionHandler
  ResponseEntity<Object> unstorable(DataAccessException failure, HttpServletRequest request) {
    if (failure.sqlStateClass() != SQLStateClass.C22_DATA_EXCEPTION) {
      return unexpected(failure, request);
    }
    log.atWarn()
        .setCause(failure)
        .addKeyValue("path", request.getRequestURI())
        .log("value cannot be stored");
    return answer(
        ApiException.invalid("", "invalid_value", "A value cannot be stored."),
        request,
        new HttpHeaders());
  }

  @ExceptionHandler
  ResponseEntity<Object> unexpected(Exception failure, HttpServletRequest request) {
    var unreadable = cause(failure, JacksonException.class);
    if (unreadable != null && isRequest(failure)) {
      return answer(unreadable(unreadable), request, new HttpHeaders());
    }
    if (cause(failure, SQLTransientConnectionException.class) != null) {
      log.atWarn()
          .addKeyValue("path", request.getRequestURI())
          .log("no connection to the database");
      var busy =
          ApiException.unavailable("unavailable", "Too much is going on.", Duration.ofSeconds(2));
      return answer(busy, request, new HttpHeaders());
    }
    log.atError()
        .setCause(failure)
        .addKeyValue("path", request.getRequestURI())
        .log("request failed");
    var answer =
        ApiException.of(
            HttpStatus.INTERNAL_SERVER_ERROR, "internal", "Something went wrong on our side.");
    return answer(answer, request, new HttpHeaders());
  }

  private static boolean isRequest(Exception failure) {
    return failure instanceof HttpMessageNotReadableException;
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(ApiException.invalid(errors(invalid.getAllErrors())), servlet(request), headers);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var errors = new ArrayList<FieldProblem>();
    for (var result : invalid.getParameterValidationResults()) {
      var name = String.valueOf(result.getMethodParameter().getParameterName());
      for (var error : result.getResolvableErrors()) {
        errors.add(error instanceof FieldError field ? problem(field) : problem(name, error));
      }
    }
    return answer(ApiException.invalid(errors), servlet(request), headers);
  }

  private static List<FieldProblem> errors(List<? extends MessageSourceResolvable> all) {
    return all.stream()
        .map(error -> error instanceof FieldError field ? problem(field) : problem("", error))
        .toList();
  }

  private static FieldProblem problem(FieldError error) {
    return new FieldProblem(
        error.getField(), code(error.getCode()), String.valueOf(error.getDefaultMessage()));
  }

  private static FieldProblem problem(String field, MessageSourceResolvable error) {
    var codes = error.getCodes();
    var constraint = codes == null || codes.length == 0 ? null : codes[codes.length - 1];
    return new FieldProblem(field, code(constraint), String.valueOf(error.getDefaultMessage()));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException mismatch,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (mismatch instanceof MethodArgumentTypeMismatchException argument) {
      var refusal =
          argument.getParameter().hasParameterAnnotation(PathVariable.class)
              ? ApiException.notFound()
              : ApiException.invalid(
                  argument.getName(), "invalid_value", "This value is not of the expected kind.");
      return answer(refusal, servlet(request), headers);
    }
    return answer(malformed("A value is not of the expected kind."), servlet(request), headers);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
      ServletRequestBindingException missing,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var field =
        missing instanceof org.springframework.web.bind.MissingRequestHeaderException header
            ? header.getHeaderName()
            : "request";
    return answer(
        ApiException.invalid(field, "required", "This is needed."), servlet(request), headers);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
      org.springframework.web.bind.MissingServletRequestParameterException missing,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var refusal = ApiException.invalid(missing.getParameterName(), "required", "This is needed.");
    return answer(refusal, servlet(request), headers);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var tooLarge = cause(unreadable, ApiException.class);
    if (tooLarge != null) {
      return answer(tooLarge, servlet(request), headers);
    }
    var cause = cause(unreadable, JacksonException.class);
    var refusal =
        cause == null ? malformed("The body is missing or cannot be read.") : unreadable(cause);
    return answer(refusal, servlet(request), headers);
  }

  private static ApiException unreadable(JacksonException cause) {
    if (cause instanceof UnrecognizedPropertyException unknown) {
      return ApiException.invalid(path(unknown), "unknown_field", "There is no such field.");
    }
    if (cause instanceof InvalidFormatException
        || (cause instanceof DatabindException && !cause.getPath().isEmpty())) {
      return ApiException.invalid(
          path(cause), "invalid_value", "This value is not of the expected kind.");
    }
    return cause instanceof StreamReadException
        ? malformed("The body is not well-formed JSON.")
        : ApiException.invalid("", "invalid_value", "The body is not of the expected kind.");
  }

  private static ApiException malformed(String detail) {
    return ApiException.of(HttpStatus.BAD_REQUEST, "malformed", detail);
  }

  /** {@code options[2].label}. */
  private static String path(JacksonException cause) {
    var path = new StringBuilder();
    for (var step : cause.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.toString();
  }

  /** Everything else that Spring knows: 404, 405, 406, 413, 415. */
  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception failure,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode code,
      WebRequest request) {
    var status = HttpStatus.valueOf(code.value());
    if (status.is5xxServerError()) {
      log.atError().setCause(failure).log("request failed");
    }
    var detail =
        switch (status) {
          case NOT_FOUND -> "There is nothing here, or it is not yours to see.";
          case METHOD_NOT_ALLOWED -> "This cannot be done here.";
          case UNSUPPORTED_MEDIA_TYPE -> "Send application/json.";
          case NOT_ACCEPTABLE -> "This is not served in the media type you accept.";
          case CONTENT_TOO_LARGE -> "The body is too large.";
          default -> "The request cannot be understood.";
        };
    return answer(ApiException.of(status, name(status), detail), servlet(request), headers);
  }

  private static String name(HttpStatus status) {
    return switch (status) {
      case UNSUPPORTED_MEDIA_TYPE -> "unsupported_media_type";
      case CONTENT_TOO_LARGE -> "too_large";
      case BAD_REQUEST -> "malformed";
      default -> status.name().toLowerCase(Locale.ROOT);
    };
  }

  private static ResponseEntity<Object> answer(
      ApiException refusal, HttpServletRequest request, HttpHeaders headers) {
    var retryAfter = refusal.retryAfter();
    if (retryAfter != null) {
      headers.set(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.plusMillis(999).toSeconds()));
    }
    return ResponseEntity.status(refusal.status())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Problem.of(request, refusal));
  }

  private static HttpServletRequest servlet(WebRequest request) {
    return ((ServletWebRequest) request).getRequest();
  }

  private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
    for (var at = failure; at != null; at = at.getCause()) {
      if (type.isInstance(at)) {
        return type.cast(at);
      }
    }
    return null;
  }
}
