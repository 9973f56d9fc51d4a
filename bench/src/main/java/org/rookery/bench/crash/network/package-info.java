/**
 * A network of the crash test, loaded into the server that is killed. It stands beside the server's
 * own channels: what it receives goes on the lanes, what the outbox pushes goes to the test.
 */
@NullMarked
package org.rookery.bench.crash.network;

import org.jspecify.annotations.NullMarked;
