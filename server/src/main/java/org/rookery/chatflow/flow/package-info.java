/**
 * The compiled form of a published flow: nodes in an array, ports resolved, texts and conditions
 * parsed once.
 */
@NamedInterface("flow")
@NullMarked
package org.rookery.chatflow.flow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
