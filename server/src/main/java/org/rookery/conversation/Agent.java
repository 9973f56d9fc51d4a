package org.rookery.conversation;

import java.util.UUID;

/** The member who acts, as the contact and the log see them. */
public record Agent(UUID member, String name) {}
