package org.rookery.chatflow;

import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jackson.JacksonSchemaModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.node.NodeType;
import org.rookery.chatflow.node.NodeTypes;
import org.rookery.chatflow.node.Texts;
import org.rookery.chatflow.node.TypingDelay;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON Schemas (2020-12) of the settings of node types, made from their records. */
public final class NodeSchemas {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Map<String, JsonNode> MADE = new ConcurrentHashMap<>();
  private static final SchemaGenerator GENERATOR = generator();

  private NodeSchemas() {}

  /** The schema of one version of a type; empty if nobody knows it. */
  public static Optional<JsonNode> of(String type, int version) {
    var known = NodeTypes.installed().find(type);
    return known == null || known.version() != version
        ? Optional.empty()
        : Optional.of(MADE.computeIfAbsent(type, _ -> make(known)));
  }

  /** The groups of settings of a type as one object. */
  private static JsonNode make(NodeType<?> type) {
    var schema = JSON.objectNode();
    schema.put("$schema", SchemaVersion.DRAFT_2020_12.getIdentifier());
    schema.put("$id", "/api/v1/schemas/nodes/" + type.id() + "/" + type.version());
    schema.put("title", type.id());
    schema.put("type", "object");
    var properties = schema.putObject("properties");
    var required = JSON.arrayNode();
    var definitions = JSON.objectNode();
    for (var group : type.settingGroups()) {
      var part = GENERATOR.generateSchema(group);
      part.path("properties")
          .propertyStream()
          .forEach(it -> properties.set(it.getKey(), it.getValue()));
      part.path("required").forEach(required::add);
      part.path("$defs")
          .propertyStream()
          .forEach(it -> definitions.set(it.getKey(), it.getValue()));
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    if (!definitions.isEmpty()) {
      schema.set("$defs", definitions);
    }
    return schema;
  }

  private static SchemaGenerator generator() {
    var config =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(new JacksonSchemaModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONVALUE))
            .with(new JakartaValidationModule(JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS))
            .with(Option.EXTRA_OPEN_API_FORMAT_VALUES)
            .without(Option.SCHEMA_VERSION_INDICATOR);
    config
        .forTypesInGeneral()
        .withCustomDefinitionProvider(
            (java, _) -> {
              var shape = shape(java.getErasedType());
              return shape == null ? null : new CustomDefinition(shape, true);
            });
    return new SchemaGenerator(config.build());
  }

  /** Types whose JSON is not that of their record. */
  private static @Nullable ObjectNode shape(Class<?> type) {
    if (type == Texts.class) {
      return byLanguage();
    }
    if (type == Duration.class) {
      return JSON.objectNode().put("type", "string").put("format", "duration");
    }
    if (type == TypingDelay.class) {
      var either = JSON.objectNode();
      either.putArray("oneOf").add(JSON.objectNode().put("const", "auto")).add(seconds());
      return either;
    }
    if (type.isEnum()) {
      var names = JSON.objectNode().put("type", "string");
      var values = names.putArray("enum");
      for (var constant : type.getEnumConstants()) {
        values.add(constant.toString().toLowerCase(java.util.Locale.ROOT));
      }
      return names;
    }
    return JsonNode.class.isAssignableFrom(type) ? JSON.objectNode() : null;
  }

  private static ObjectNode seconds() {
    return JSON.objectNode().put("type", "number").put("minimum", 0).put("maximum", 30);
  }

  /** {@code {"en":["Hi!","Hello!"]}}; a single text may stand for its list. */
  private static ObjectNode byLanguage() {
    var texts = JSON.objectNode().put("type", "object");
    var variants = texts.putObject("additionalProperties").putArray("oneOf");
    variants.add(JSON.objectNode().put("type", "string"));
    var list = JSON.objectNode().put("type", "array");
    list.putObject("items").put("type", "string");
    variants.add(list);
    return texts;
  }
}
