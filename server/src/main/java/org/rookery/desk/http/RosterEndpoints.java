package org.rookery.desk.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.CalendarId;
import org.rookery.desk.DeskCalendars;
import org.rookery.desk.EscalationContact;
import org.rookery.desk.EscalationContact.Details;
import org.rookery.desk.EscalationContact.Hours;
import org.rookery.desk.EscalationContactId;
import org.rookery.desk.EscalationRoster;
import org.rookery.desk.PagingChannel;
import org.rookery.identity.Caller;
import org.rookery.identity.MemberId;
import org.rookery.identity.Members;
import org.rookery.identity.Requires;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.http.FieldProblem;
import org.rookery.platform.http.Versions;
import org.rookery.tenancy.Change;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is called when tickets are escalated. */
@RestController
@RequestMapping("/api/v1/provider/support/contacts")
@Tag(name = "Support")
class RosterEndpoints {
  private final EscalationRoster roster;
  private final Members members;
  private final DeskCalendars calendars;

  RosterEndpoints(EscalationRoster roster, Members members, DeskCalendars calendars) {
    this.roster = roster;
    this.members = members;
    this.calendars = calendars;
  }

  /**
   * Somebody to call, or their new details.
   *
   * @param memberId who they are in the console: sees the page there and gets the ticket
   * @param calendarId the hours they work, if activeHours is calendar
   */
  @Schema(name = "EscalationContactEdit")
  record EditJson(
      @Min(1) @Max(3) int level,
      @Min(1) @Max(1000) int position,
      @NotBlank @Size(max = 80) String name,
      @NotBlank @Size(max = 80) String role,
      @Nullable @Pattern(regexp = "[+0-9 ()/.-]{0,40}") String phone,
      @Nullable @Email @Size(max = 200) String email,
      @Nullable MemberId memberId,
      @NotNull @Size(min = 1, max = 3) List<@NotNull PagingChannel> channels,
      @NotNull Hours activeHours,
      @Nullable CalendarId calendarId,
      boolean visibleToPartners,
      boolean enabled) {

    Details details() {
      return new Details(
          level,
          position,
          name,
          role,
          Objects.requireNonNullElse(phone, ""),
          Objects.requireNonNullElse(email, ""),
          memberId,
          channels.stream().distinct().toList(),
          activeHours,
          activeHours == Hours.CALENDAR ? calendarId : null,
          visibleToPartners,
          enabled);
    }
  }

  /** Somebody to call. */
  @Schema(name = "EscalationContact")
  record ContactJson(
      EscalationContactId id,
      int level,
      int position,
      String name,
      String role,
      String phone,
      String email,
      @Nullable MemberId memberId,
      List<PagingChannel> channels,
      Hours activeHours,
      @Nullable CalendarId calendarId,
      boolean visibleToPartners,
      boolean enabled,
      long version) {
    static ContactJson of(EscalationContact contact) {
      var it = contact.details();
      return new ContactJson(
          contact.id(),
          it.level(),
          it.position(),
          it.name(),
          it.role(),
          it.phone(),
          it.email(),
          it.member(),
          it.channels(),
          it.hours(),
          it.calendar(),
          it.visibleToPartners(),
          it.enabled(),
          contact.version());
    }
  }

  /**
   * All of them in the order in which they are called.
   *
   * @param gaps levels that nobody would answer for at night
   */
  @Schema(name = "EscalationRoster")
  record RosterJson(List<ContactJson> data, List<Integer> gaps) {}

  @GetMapping
  @Requires("support:work")
  @Operation(operationId = "listEscalationContacts", summary = "Who is called, level by level")
  RosterJson list(@Parameter(hidden = true) Caller caller) {
    var all = roster.all(caller.place()).stream().map(ContactJson::of).toList();
    return new RosterJson(all, roster.gaps());
  }

  @PostMapping
  @Requires("support:manage")
  @Operation(operationId = "addEscalationContact", summary = "Adds somebody to call")
  ResponseEntity<ContactJson> add(
      @Parameter(hidden = true) Caller caller, @Valid @RequestBody EditJson body) {
    check(caller, body);
    var added = roster.add(caller.authority(), body.details());
    return Versions.created(
        "/api/v1/provider/support/contacts/" + added.id(), ContactJson.of(added), added.version());
  }

  @PutMapping("/{id}")
  @Requires("support:manage")
  @Operation(operationId = "editEscalationContact", summary = "Changes somebody to call")
  ResponseEntity<ContactJson> edit(
      @Parameter(hidden = true) Caller caller,
      @PathVariable EscalationContactId id,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody EditJson body) {
    check(caller, body);
    var expected = Versions.expected(ifMatch);
    return switch (roster.edit(caller.authority(), id, expected, body.details())) {
      case Change.Done<EscalationContact>(var now) ->
          Versions.ok(ContactJson.of(now), now.version());
      case Change.Stale<EscalationContact>(var current) ->
          throw Versions.conflict(ContactJson.of(current));
      case Change.Refused<EscalationContact>(var current) ->
          throw Versions.conflict(ContactJson.of(current));
      case Change.Missing<EscalationContact> _ -> throw ApiException.notFound();
    };
  }

  @DeleteMapping("/{id}")
  @Requires("support:manage")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "removeEscalationContact", summary = "Calls somebody no more")
  void remove(@Parameter(hidden = true) Caller caller, @PathVariable EscalationContactId id) {
    if (!roster.remove(caller.authority(), id)) {
      throw ApiException.notFound();
    }
  }

  private void check(Caller caller, EditJson body) {
    var problems = new ArrayList<FieldProblem>();
    var member = body.memberId();
    if (member != null && members.find(caller.place(), member).isEmpty()) {
      problems.add(new FieldProblem("memberId", "not_found", "There is no such member."));
    }
    var email = body.email();
    if (body.channels().contains(PagingChannel.EMAIL) && (email == null || email.isBlank())) {
      problems.add(new FieldProblem("email", "required", "Say where mail reaches them."));
    }
    var calendar = body.calendarId();
    if (body.activeHours() == Hours.CALENDAR
        && (calendar == null || calendars.find(caller.place(), calendar).isEmpty())) {
      problems.add(new FieldProblem("calendarId", "not_found", "Choose a calendar."));
    }
    if (!problems.isEmpty()) {
      throw ApiException.invalid(problems);
    }
  }
}
