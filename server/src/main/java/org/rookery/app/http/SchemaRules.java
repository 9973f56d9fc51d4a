package org.rookery.app.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rookery.platform.id.Id;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How records become schemas: an id is a text with its pattern, what is not {@code @Nullable} is
 * required, what is may be null, a sealed interface names its kinds as they are on the wire. Two
 * types under one name are noted, for a test to refuse.
 */
final class SchemaRules implements ModelConverter {
  private static final Map<String, Set<String>> TYPES_BY_NAME = new ConcurrentHashMap<>();

  /** Schema names that more than one type has taken. */
  static Map<String, Set<String>> collisions() {
    var collisions = new ConcurrentHashMap<>(TYPES_BY_NAME);
    collisions.values().removeIf(types -> types.size() < 2);
    return collisions;
  }

  /** The name a type has in the document. */
  static String name(Class<?> type) {
    var given = type.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
    return given == null || given.name().isEmpty() ? type.getSimpleName() : given.name();
  }

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    var raw = raw(type);
    if (raw != null && Id.class.isAssignableFrom(raw) && raw.isRecord()) {
      return id(raw);
    }
    if (raw != null && JsonNode.class.isAssignableFrom(raw)) {
      return any(raw);
    }
    if (raw != null && raw.isEnum() && raw.getName().startsWith("org.rookery.")) {
      return words(raw);
    }
    if (!chain.hasNext()) {
      return null;
    }
    var schema = chain.next().resolve(type, context, chain);
    if (schema != null && raw != null && raw.getName().startsWith("org.rookery.")) {
      refine(raw, schema, context);
    }
    return schema;
  }

  private static @Nullable Class<?> raw(AnnotatedType type) {
    if (type.getType() instanceof JavaType known) {
      return known.getRawClass();
    }
    return type.getType() == null
        ? null
        : Json.mapper().constructType(type.getType()).getRawClass();
  }

  private static Schema<?> id(Class<?> raw) {
    var schema = new Schema<Object>();
    schema.setTypes(new LinkedHashSet<>(List.of("string")));
    schema.setPattern("^" + prefix(raw) + "[0-9A-HJKMNP-TV-Z]{26}$");
    return schema;
  }

  /** JSON that is read by hand: an object where the type says so, else anything. */
  private static Schema<?> any(Class<?> raw) {
    var schema = new Schema<Object>();
    if (ObjectNode.class.isAssignableFrom(raw)) {
      schema.setTypes(new LinkedHashSet<>(List.of("object")));
      schema.setAdditionalProperties(true);
    }
    return schema;
  }

  /** An enum's words as they are on the wire. */
  private static Schema<?> words(Class<?> raw) {
    var schema = new Schema<Object>();
    schema.setTypes(new LinkedHashSet<>(List.of("string")));
    for (var constant : raw.getEnumConstants()) {
      schema.addEnumItemObject(
          org.rookery.platform.json.Json.lenient().valueToTree(constant).asString());
    }
    return schema;
  }

  private static String prefix(Class<?> raw) {
    try {
      var constructor = raw.getDeclaredConstructor(UUID.class);
      return ((Id) constructor.newInstance(new UUID(0, 0))).prefix();
    } catch (ReflectiveOperationException otherwiseBuilt) {
      throw new IllegalStateException(raw + " is no id of a uuid", otherwiseBuilt);
    }
  }

  private static void refine(Class<?> raw, Schema<?> schema, ModelConverterContext context) {
    var reference = schema.get$ref();
    var name =
        reference == null ? schema.getName() : reference.substring(reference.lastIndexOf('/') + 1);
    var defined = name == null ? null : context.getDefinedModels().get(name);
    var target = defined == null ? schema : defined;
    if (name != null && raw.getTypeParameters().length == 0) {
      TYPES_BY_NAME.computeIfAbsent(name, _ -> new TreeSet<>()).add(raw.getName());
    }
    if (raw.isRecord() && target.getProperties() != null) {
      requireComponents(raw, target);
    }
    if (target.getDiscriminator() != null) {
      target.getDiscriminator().setMapping(OpenApiConfiguration.mapping(raw));
    }
  }

  private static void requireComponents(Class<?> raw, Schema<?> schema) {
    var required = new ArrayList<String>();
    for (var component : raw.getRecordComponents()) {
      if (component.getAccessor().isAnnotationPresent(JsonAnyGetter.class)) {
        schema.getProperties().remove(component.getName());
        schema.setAdditionalProperties(true);
      }
      var property = (Schema<?>) schema.getProperties().get(component.getName());
      if (property != null) {
        if (isNullable(component)) {
          schema.getProperties().put(component.getName(), orNull(property));
        } else {
          required.add(component.getName());
        }
      }
    }
    schema.setRequired(required.isEmpty() ? null : required);
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static Schema<?> orNull(Schema<?> property) {
    if (property.get$ref() != null) {
      var nothing = new Schema<Object>();
      nothing.setTypes(new LinkedHashSet<>(List.of("null")));
      var either = new Schema<Object>();
      either.setOneOf(List.of(new Schema<>().$ref(property.get$ref()), nothing));
      return either;
    }
    if (property.getTypes() != null && !property.getTypes().contains("null")) {
      var types = new LinkedHashSet<>(property.getTypes());
      types.add("null");
      property.setTypes(types);
    }
    return property;
  }
}
