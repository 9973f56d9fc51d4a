/** Asks a question that is answered in free text. */
@NullMarked
package org.rookery.chatflow.node.ask.text;

import org.jspecify.annotations.NullMarked;
