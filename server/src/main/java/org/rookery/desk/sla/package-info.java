/**
 * What the desk promises and what a ticket's events mean for it: policies, clocks, warnings,
 * breaches, reminders, escalation, silence. Pure; the counting is {@code calendar.clock}'s.
 *
 * <p>The straight line of use:
 *
 * <pre>{@code
 * var terms = new SlaTerms(policyOfTheTicket, versionsOfItsCalendar);
 * var sla = TicketSla.of(terms, events, now);     // the ticket's events in order, whole seconds
 * sla.clocks()       // each with verdict(now), dueAt(), explain(now)
 * sla.occurrences()  // what time alone brought about, at true times, each with a stable key
 * sla.wakeAt()       // when to fold again although nothing has happened
 * }</pre>
 *
 * <p>A public message that goes with a step is its own {@link SlaEvent.StaffSaid} before it.
 * Whoever keeps occurrences stores each key once: folding again after downtime gives the same list.
 */
@NamedInterface("sla")
@NullMarked
package org.rookery.desk.sla;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
