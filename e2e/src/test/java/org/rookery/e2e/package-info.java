/**
 * Journeys through the packaged product: the launcher starts it, a browser uses it.
 *
 * <p>A journey is a class {@code …IT} with {@link Journey}; its tests ask for what they need as
 * parameters: the {@link Product}, a {@code BrowserContext} or a {@code Page} of their own.
 */
@NullMarked
package org.rookery.e2e;

import org.jspecify.annotations.NullMarked;
