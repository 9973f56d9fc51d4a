package org.rookery.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.audit.Actor;
import org.rookery.desk.Author;
import org.rookery.desk.Author.Side;
import org.rookery.desk.Category;
import org.rookery.desk.Dependency;
import org.rookery.desk.Desk;
import org.rookery.desk.EscalationContact;
import org.rookery.desk.EscalationRoster;
import org.rookery.desk.Intake;
import org.rookery.desk.OpenTicket;
import org.rookery.desk.PagingChannel;
import org.rookery.desk.Report;
import org.rookery.desk.Status;
import org.rookery.desk.Ticket;
import org.rookery.desk.TicketCommand;
import org.rookery.desk.TicketOutcome;
import org.rookery.identity.Authority;
import org.rookery.identity.Member;
import org.rookery.identity.MemberOutcome;
import org.rookery.identity.Members;
import org.rookery.identity.NewMember;
import org.rookery.tenancy.PartnerId;
import org.rookery.tenancy.Place;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The sample's tickets, in every state, told as they would have happened. */
@Component
@Lazy
class DemoTickets {
  private final Desk desk;
  private final Members members;
  private final EscalationRoster roster;
  private final InstantSource clock;

  DemoTickets(Desk desk, Members members, EscalationRoster roster, InstantSource clock) {
    this.desk = desk;
    this.members = members;
    this.roster = roster;
    this.clock = clock;
  }

  /** Somebody who writes on tickets. */
  private record Person(Place place, Author author, @Nullable Member member) {}

  /** Fills the desk; the outage whose review the sample has published. */
  Ticket fill(DemoPlaces.DemoPartner plover, DemoPlaces.DemoPartner kestrel, String password) {
    var agent = staff("Priya Sol", "support_agent", password);
    var manager = staff("Rohan Vale", "support_manager", password);
    staff("Mika Brandt", "product_manager", password);
    var olivia = partner(plover.partner().id(), "Olivia Marsh");
    var tom = partner(kestrel.partner().id(), "Tom Adeyemi");
    onCall(agent, manager);
    fresh(olivia, tom);
    working(olivia, tom, agent, manager);
    waiting(olivia, tom, agent);
    over(olivia, tom, agent, manager);
    outage(
        olivia,
        agent,
        "Inbox loads without any conversations",
        "Since the update of last night nobody of ours sees a conversation.",
        60 * 24 * 2);
    return outage(
        tom,
        agent,
        "No bot answers on any channel",
        "All bots of all our clinics are silent since nine. Visitors get no answer at all.",
        60 * 24 * 12);
  }

  private Person staff(String name, String role, String password) {
    var email = name.split(" ", 2)[0].toLowerCase(java.util.Locale.ROOT) + "@rookery.example";
    var wanted = NewMember.of(name, email, role);
    var outcome = members.create(Authority.SYSTEM, Place.provider(), wanted, password, false);
    if (outcome instanceof MemberOutcome.Done(var member)) {
      var author = new Author(Side.STAFF, member.id().value(), name);
      return new Person(Place.provider(), author, member);
    }
    throw new IllegalStateException("no staff: " + outcome);
  }

  private static Person partner(PartnerId id, String name) {
    return new Person(new Place.OfPartner(id), new Author(Side.PARTNER, null, name), null);
  }

  private void fresh(Person olivia, Person tom) {
    open(
        tom,
        Category.CRITICAL,
        "Sign-in page does not load on own domain",
        "Since the certificate was renewed nobody can sign in at our own domain. It loads for"
            + " ever.",
        "panel",
        48);
    open(
        olivia,
        Category.INQUIRY,
        "How do we move a customer between plans?",
        "One customer outgrew the small plan. Does a move keep the messages of this month?",
        "billing",
        95);
    open(
        tom,
        Category.LOW,
        "Export of contacts has no label column",
        "The file has names and numbers, but not the labels that we set in the inbox.",
        "inbox",
        180);
    open(
        olivia,
        Category.FEATURE_REQUEST,
        "Bots that speak two languages in one chat",
        "Visitors from Lisbon begin in Portuguese and go on in English. One bot should follow"
            + " them.",
        "bots",
        60 * 30);
  }

  private void working(Person olivia, Person tom, Person agent, Person manager) {
    var twice =
        open(
            olivia,
            Category.HIGH,
            "WhatsApp messages arrive twice for two customers",
            "Since this morning two of our customers get every WhatsApp message twice. Both numbers"
                + " are on the same node. Contacts complain, nothing is lost.",
            "whatsapp",
            60 * 50);
    assign(twice, agent, 60 * 50 - 20);
    write(
        twice,
        agent,
        "Thank you, Olivia. I see the doubled deliveries on both numbers and am comparing them with"
            + " the provider's webhooks.",
        false,
        60 * 50 - 38);
    ask(twice, agent, "Can you send the ids of some doubled messages?", 60 * 47);
    write(
        twice,
        olivia,
        "Here they are: **m-4101** to **m-4140**, all from this morning.",
        false,
        60 * 44);
    write(
        twice,
        agent,
        "Same provider id, two webhook hosts. The second host was left after the move. Fix is in"
            + " test.",
        true,
        60 * 26);
    write(
        twice,
        manager,
        "The second webhook is off for your two customers and no message has doubled since. We"
            + " watch it overnight and write again tomorrow.",
        false,
        60 * 5);
    var broadcast =
        open(
            tom,
            Category.MEDIUM,
            "Broadcast to 12,000 contacts stuck at 40 %",
            "It has shown 40 % for an hour. Nobody of the second half has got anything yet.",
            "bots",
            60 * 20);
    assign(broadcast, agent, 60 * 19);
    write(
        broadcast,
        agent,
        "The number's rate limit slowed it down. It goes on by itself; we raise the limit today.",
        false,
        60 * 18);
  }

  private void waiting(Person olivia, Person tom, Person agent) {
    var certificate =
        open(
            olivia,
            Category.MEDIUM,
            "Custom domain certificate not issued",
            "We set the record yesterday as the page says, and the state is still pending.",
            "panel",
            60 * 28);
    ask(
        certificate,
        agent,
        "The record points to the old host. Which provider holds the zone, and who may change it?",
        60 * 25);
    var connection =
        open(
            tom,
            Category.LOW,
            "Facebook page loses its connection",
            "Every second day we have to connect the page again. The token should live longer.",
            "facebook",
            60 * 70);
    write(
        connection,
        agent,
        "We see the token end early and have asked the network.",
        false,
        60 * 68);
    act(
        connection,
        agent,
        new TicketCommand.MoveTo(
            Status.AWAITING_THIRD_PARTY,
            "The network has to answer why it ends tokens early. We expect word within two days.",
            new Dependency(
                Dependency.Kind.THIRD_PARTY,
                "The social network",
                null,
                "Tokens end before their time on their side.",
                now().plus(Duration.ofDays(2))),
            null,
            null),
        60 * 67);
  }

  private void over(Person olivia, Person tom, Person agent, Person manager) {
    var address =
        open(
            tom,
            Category.LOW,
            "Invoice PDF shows the old address",
            "We moved in spring and changed the address everywhere we could find it.",
            "billing",
            60 * 90);
    write(address, agent, "It is taken from the brand page. We have set it there.", false, 60 * 88);
    act(
        address,
        agent,
        new TicketCommand.MoveTo(
            Status.RESOLVED,
            "New invoices carry the new address. The two old ones were issued again.",
            null,
            null,
            null),
        60 * 6);
    var colour =
        open(
            olivia,
            Category.INQUIRY,
            "Which colours can the widget have?",
            "Our customer has a yellow brand and asks whether the text stays readable.",
            "website_widget",
            60 * 120);
    write(
        colour,
        agent,
        "Any. The text colour is computed so that it stays readable.",
        false,
        60 * 119);
    act(colour, olivia, new TicketCommand.Accept("Lovely, thank you."), 60 * 100);
    var twin =
        open(
            tom,
            Category.MEDIUM,
            "Sign-in page is slow",
            "It takes ten seconds since noon. It may be the same as our other ticket.",
            "panel",
            60 * 27);
    act(
        twin,
        manager,
        new TicketCommand.Cancel(
            TicketCommand.Cancel.Why.DUPLICATE, "Goes on in the ticket about the domain."),
        60 * 26);
  }

  /** Something critical, answered within minutes and resolved within the hour. */
  private Ticket outage(Person by, Person agent, String subject, String text, int minutesAgo) {
    var ticket = open(by, Category.CRITICAL, subject, text, "bots", minutesAgo);
    assign(ticket, agent, minutesAgo - 4);
    write(
        ticket,
        agent,
        "We see it too, for all partners. Somebody is on it.",
        false,
        minutesAgo - 7);
    act(
        ticket,
        agent,
        new TicketCommand.MoveTo(
            Status.RESOLVED,
            "The node that held them is out of work, another one has taken over. All is back.",
            null,
            null,
            null),
        minutesAgo - 52);
    act(ticket, by, new TicketCommand.Accept("All good again."), minutesAgo - 90);
    return ticket;
  }

  /** Numbers of ranges that are set aside for stories. */
  private void onCall(Person agent, Person manager) {
    call(1, agent, "Priya Sol", "Support on call", "+44 20 7946 0101", true);
    call(2, manager, "Rohan Vale", "Support manager", "+44 20 7946 0102", true);
    call(3, null, "Ada Quill", "Head of operations", "+44 20 7946 0103", false);
  }

  private void call(
      int level, @Nullable Person who, String name, String role, String phone, boolean shown) {
    var member = who == null || who.member() == null ? null : who.member().id();
    var email = "on-call-" + level + "@rookery.example";
    roster.add(
        Authority.SYSTEM,
        new EscalationContact.Details(
            level,
            1,
            name,
            role,
            phone,
            email,
            member,
            List.of(PagingChannel.IN_APP, PagingChannel.WEBHOOK),
            EscalationContact.Hours.ALWAYS,
            null,
            shown,
            true));
  }

  private Ticket open(
      Person by, Category category, String subject, String text, String area, int minutesAgo) {
    var at = ago(minutesAgo);
    var report = new Report(text, area, null, null, text, at, null, true, List.of(), false);
    var partner = ((Place.OfPartner) by.place()).id();
    return desk.open(
        by.place(),
        Actor.SYSTEM,
        new OpenTicket(
            partner,
            by.author(),
            null,
            by.author().name(),
            Intake.PANEL,
            category,
            false,
            subject,
            report,
            null),
        at);
  }

  private void assign(Ticket ticket, Person to, int minutesAgo) {
    var member = to.member();
    if (member != null) {
      act(ticket, to, new TicketCommand.Assign(member.id(), member.name()), minutesAgo);
    }
  }

  private void write(Ticket ticket, Person by, String text, boolean internal, int minutesAgo) {
    act(ticket, by, new TicketCommand.Write(text, internal, List.of()), minutesAgo);
  }

  private void ask(Ticket ticket, Person by, String question, int minutesAgo) {
    act(
        ticket,
        by,
        new TicketCommand.MoveTo(Status.AWAITING_PARTNER, question, null, null, null),
        minutesAgo);
  }

  private void act(Ticket ticket, Person by, TicketCommand command, int minutesAgo) {
    var outcome =
        desk.act(
            by.place(), Actor.SYSTEM, by.author(), ticket.id(), null, command, ago(minutesAgo));
    if (!(outcome instanceof TicketOutcome.Done)) {
      throw new IllegalStateException(ticket.number() + ": " + outcome);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private Instant ago(int minutes) {
    return now().minus(Duration.ofMinutes(minutes));
  }
}
