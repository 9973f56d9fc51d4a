/**
 * The small languages of a flow: templates in texts, conditions on branches, formulas in
 * assignments.
 *
 * <p>Everything is parsed once and evaluated many times, as a function of {@code Variables} and
 * {@code RenderContext} alone. Nothing here knows a clock, a random source, a database or a
 * framework, and nothing that an author or a visitor wrote can make an evaluation run long: regular
 * expressions are RE2, formulas are paid for by the step.
 */
@NamedInterface("expression")
@NullMarked
package org.rookery.chatflow.expression;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
