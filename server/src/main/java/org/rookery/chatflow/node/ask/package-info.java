/**
 * What all questions share: asking, checking, retrying, confirming, keeping the answer. Each type
 * is a folder below.
 */
@NullMarked
package org.rookery.chatflow.node.ask;

import org.jspecify.annotations.NullMarked;
