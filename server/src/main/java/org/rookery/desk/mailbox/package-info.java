/**
 * Mails that come in: fetched from a mailbox or posted by a program, read without trust, and made
 * messages on tickets or new tickets; each leaves one line that says what became of it.
 */
@NullMarked
package org.rookery.desk.mailbox;

import org.jspecify.annotations.NullMarked;
