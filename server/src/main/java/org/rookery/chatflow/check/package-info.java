/**
 * The checks before publishing: every rule gives problems with a code, a sentence and the place to
 * repair.
 */
@NamedInterface("check")
@NullMarked
package org.rookery.chatflow.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
