/**
 * Endpoints that put several capabilities together: who am I and whose brand, places, audit,
 * business time.
 */
@NullMarked
package org.rookery.app.http;

import org.jspecify.annotations.NullMarked;
