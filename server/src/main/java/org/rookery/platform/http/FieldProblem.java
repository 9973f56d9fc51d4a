package org.rookery.platform.http;

/**
 * One wrong field of a request: where it is ({@code options[2].label}), a stable code, and a
 * sentence for people.
 */
public record FieldProblem(String field, String code, String message) {}
