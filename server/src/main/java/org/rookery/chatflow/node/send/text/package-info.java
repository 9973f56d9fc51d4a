/** A message in words, with or without buttons. */
@NullMarked
package org.rookery.chatflow.node.send.text;

import org.jspecify.annotations.NullMarked;
