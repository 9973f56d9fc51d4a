package org.rookery.platform.http;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rookery.platform.json.Json;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON merge-patch on a record: absent leaves, null clears, anything else replaces; the result is
 * checked as a whole and every wrong field is named at once.
 */
@Component
public class MergePatch {
  private final Validator validator;

  MergePatch(Validator validator) {
    this.validator = validator;
  }

  /** The record after the patch, or 422 with all field errors. */
  public <T extends Record> T apply(T current, JsonNode patch, Class<T> type) {
    if (!(patch instanceof ObjectNode changes)) {
      throw ApiException.invalid("", "not_an_object", "The body must be a JSON object.");
    }
    var problems = fieldProblems(changes, type);
    if (!problems.isEmpty()) {
      throw ApiException.invalid(problems);
    }
    var merged = merge(Json.lenient().valueToTree(current), changes);
    return checked(merged, type);
  }

  /** Reads a whole record from JSON, or 422 with all field errors. */
  public <T extends Record> T read(JsonNode body, Class<T> type) {
    if (!(body instanceof ObjectNode fields)) {
      throw ApiException.invalid("", "not_an_object", "The body must be a JSON object.");
    }
    return checked(fields, type);
  }

  private <T> T checked(JsonNode json, Class<T> type) {
    T result;
    try {
      result = Json.strict().treeToValue(json, type);
    } catch (DatabindException wrong) {
      throw ApiException.invalid(
          path(wrong), "invalid_value", "This value is not of the expected kind.");
    }
    var violations = validator.validate(result);
    if (!violations.isEmpty()) {
      throw new jakarta.validation.ConstraintViolationException(violations);
    }
    return result;
  }

  private static List<FieldProblem> fieldProblems(ObjectNode patch, Class<?> type) {
    Map<String, RecordComponent> components = new HashMap<>();
    Arrays.stream(type.getRecordComponents())
        .forEach(component -> components.put(component.getName(), component));
    var problems = new ArrayList<FieldProblem>();
    patch
        .propertyStream()
        .forEach(
            entry -> {
              var component = components.get(entry.getKey());
              if (component == null) {
                problems.add(
                    new FieldProblem(entry.getKey(), "unknown_field", "There is no such field."));
              } else if (entry.getValue().isNull() && !nullable(type, component)) {
                problems.add(
                    new FieldProblem(
                        entry.getKey(), "not_nullable", "This field cannot be cleared."));
              }
            });
    return problems;
  }

  private static boolean nullable(Class<?> type, RecordComponent component) {
    return !component.getType().isPrimitive()
        && !has(type, component, NotNull.class)
        && !has(type, component, NotBlank.class);
  }

  /** Constraints of a component stand on its field. */
  private static boolean has(
      Class<?> type, RecordComponent component, Class<? extends Annotation> constraint) {
    try {
      return type.getDeclaredField(component.getName()).isAnnotationPresent(constraint);
    } catch (NoSuchFieldException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static JsonNode merge(JsonNode target, JsonNode patch) {
    if (!(patch instanceof ObjectNode changes)) {
      return patch;
    }
    var result =
        target instanceof ObjectNode object ? object.deepCopy() : Json.lenient().createObjectNode();
    changes
        .propertyStream()
        .forEach(
            entry -> {
              if (entry.getValue().isNull()) {
                result.remove(entry.getKey());
              } else {
                var old = result.get(entry.getKey());
                result.set(
                    entry.getKey(),
                    merge(old == null ? Json.lenient().createObjectNode() : old, entry.getValue()));
              }
            });
    return result;
  }

  private static String path(DatabindException wrong) {
    var path = new StringBuilder();
    for (JacksonException.Reference step : wrong.getPath()) {
      if (step.getPropertyName() != null) {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      } else {
        path.append('[').append(step.getIndex()).append(']');
      }
    }
    return path.toString();
  }
}
