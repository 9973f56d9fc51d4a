package org.rookery.review.http;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rookery.desk.DeskHours;
import org.rookery.identity.Caller;
import org.rookery.identity.Member;
import org.rookery.identity.MemberId;
import org.rookery.identity.Members;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.http.FieldProblem;
import org.rookery.platform.http.Versions;
import org.rookery.review.Action;
import org.rookery.review.Review;
import org.rookery.review.Reviews.Outcome;
import org.rookery.tenancy.Partners;
import org.rookery.tenancy.Place;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reviews as staff see them, actions as they are written, and refusals as they are answered. */
@Component
class ReviewReading {
  private final Partners partners;
  private final Members members;
  private final DeskHours hours;
  private final InstantSource clock;

  ReviewReading(Partners partners, Members members, DeskHours hours, InstantSource clock) {
    this.partners = partners;
    this.members = members;
    this.hours = hours;
    this.clock = clock;
  }

  List<ReviewJson> json(Caller caller, List<Review> reviews) {
    var wanted =
        reviews.stream()
            .flatMap(it -> it.subjects().stream())
            .map(Review.Subject::partner)
            .distinct()
            .toList();
    var names = partners.names(caller.place().scope(), wanted);
    var now = clock.instant();
    var today = now.atZone(hours.now(Place.provider(), now).at().zone()).toLocalDate();
    return reviews.stream()
        .map(it -> ReviewJson.of(it, caller.member(), now, today, names))
        .toList();
  }

  /** The review after the change, or the refusal. */
  ReviewJson after(Caller caller, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(var now) -> json(caller, List.of(now)).getFirst();
      case Outcome.Invalid(var problems) -> throw ApiException.invalid(problems);
      case Outcome.Stale(var current) ->
          throw Versions.conflict(json(caller, List.of(current)).getFirst());
      case Outcome.NotNow(var state) ->
          throw ApiException.conflict(
                  "bad_transition", "The review is " + state.text().replace('_', ' ') + ".")
              .with("state", state.text());
      case Outcome.FourEyes _ ->
          throw ApiException.of(
              HttpStatus.FORBIDDEN, "four_eyes", "Whoever wrote on a review does not publish it.");
      case Outcome.Missing _ -> throw ApiException.notFound();
    };
  }

  /** The actions with the names of their owners, who work for the provider. */
  List<Action> actions(List<DraftJson.TodoJson> wanted) {
    var names = names(wanted.stream().map(DraftJson.TodoJson::ownerId).distinct().toList());
    var problems = new ArrayList<FieldProblem>();
    var actions = new ArrayList<Action>();
    for (var i = 0; i < wanted.size(); i++) {
      var action = wanted.get(i).action(names.getOrDefault(wanted.get(i).ownerId(), ""));
      if (!names.containsKey(action.owner())) {
        problems.add(
            new FieldProblem(
                "actions[" + i + "].ownerId", "not_found", "Nobody of the staff has this id."));
      }
      if (action.status() == Action.Status.DROPPED && action.reason().isEmpty()) {
        problems.add(
            new FieldProblem("actions[" + i + "].reason", "required", "Say why it is dropped."));
      }
      actions.add(action);
    }
    if (!problems.isEmpty()) {
      throw ApiException.invalid(problems);
    }
    return actions;
  }

  private Map<MemberId, String> names(List<MemberId> wanted) {
    Map<MemberId, String> names = new HashMap<>();
    members.named(Place.provider(), wanted).stream()
        .filter(it -> it.status() != Member.Status.REMOVED)
        .forEach(it -> names.put(it.id(), it.name()));
    return names;
  }
}
