/**
 * Endpoints of sign-in, members, roles, tokens and places, and what finds the caller of any
 * endpoint.
 */
@NamedInterface("http")
@NullMarked
package org.rookery.identity.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
