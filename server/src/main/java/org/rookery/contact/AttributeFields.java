package org.rookery.contact;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.platform.http.FieldProblem;
import tools.jackson.databind.JsonNode;

/** What may be written about an attribute once it has its key and scope. */
@Schema(name = "AttributeFields")
public record AttributeFields(
    @NotBlank @Size(max = 60) String label,
    @NotNull AttributeType type,
    @Nullable JsonNode defaultValue,
    @Nullable @Size(max = 200) String description,
    @Nullable Boolean pii,
    @Nullable Boolean agentEditable,
    @Nullable @Size(max = 200) List<@NotBlank @Size(max = 100) String> options,
    @Nullable Boolean archived) {

  @Override
  public String description() {
    return description == null ? "" : description;
  }

  @Override
  public List<String> options() {
    return options == null ? List.of() : options;
  }

  @Override
  public Boolean pii() {
    return Boolean.TRUE.equals(pii);
  }

  @Override
  public Boolean agentEditable() {
    return !Boolean.FALSE.equals(agentEditable);
  }

  @Override
  public Boolean archived() {
    return Boolean.TRUE.equals(archived);
  }

  /** What single constraints cannot see: options belong to enums, a default fits its type. */
  List<FieldProblem> problems() {
    var problems = new ArrayList<FieldProblem>();
    if (type == AttributeType.ENUM && options().isEmpty()) {
      problems.add(new FieldProblem("options", "required", "An enum needs at least one option."));
    }
    if (options().stream().distinct().count() < options().size()) {
      problems.add(new FieldProblem("options", "duplicate", "Every option may stand here once."));
    }
    if (defaultValue != null && !defaultValue.isNull()) {
      type.problem(defaultValue, options())
          .ifPresent(
              sentence ->
                  problems.add(new FieldProblem("defaultValue", "invalid_value", sentence)));
    }
    return problems;
  }
}
