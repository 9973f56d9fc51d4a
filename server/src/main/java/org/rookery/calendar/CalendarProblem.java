package org.rookery.calendar;

/**
 * One thing wrong with a written calendar: where ({@code weekly.MON[0]}), a stable code, a sentence
 * for people.
 */
public record CalendarProblem(String field, String code, String message) {}
