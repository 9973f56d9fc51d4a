/**
 * The sample of {@code --demo}: believable people, bots and conversations, made through the
 * product's own services.
 */
@NullMarked
package org.rookery.app.demo;

import org.jspecify.annotations.NullMarked;
