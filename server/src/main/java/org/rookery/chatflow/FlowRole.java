package org.rookery.chatflow;

/** When a flow runs without being called by name. */
public enum FlowRole {
  /** A session starts and no trigger matched; exactly one per bot. */
  DEFAULT,
  /** Only by trigger, by another flow, or by hand. */
  NORMAL,
  /** Text arrives that nothing waits for. */
  FALLBACK,
  /** A message arrives after the flow has ended. */
  COMPLETED,
  /** Outside business hours instead of the default; website only. */
  OFFLINE
}
