/**
 * What a node type is: the interface that every type implements, and what the engine gives to a
 * running node. One folder below here is one type; {@code docs/adding-a-node-type.md} is the
 * checklist.
 */
@NamedInterface("node")
@NullMarked
package org.rookery.chatflow.node;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
