package org.rookery.desk.sla;

import java.util.Set;
import org.rookery.desk.Category;

/** Which trigger raises tickets of which categories to which level. */
public record EscalationRule(Trigger trigger, Set<Category> categories, int level) {

  /** Keeps its own copy. */
  public EscalationRule {
    categories = Set.copyOf(categories);
  }
}
