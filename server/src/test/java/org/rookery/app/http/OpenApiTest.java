package org.rookery.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.rookery.identity.Open;
import org.rookery.identity.Permissions;
import org.rookery.identity.Requires;
import org.rookery.platform.json.Json;
import org.rookery.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API is complete, true, and changes only on purpose. */
class OpenApiTest extends ServerTest {
  private static final Path SNAPSHOT = Path.of("..", "docs", "openapi.json");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  /** Our endpoints by {@code GET /api/v1/members/{id}}. */
  private Map<String, HandlerMethod> routes() {
    var routes = new TreeMap<String, HandlerMethod>();
    mapping
        .getHandlerMethods()
        .forEach(
            (info, method) -> {
              if (method.getBeanType().getPackageName().startsWith("org.rookery")) {
                for (var path : info.getPatternValues()) {
                  info.getMethodsCondition()
                      .getMethods()
                      .forEach(verb -> routes.put(verb + " " + path, method));
                }
              }
            });
    assertThat(routes).containsKey("GET /api/v1/me");
    return routes;
  }

  private JsonNode document() {
    return anonymous().get("/api/v1/openapi.json").json();
  }

  private static JsonNode operation(JsonNode document, String route) {
    var parts = route.split(" ", 2);
    return document.path("paths").path(parts[1]).path(parts[0].toLowerCase(java.util.Locale.ROOT));
  }

  @Test
  void everyEndpointSaysWhoMayCallIt() {
    var silent = new TreeSet<String>();
    var unknown = new TreeSet<String>();
    routes()
        .forEach(
            (route, method) -> {
              var requires = find(method, Requires.class);
              if (requires == null && find(method, Open.class) == null) {
                silent.add(route);
              }
              if (requires != null) {
                for (var permission : requires.value()) {
                  if (!permission.equals(Requires.SIGNED_IN) && !Permissions.exist(permission)) {
                    unknown.add(route + " " + permission);
                  }
                }
              }
            });

    assertThat(silent).as("endpoints with neither @Requires nor @Open").isEmpty();
    assertThat(unknown).as("permissions that the registry does not know").isEmpty();
  }

  private static <A extends java.lang.annotation.Annotation> A find(
      HandlerMethod method, Class<A> type) {
    var own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), type);
    return own != null
        ? own
        : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
  }

  @Test
  void everyRouteIsDescribedWithItsRequestAnswersAndErrors() {
    var document = document();
    var gaps = new ArrayList<String>();

    routes()
        .forEach(
            (route, method) -> {
              if (route.contains(" /api/v1/")) {
                gaps(route, method, operation(document, route))
                    .forEach(gap -> gaps.add(route + ": " + gap));
              }
            });

    assertThat(gaps).isEmpty();
  }

  @Test
  void aRouteWithoutASchemaIsFound() {
    var route = "POST /api/v1/members";
    var method = routes().get(route);
    var whole = operation(document(), route);
    var bare = (ObjectNode) whole.deepCopy();
    ((ObjectNode) bare.path("requestBody")).remove("content");
    ((ObjectNode) bare.path("responses").path("201")).remove("content");
    ((ObjectNode) bare.path("responses")).remove("404");

    assertThat(gaps(route, method, whole)).isEmpty();
    assertThat(gaps(route, method, bare))
        .containsExactly(
            "no schema of the request",
            "no schema of the answer 201",
            "no schema of the error 404");
    assertThat(gaps(route, method, MissingNode.getInstance()))
        .containsExactly("not in the document");
  }

  private static java.util.List<String> gaps(
      String route, HandlerMethod method, JsonNode operation) {
    var gaps = new ArrayList<String>();
    if (operation.isMissingNode()) {
      return java.util.List.of("not in the document");
    }
    var takesBody =
        java.util.Arrays.stream(method.getMethodParameters())
            .anyMatch(it -> it.hasParameterAnnotation(RequestBody.class));
    if (takesBody && !says(operation.path("requestBody").path("content"))) {
      gaps.add("no schema of the request");
    }
    var answers = operation.path("responses");
    var success = answers.propertyNames().stream().filter(it -> it.startsWith("2")).toList();
    if (success.isEmpty()) {
      gaps.add("no answer");
    }
    for (var status : success) {
      var nothing =
          method
              .getMethod()
              .getGenericReturnType()
              .getTypeName()
              .matches(".*<java.lang.Void>|void");
      if (!nothing && !says(answers.path(status).path("content"))) {
        gaps.add("no schema of the answer " + status);
      }
    }
    for (var status : java.util.List.of("401", "403", "404", "422", "429")) {
      if (!says(answers.path(status).path("content"))) {
        gaps.add("no schema of the error " + status);
      }
    }
    return gaps;
  }

  /** Whether every media type has a schema that tells something. */
  private static boolean says(JsonNode content) {
    return !content.isEmpty()
        && content
            .valueStream()
            .allMatch(
                it ->
                    !it.path("schema").isEmpty()
                        && !it.path("schema").toString().equals("{\"type\":\"object\"}"));
  }

  @Test
  void everyOperationHasAStableIdOfItsOwn() {
    var ids = new ArrayList<String>();
    document()
        .path("paths")
        .valueStream()
        .forEach(
            path -> path.valueStream().forEach(it -> ids.add(it.path("operationId").asString(""))));

    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z][A-Za-z]+"));
  }

  @Test
  void noTwoTypesShareASchemaName() {
    document();

    assertThat(SchemaRules.collisions()).isEmpty();
  }

  @Test
  void idsAreTextsAndWhatIsNotNullableIsRequired() {
    var member = document().path("components").path("schemas").path("Member");

    assertThat(member.path("properties").path("id").path("pattern").asString()).startsWith("^mbr_");
    assertThat(member.path("required").toString()).contains("\"name\"").doesNotContain("\"phone\"");
    assertThat(member.path("properties").path("phone").path("type").toString()).contains("null");
  }

  @Test
  void theSnapshotInTheDocsIsTrue() throws IOException {
    var document =
        Json.lenient()
                .rebuild()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(sorted(document()))
            + "\n";
    if (Boolean.getBoolean("rookery.openapi.write")) {
      Files.createDirectories(SNAPSHOT.getParent());
      Files.writeString(SNAPSHOT, document);
    }

    assertThat(document)
        .as(
            "run this test with -Drookery.openapi.write=true to write docs/openapi.json anew,"
                + " then npm run api in web")
        .isEqualTo(Files.readString(SNAPSHOT));
  }

  /** Objects with their names in order, so that the document never changes by itself. */
  private static Object sorted(JsonNode node) {
    if (node.isObject()) {
      var fields = new TreeMap<String, Object>();
      node.propertyStream().forEach(it -> fields.put(it.getKey(), sorted(it.getValue())));
      return fields;
    }
    return node.isArray() ? node.valueStream().map(OpenApiTest::sorted).toList() : node;
  }
}
