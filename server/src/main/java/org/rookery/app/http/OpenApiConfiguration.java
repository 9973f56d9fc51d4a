package org.rookery.app.http;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rookery.identity.BrowserSession;
import org.rookery.identity.Caller;
import org.rookery.identity.Open;
import org.rookery.identity.SignIn;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The description of the API: problems at every operation, required fields, ids as text, kinds of
 * sealed interfaces.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
  private static final Map<String, String> PROBLEMS = problems();

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Caller.class, BrowserSession.class, SignIn.Origin.class);
  }

  private static Map<String, String> problems() {
    var problems = new LinkedHashMap<String, String>(); // in the order of the document
    problems.put("400", "The request cannot be understood");
    problems.put("401", "Nobody is signed in, or the token is not valid");
    problems.put("402", "The plan does not include it, or its quota is used up");
    problems.put("403", "The caller lacks a permission");
    problems.put("404", "There is nothing here, or it is not the caller's to see");
    problems.put("409", "The request does not fit the present state");
    problems.put("412", "Somebody else has changed it in the meantime");
    problems.put("413", "The body is too large");
    problems.put("415", "The body is of a kind that is not read here");
    problems.put("422", "Some fields are wrong; each is named");
    problems.put("423", "The workspace is suspended");
    problems.put("429", "Too many requests");
    problems.put("500", "Something went wrong on our side");
    return problems;
  }

  @Bean
  ModelConverter schemaRules() {
    return new SchemaRules();
  }

  @Bean
  GlobalOpenApiCustomizer document() {
    return api -> {
      api.setInfo(
          new Info()
              .title("API")
              .version("1")
              .description(
                  "Errors are application/problem+json; branch on their code, never on their text."));
      api.setServers(List.of(new Server().url("/")));
      components(api);
      api.getPaths()
          .values()
          .forEach(path -> path.readOperations().forEach(OpenApiConfiguration::addProblems));
      MergePatches.relax(api);
    };
  }

  private static void components(OpenAPI api) {
    if (api.getComponents() == null) {
      api.setComponents(new Components());
    }
    api.getComponents().addSchemas("FieldProblem", fieldProblem());
    api.getComponents().addSchemas("Problem", problem());
    api.getComponents()
        .addSecuritySchemes(
            "token",
            new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("rk_live_…"));
    api.getComponents()
        .addSecuritySchemes(
            "session",
            new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name("session"));
  }

  private static Schema<?> fieldProblem() {
    var schema = object();
    schema.addProperty("field", text());
    schema.addProperty("code", text());
    schema.addProperty("message", text());
    schema.setRequired(List.of("code", "field", "message"));
    return schema;
  }

  private static Schema<?> problem() {
    var schema = object();
    List.of("type", "title", "code", "detail", "requestId")
        .forEach(name -> schema.addProperty(name, text()));
    var number = new Schema<Object>();
    number.setTypes(Set.of("integer"));
    schema.addProperty("status", number);
    var errors = new Schema<Object>();
    errors.setTypes(Set.of("array"));
    errors.setItems(new Schema<>().$ref("#/components/schemas/FieldProblem"));
    schema.addProperty("errors", errors);
    schema.setAdditionalProperties(true);
    schema.setRequired(List.of("code", "detail", "requestId", "status", "title", "type"));
    return schema;
  }

  private static Schema<Object> object() {
    var schema = new Schema<Object>();
    schema.setTypes(Set.of("object"));
    return schema;
  }

  private static Schema<Object> text() {
    var schema = new Schema<Object>();
    schema.setTypes(Set.of("string"));
    return schema;
  }

  private static void addProblems(Operation operation) {
    PROBLEMS.forEach(
        (status, meaning) ->
            operation
                .getResponses()
                .addApiResponse(
                    status,
                    new ApiResponse()
                        .description(meaning)
                        .content(
                            new Content()
                                .addMediaType(
                                    "application/problem+json",
                                    new MediaType()
                                        .schema(
                                            new Schema<>()
                                                .$ref("#/components/schemas/Problem"))))));
  }

  /** Who may call; the place of a signed-in person; the key that makes a POST repeatable. */
  @Bean
  GlobalOperationCustomizer access() {
    return (operation, handler) -> {
      if (!handler.hasMethodAnnotation(Open.class)
          && !handler.getBeanType().isAnnotationPresent(Open.class)) {
        operation.addSecurityItem(new SecurityRequirement().addList("token"));
        operation.addSecurityItem(new SecurityRequirement().addList("session"));
        operation.addParametersItem(
            header(
                "X-Rookery-Workspace",
                "The workspace to work in, for people who are members of several places"));
        operation.addParametersItem(
            header(
                "X-Rookery-Partner",
                "The partner to work for, for people who are members of several places"));
      }
      if (handler.hasMethodAnnotation(org.springframework.web.bind.annotation.PostMapping.class)) {
        operation.addParametersItem(
            header("Idempotency-Key", "Repeats get the first answer again, for a day"));
      }
      return operation;
    };
  }

  private static HeaderParameter header(String name, String description) {
    var parameter = new HeaderParameter();
    parameter.name(name).description(description).required(false).schema(text());
    return parameter;
  }

  /** Names of the subtypes on the wire: springdoc knows their schemas, but not these. */
  static Map<String, String> mapping(Class<?> type) {
    var mapping = new LinkedHashMap<String, String>();
    var subtypes = type.getAnnotation(JsonSubTypes.class);
    if (subtypes != null) {
      for (var subtype : subtypes.value()) {
        mapping.put(subtype.name(), "#/components/schemas/" + SchemaRules.name(subtype.value()));
      }
    }
    return mapping;
  }
}
