package org.rookery.mail;

/** Takes letters out of the house. */
interface Carrier {

  /** What came of a try, told apart by what to do next. */
  sealed interface Outcome {
    /** The next server has it. */
    record Sent() implements Outcome {}

    /** There is no way out: it stays here to be read. */
    record Kept() implements Outcome {}

    /** Nobody is there, or busy. */
    record Later(String why) implements Outcome {}

    /** It will never be taken. */
    record Refused(String why) implements Outcome {}
  }

  /** Tries once. */
  Outcome carry(StoredLetter letter, Stationery.Sender sender);
}
