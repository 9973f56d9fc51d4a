package org.rookery.engine;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.engine.Session.Answer;
import org.rookery.engine.Session.Frame;
import org.rookery.engine.json.JsonPrinter;
import org.rookery.engine.json.JsonScanner.RawItems;

/**
 * The answered questions that Back may return to, oldest first. Only Back looks at them, so those
 * of earlier turns stay the text they were stored as until somebody does. Immutable.
 */
public final class Answers extends AbstractList<Answer> {
  static final Answers NONE = new Answers(new RawItems("", 0), null, List.of());

  /** More are forgotten, the oldest first. */
  private static final int MOST = 50;

  private final RawItems earlier;

  /** The bottom of the stack when {@link #earlier} was stored. */
  private final @Nullable Frame bottom;

  private final List<Answer> later;
  private volatile @Nullable List<Answer> all;

  private Answers(RawItems earlier, @Nullable Frame bottom, List<Answer> later) {
    this.earlier = earlier;
    this.bottom = bottom;
    this.later = later;
  }

  /** Answers as stored, of a session with this stack. */
  static Answers stored(RawItems items, List<Frame> frames) {
    return new Answers(items, frames.isEmpty() ? null : frames.getFirst(), List.of());
  }

  Answers plus(Answer answer) {
    if (size() >= MOST) return of(all().subList(size() - MOST + 1, size())).plus(answer);
    var more = new ArrayList<Answer>(later.size() + 1);
    more.addAll(later);
    more.add(answer);
    return new Answers(earlier, bottom, more);
  }

  Answers withoutLast() {
    return of(all().subList(0, size() - 1));
  }

  private static Answers of(List<Answer> answers) {
    return answers.isEmpty() ? NONE : new Answers(NONE.earlier, null, List.copyOf(answers));
  }

  /** Writes the items of an array, for a session with this stack. */
  void write(JsonPrinter json, List<Frame> frames) {
    var mayCopy = StoredAnswer.impliesTheSame(bottom, frames);
    if (mayCopy && earlier.count() > 0) json.raw(earlier.text());
    for (var answer : mayCopy ? later : all()) StoredAnswer.write(json, answer, frames);
  }

  @Override
  public Answer get(int index) {
    return all().get(index);
  }

  @Override
  public int size() {
    return earlier.count() + later.size();
  }

  private List<Answer> all() {
    if (earlier.count() == 0) return later;
    var known = all;
    if (known == null) {
      known = StoredAnswer.readAll(earlier, bottom);
      known.addAll(later);
      all = known;
    }
    return known;
  }
}
