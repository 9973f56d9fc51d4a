/** Goes on in another flow, for good or until that flow ends. */
@NullMarked
package org.rookery.chatflow.node.action.gotoflow;

import org.jspecify.annotations.NullMarked;
