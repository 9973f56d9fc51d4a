package org.rookery.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rookery.tenancy.PartnerId;

/**
 * A ticket to open. Everything in it has been checked at the edge.
 *
 * @param mail the mail it is, if it is one
 */
public record OpenTicket(
    PartnerId partner,
    Author author,
    @Nullable UUID requester,
    String requesterName,
    Intake channel,
    Category category,
    boolean answeredOnCall,
    String subject,
    Report report,
    Fact.@Nullable ByMail mail) {}
