package org.rookery.contact;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.rookery.platform.http.FieldProblem;

/** What is wrong with the fields of a person beyond lengths and patterns: all of it at once. */
final class ContactRules {
  private ContactRules() {}

  static List<FieldProblem> problems(ContactFields fields, List<Attribute> registry) {
    return problems(ContactFields.NONE, fields, registry);
  }

  /** As above; a value that was there before may stay, whatever the registry says now. */
  static List<FieldProblem> problems(
      ContactFields before, ContactFields fields, List<Attribute> registry) {
    var problems = new ArrayList<FieldProblem>();
    var email = fields.email();
    if (email != null && !email.isBlank() && !EmailAddress.valid(email.strip())) {
      problems.add(new FieldProblem("email", "invalid_email", "Not a valid e-mail address"));
    }
    var phone = fields.phone();
    if (phone != null && !phone.isBlank() && PhoneNumber.parse(phone).isEmpty()) {
      problems.add(new FieldProblem("phone", "invalid_phone", "Not a valid international number"));
    }
    var timezone = fields.timezone();
    if (timezone != null && !ZoneId.getAvailableZoneIds().contains(timezone)) {
      problems.add(
          new FieldProblem(
              "timezone", "invalid_timezone", "Not the name of a time zone such as Europe/Berlin"));
    }
    var known = new HashMap<String, Attribute>();
    registry.stream()
        .filter(attribute -> attribute.scope() == Attribute.Scope.CONTACT)
        .forEach(attribute -> known.put(attribute.key(), attribute));
    fields
        .attributes()
        .forEach(
            (key, value) -> {
              var attribute = known.get(key);
              if (value.equals(before.attributes().get(key))) {
                return;
              }
              if (attribute == null) {
                problems.add(
                    new FieldProblem(
                        "attributes." + key,
                        "unknown_attribute",
                        "No contact attribute has this key"));
              } else if (!value.isNull()) {
                attribute
                    .type()
                    .problem(value, attribute.options())
                    .ifPresent(
                        sentence ->
                            problems.add(
                                new FieldProblem("attributes." + key, "invalid_value", sentence)));
              }
            });
    return problems;
  }
}
