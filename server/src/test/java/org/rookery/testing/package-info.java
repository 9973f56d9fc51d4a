/** What tests share: seeds, builders, fakes. */
@NullMarked
package org.rookery.testing;

import org.jspecify.annotations.NullMarked;
