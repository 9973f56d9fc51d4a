package org.rookery.roadmap;

import java.time.Instant;
import org.rookery.identity.MemberId;
import org.rookery.tenancy.PartnerId;

/**
 * That a partner wants something; the provider alone sees whose it is.
 *
 * @param asked whether the partner raised the request
 * @param customers how many of its customers it would help, as the partner says
 * @param urgency why it cannot wait, in the partner's words; may be empty
 * @param member who of the partner voted, and is told how it goes on
 */
public record Vote(
    PartnerId partner,
    RequestId request,
    boolean asked,
    int customers,
    String urgency,
    MemberId member,
    String memberName,
    Instant at) {}
