/**
 * The sentences the product says by itself: what was wrong with an answer, what is happening to a
 * chat. Every key is in English, languages fill in what they have, and a bot may replace any of
 * them.
 */
@NamedInterface("text")
@NullMarked
package org.rookery.chatflow.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
