package org.rookery.desk.http;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.Category;
import org.rookery.desk.Intake;
import org.rookery.desk.Report;
import org.rookery.platform.http.FieldProblem;
import org.rookery.tenancy.PartnerId;
import org.rookery.tenancy.WorkspaceId;

/**
 * A ticket to open.
 *
 * @param partnerId whose ticket it is; only staff say so
 * @param channel how it came in; only staff say so, others come through panel or API
 * @param answeredOnCall whether the call that it came in by answered it
 */
@Schema(name = "NewTicket")
record NewTicketJson(
    @Nullable PartnerId partnerId,
    @Nullable Intake channel,
    @Nullable Category category,
    @NotBlank @Size(min = 5, max = 150) String subject,
    @NotBlank @Size(min = 5, max = 20_000) String description,
    @Nullable @Pattern(regexp = AREAS) String area,
    @Nullable @Size(max = 5000) String steps,
    @Nullable @Size(max = 5000) String expected,
    @Nullable @Size(max = 5000) String actual,
    @Nullable Instant occurredAt,
    @Nullable @Size(max = 2000) String environment,
    @Nullable Boolean allCustomers,
    @Nullable @Size(max = 50) List<@NotNull WorkspaceId> customerIds,
    @Nullable Boolean workaroundExists,
    @Nullable Boolean answeredOnCall) {

  private static final String AREAS =
      "panel|bots|inbox|whatsapp|facebook|instagram|telegram|teams|website_widget|integrations|billing|api"
          + "|email|security|other";
  private static final int DESCRIPTION = 20;

  /** The category it starts with. */
  Category effective() {
    return Objects.requireNonNullElse(category, Category.MEDIUM);
  }

  /** What the requester tells. */
  Report report() {
    return new Report(
        description,
        area,
        steps,
        expected,
        actual,
        occurredAt,
        environment,
        Boolean.TRUE.equals(allCustomers),
        customerIds == null ? List.of() : customerIds,
        workaroundExists);
  }

  /** What is wrong with it beyond single fields, for something that came in this way. */
  List<FieldProblem> problems(Intake intake, Instant now) {
    var problems = new ArrayList<FieldProblem>();
    if (effective() != Category.INQUIRY && description.strip().length() < DESCRIPTION) {
      problems.add(new FieldProblem("description", "too_short", "Write 20 characters or more."));
    }
    if (occurredAt != null && occurredAt.isAfter(now)) {
      problems.add(new FieldProblem("occurredAt", "in_the_future", "It has not happened yet."));
    }
    if (Boolean.TRUE.equals(answeredOnCall) && intake != Intake.PHONE) {
      problems.add(
          new FieldProblem("answeredOnCall", "not_a_call", "Only a call is answered on the call."));
    }
    if (effective().needsEvidence() && intake.canBeAsked()) {
      report()
          .missing()
          .forEach(
              field ->
                  problems.add(
                      new FieldProblem(field, "required", "An urgent report needs this.")));
    }
    return problems;
  }
}
