/** Where files are kept that are not rows: one folder of the data folder, part of every backup. */
@NullMarked
package org.rookery.platform.files;

import org.jspecify.annotations.NullMarked;
