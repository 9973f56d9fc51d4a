package org.rookery.app.demo;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.rookery.audit.Actor;
import org.rookery.desk.Ticket;
import org.rookery.identity.Authority;
import org.rookery.identity.Member;
import org.rookery.identity.Members;
import org.rookery.review.Action;
import org.rookery.review.Findings;
import org.rookery.review.ReviewOpening;
import org.rookery.review.Reviews;
import org.rookery.review.Reviews.Outcome;
import org.rookery.tenancy.Place;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the sample's provider has learnt from an outage. */
@Component
@Lazy
class DemoReviews {
  private final ReviewOpening opening;
  private final Reviews reviews;
  private final Members members;
  private final InstantSource clock;

  DemoReviews(ReviewOpening opening, Reviews reviews, Members members, InstantSource clock) {
    this.opening = opening;
    this.reviews = reviews;
    this.members = members;
    this.clock = clock;
  }

  /** Writes the review of the outage and publishes it. */
  void fill(Ticket outage) {
    opening.look(outage.id());
    var review = reviews.page(null, outage.id(), null, 1).getFirst();
    var agent = staff("support_agent");
    var manager = staff("support_manager");
    var measured = review.findings();
    var findings =
        new Findings(
            "No bot of any partner answered for three quarters of an hour, because the node that"
                + " held their lanes had lost its disk.",
            new Findings.Impact(2, 14, measured.impact().minutes(), "None. Messages waited."),
            "A partner told us four minutes before our own probe did.",
            "The node's disk failed, and it went on saying that it was healthy, so that nothing"
                + " moved its lanes to another node.",
            "The probe asks every minute and needs three failures in a row.",
            measured.escalationEvaluation(),
            "The answer was there within minutes, and no message was lost.",
            "We found the node by hand. Its own health said nothing of the disk.",
            "The disk of one of our nodes failed, and the node did not notice. No message was lost:"
                + " they were answered late. Nodes now check their disk, and their work moves to"
                + " another node by itself.");
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var actions =
        List.of(
            action("Let a node that cannot write say so", manager, today.plusDays(9)),
            action("Ask probes every 20 seconds", agent, today.plusDays(20)));
    var draft = new Reviews.Draft(review.title(), findings, List.of(), actions);
    done(reviews.save(authority(agent), review.id(), null, draft));
    done(reviews.submit(authority(agent), review.id()));
    done(reviews.publish(authority(manager), review.id()));
    done(reviews.settle(authority(agent), review.id(), 2, Action.Status.DONE, ""));
  }

  private static Action action(String text, Member owner, LocalDate dueOn) {
    return new Action(text, owner.id(), owner.name(), dueOn, Action.Status.OPEN, "");
  }

  private Member staff(String role) {
    return members.page(Place.provider(), null, 50).stream()
        .filter(it -> it.role().equals(role))
        .findFirst()
        .orElseThrow();
  }

  private static Authority authority(Member member) {
    var actor =
        new Actor(
            Actor.Type.PROVIDER,
            member.id().text(),
            member.name(),
            member.email(),
            null,
            null,
            null,
            null);
    return new Authority(actor, member.id(), null);
  }

  private static void done(Outcome outcome) {
    if (!(outcome instanceof Outcome.Done)) {
      throw new IllegalStateException("no review: " + outcome);
    }
  }
}
