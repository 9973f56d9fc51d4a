package org.rookery.status;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell all subscribers of a page.
 *
 * @param kind the stage of an incident, or what happens to planned work
 * @param after up to which subscriber it has been told
 */
public record Mailing(
    UUID page, UUID id, String kind, String title, String text, @Nullable UUID after) {}
