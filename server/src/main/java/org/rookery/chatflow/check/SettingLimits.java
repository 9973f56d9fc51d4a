package org.rookery.chatflow.check;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.expression.ConditionJson;
import org.rookery.chatflow.node.MaxText;
import org.rookery.chatflow.node.MaxTime;
import org.rookery.chatflow.node.MaxVariants;
import org.rookery.chatflow.node.MinTime;
import org.rookery.chatflow.node.Texts;

/**
 * The limits written on settings records: V-E06 for what is missing, V-E07 for what is out of
 * range.
 */
final class SettingLimits {
  private final FlowContext flow;
  private final List<Problem> problems = new ArrayList<>();

  private SettingLimits(FlowContext flow) {
    this.flow = flow;
  }

  static List<Problem> of(Object settings, FlowContext flow) {
    var limits = new SettingLimits(flow);
    limits.record(settings, "");
    return limits.problems;
  }

  private void record(Object record, String prefix) {
    for (var component : record.getClass().getRecordComponents()) {
      component.getAccessor().setAccessible(true);
      value(component, valueOf(component, record), prefix + component.getName());
    }
  }

  private static @Nullable Object valueOf(RecordComponent component, Object record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void value(RecordComponent component, @Nullable Object value, String field) {
    var accessor = component.getAccessor();
    present(accessor, value, field);
    if (value == null) return;
    limits(accessor, value, field);
    texts(component, value, field);
    times(component, value, field);
    if (value instanceof List<?> list) elements(component, list, field);
    else if (isSettings(value)) record(value, field + ".");
  }

  private static boolean isSettings(Object value) {
    return value.getClass().isRecord()
        && !(value instanceof ConditionJson)
        && !(value instanceof Texts);
  }

  private void elements(RecordComponent component, List<?> list, String field) {
    var type = component.getAnnotatedType();
    for (var i = 0; i < list.size(); i++) {
      var item = list.get(i);
      var place = field + "[" + i + "]";
      if (item == null) continue;
      if (type instanceof AnnotatedParameterizedType generic) {
        limits(generic.getAnnotatedActualTypeArguments()[0], item, place);
      }
      if (isSettings(item)) record(item, place + ".");
    }
  }

  private void present(AnnotatedElement element, @Nullable Object value, String field) {
    var missing =
        (element.isAnnotationPresent(NotNull.class) && value == null)
            || (element.isAnnotationPresent(NotBlank.class)
                && (value == null || value.toString().isBlank()))
            || (element.isAnnotationPresent(NotEmpty.class) && size(value) == 0);
    if (missing) problems.add(flow.error("V-E06", "This must be filled in.", field));
  }

  private void limits(AnnotatedElement element, Object value, String field) {
    var size = element.getAnnotation(Size.class);
    if (size != null && size(value) > size.max()) {
      tooMuch(
          field,
          value instanceof String
              ? "at most " + size.max() + " characters"
              : "at most " + size.max());
    }
    if (size != null && size(value) < size.min()) {
      problems.add(flow.error("V-E06", "This must be filled in.", field));
    }
    var min = element.getAnnotation(Min.class);
    if (min != null && value instanceof Number number && number.longValue() < min.value()) {
      tooMuch(field, "at least " + min.value());
    }
    var max = element.getAnnotation(Max.class);
    if (max != null && value instanceof Number number && number.longValue() > max.value()) {
      tooMuch(field, "at most " + max.value());
    }
    var pattern = element.getAnnotation(Pattern.class);
    if (pattern != null
        && value instanceof String text
        && !text.isEmpty()
        && !text.matches(pattern.regexp())) {
      problems.add(flow.error("V-E07", "This is not written in the way it has to be.", field));
    }
  }

  private void texts(RecordComponent component, Object value, String field) {
    if (!(value instanceof Texts texts)) return;
    var type = component.getAnnotatedType();
    var longest = type.getAnnotation(MaxText.class);
    var most = type.getAnnotation(MaxVariants.class);
    texts
        .variants()
        .forEach(
            (language, variants) -> {
              if (most != null && variants.size() > most.value()) {
                tooMuch(field + "." + language, "at most " + most.value() + " variants");
              }
              for (var text : variants) {
                if (longest != null && text.codePointCount(0, text.length()) > longest.value()) {
                  tooMuch(field + "." + language, "at most " + longest.value() + " characters");
                }
              }
            });
  }

  private void times(RecordComponent component, Object value, String field) {
    if (!(value instanceof Duration time)) return;
    var type = component.getAnnotatedType();
    var shortest = type.getAnnotation(MinTime.class);
    var longest = type.getAnnotation(MaxTime.class);
    if (shortest != null && time.compareTo(Duration.parse(shortest.value())) < 0) {
      tooMuch(field, "at least " + shortest.value());
    }
    if (longest != null && time.compareTo(Duration.parse(longest.value())) > 0) {
      tooMuch(field, "at most " + longest.value());
    }
  }

  private void tooMuch(String field, String limit) {
    problems.add(flow.error("V-E07", "Only " + limit + " will do here.", field));
  }

  private static int size(@Nullable Object value) {
    return switch (value) {
      case null -> 0;
      case String text -> text.codePointCount(0, text.length());
      case Collection<?> collection -> collection.size();
      case Map<?, ?> map -> map.size();
      default -> 1;
    };
  }
}
