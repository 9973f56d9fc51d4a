/** Flows as files: written, looked at, brought in. */
@NamedInterface("file")
@NullMarked
package org.rookery.chatflow.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
