package org.rookery.roadmap.http;

import java.util.List;
import java.util.Map;
import org.rookery.identity.Caller;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.http.FieldProblem;
import org.rookery.roadmap.FeatureRequests.Outcome;
import org.rookery.roadmap.RequestId;
import org.rookery.roadmap.RequestView;
import org.rookery.roadmap.Roadmap;
import org.rookery.roadmap.Vote;
import org.rookery.tenancy.PartnerId;
import org.rookery.tenancy.Partners;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/** Requests as a caller may see them, and refusals as they are answered. */
@Component
class RequestReading {
  private final Roadmap roadmap;
  private final Partners partners;

  RequestReading(Roadmap roadmap, Partners partners) {
    this.roadmap = roadmap;
    this.partners = partners;
  }

  FeatureRequestJson json(Caller caller, RequestId id) {
    var view = roadmap.find(caller.place(), id).orElseThrow(ApiException::notFound);
    return json(caller, List.of(view)).getFirst();
  }

  List<FeatureRequestJson> json(Caller caller, List<RequestView> views) {
    var names = names(caller.place(), views);
    return views.stream()
        .map(it -> FeatureRequestJson.of(caller.place(), it, roadmap.threshold(), names))
        .toList();
  }

  private Map<PartnerId, String> names(Place place, List<RequestView> views) {
    if (!(place instanceof Place.Provider)) return Map.of();
    var voters =
        views.stream().flatMap(it -> it.votes().stream()).map(Vote::partner).distinct().toList();
    return partners.names(place.scope(), voters);
  }

  /** The request after the change, or the refusal. */
  FeatureRequestJson after(Caller caller, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(var id) -> json(caller, id);
      case Outcome.Missing _ -> throw ApiException.notFound();
      case Outcome.NotNow(var state) ->
          throw ApiException.conflict(
                  "bad_transition", "The request is " + state.text().replace('_', ' ') + ".")
              .with("state", state.text());
      case Outcome.NotAWish _ ->
          throw ApiException.conflict(
              "not_a_feature_request", "Only a ticket that asks for a function can be linked.");
      case Outcome.Linked(var to) ->
          throw ApiException.conflict("already_linked", "A request stands for this ticket already.")
              .with("requestId", to.text());
      case Outcome.NotInto _ ->
          throw ApiException.invalid(
              List.of(
                  new FieldProblem(
                      "into", "not_found", "Name another request that is still open.")));
    };
  }
}
