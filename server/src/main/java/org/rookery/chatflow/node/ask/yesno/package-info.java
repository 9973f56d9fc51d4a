/** Asks a question that is answered yes or no. */
@NullMarked
package org.rookery.chatflow.node.ask.yesno;

import org.jspecify.annotations.NullMarked;
