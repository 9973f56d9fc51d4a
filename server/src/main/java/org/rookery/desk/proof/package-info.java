/**
 * Proof packs: a month of promises to one partner, signed, with all that a stranger needs to count
 * them again. No database and no clock: the same code writes a pack and checks one offline.
 */
@NamedInterface("proof")
@NullMarked
package org.rookery.desk.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
