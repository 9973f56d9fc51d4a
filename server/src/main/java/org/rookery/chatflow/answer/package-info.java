/**
 * Reads what people answer: one parser per type of question, and the words of twenty languages for
 * going back, skipping, agreeing and asking for a person.
 *
 * <p>Pure: the answer, the settings of the question, the language and the time go in, a {@link
 * org.rookery.chatflow.answer.Parsed} comes out. No answer, whatever its characters, makes a parser
 * throw.
 */
@NamedInterface("answer")
@NullMarked
package org.rookery.chatflow.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
