/**
 * Requests to addresses that people type in: only to the public internet, or where the operator
 * allows it.
 */
@NullMarked
package org.rookery.platform.web;

import org.jspecify.annotations.NullMarked;
