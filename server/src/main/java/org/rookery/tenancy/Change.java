package org.rookery.tenancy;

/** How a change of a versioned row ended. */
public sealed interface Change<T> {

  /** It is done; this is the row now. */
  record Done<T>(T now) implements Change<T> {}

  /** Somebody was faster; this is the row now. */
  record Stale<T>(T current) implements Change<T> {}

  /** The row is in a state that does not allow it. */
  record Refused<T>(T current) implements Change<T> {}

  /** There is no such row in this scope. */
  record Missing<T>() implements Change<T> {}
}
