package org.rookery.app.http;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Bodies of PATCH: what is absent stays, so nothing in them is required. */
final class MergePatches {
  private static final String SCHEMAS = "#/components/schemas/";

  private MergePatches() {}

  /** Requires nothing of the schemas that only changes use. */
  static void relax(OpenAPI api) {
    var others =
        bodies(
            api.getPaths().values().stream()
                .flatMap(path -> Stream.of(path.getPost(), path.getPut())));
    bodies(api.getPaths().values().stream().map(path -> path.getPatch())).stream()
        .filter(reference -> !others.contains(reference))
        .map(reference -> reference.substring(SCHEMAS.length()))
        .forEach(
            name ->
                api.getComponents()
                    .getSchemas()
                    .computeIfPresent(name, (_, schema) -> requireNothing(schema)));
  }

  private static Schema<?> requireNothing(Schema<?> schema) {
    schema.setRequired(null);
    return schema;
  }

  private static Set<String> bodies(Stream<@Nullable Operation> operations) {
    return operations
        .filter(Objects::nonNull)
        .filter(operation -> operation.getRequestBody() != null)
        .flatMap(operation -> operation.getRequestBody().getContent().values().stream())
        .map(type -> type.getSchema().get$ref())
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
