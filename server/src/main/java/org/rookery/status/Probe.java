package org.rookery.status;

/** Looks whether a part of the product works. Implemented where that part is known. */
public interface Probe {

  /** The name by which a component knows it. */
  String name();

  /** Whether it works now; throwing counts as not. */
  boolean passes();
}
