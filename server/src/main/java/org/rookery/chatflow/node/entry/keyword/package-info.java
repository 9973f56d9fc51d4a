/** A branch that runs when certain words come while the session is in this flow. */
@NullMarked
package org.rookery.chatflow.node.entry.keyword;

import org.jspecify.annotations.NullMarked;
