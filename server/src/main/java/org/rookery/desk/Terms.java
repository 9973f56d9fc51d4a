package org.rookery.desk;

/** The versions of policy and calendar that a ticket was opened under. */
public record Terms(
    PolicyId policy, long policyVersion, CalendarId calendar, long calendarVersion) {}
