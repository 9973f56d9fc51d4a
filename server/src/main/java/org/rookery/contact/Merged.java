package org.rookery.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What several records of one person make together. What the survivor says wins; what it leaves
 * open comes from the record that was changed last. Labels are united, restrictions stay: blocked
 * is who was blocked under any record.
 */
final class Merged {
  private static final int LABELS = 50;
  private static final int ATTRIBUTES = 200;

  private Merged() {}

  /** The survivor with everything the others add. */
  static Contact of(Contact survivor, List<Contact> others) {
    var records = new ArrayList<Contact>();
    records.add(survivor);
    others.stream()
        .sorted(Comparator.comparing(Contact::updatedAt).reversed())
        .forEach(records::add);
    var lead =
        records.stream()
            .filter(Contact::isLead)
            .min(Comparator.comparing(c -> Objects.requireNonNullElse(c.leadAt(), Instant.MAX)))
            .orElse(survivor);
    var fields = fields(records.stream().map(Contact::fields).toList());
    return new Contact(
        survivor.id(),
        shownName(fields, survivor),
        fields,
        survivor.source(),
        lead.isLead(),
        lead.leadAt(),
        lead.leadReason(),
        first(records, Contact::ownerId),
        best(records, Contact::blockedAt, Merged::earlier),
        stats(records),
        survivor.createdAt(),
        survivor.updatedAt(),
        survivor.version());
  }

  /** The survivor with what a record that is merged already was still told. */
  static Contact late(Contact survivor, Contact merged) {
    return new Contact(
        survivor.id(),
        survivor.shownName(),
        fields(List.of(survivor.fields(), merged.fields())),
        survivor.source(),
        survivor.isLead() || merged.isLead(),
        survivor.leadAt() == null ? merged.leadAt() : survivor.leadAt(),
        survivor.leadReason() == null ? merged.leadReason() : survivor.leadReason(),
        survivor.ownerId(),
        survivor.blockedAt(),
        survivor.stats(),
        survivor.createdAt(),
        survivor.updatedAt(),
        survivor.version());
  }

  private static ContactFields fields(List<ContactFields> records) {
    return new ContactFields(
        first(records, ContactFields::displayName),
        first(records, ContactFields::firstName),
        first(records, ContactFields::lastName),
        first(records, ContactFields::email),
        first(records, ContactFields::phone),
        first(records, ContactFields::avatarUrl),
        first(records, ContactFields::company),
        first(records, ContactFields::jobTitle),
        first(records, ContactFields::address),
        first(records, ContactFields::city),
        first(records, ContactFields::region),
        first(records, ContactFields::country),
        first(records, ContactFields::postalCode),
        first(records, ContactFields::birthday),
        first(records, ContactFields::language),
        first(records, ContactFields::timezone),
        labels(records),
        attributes(records));
  }

  /** As the database makes it. */
  private static String shownName(ContactFields fields, Contact survivor) {
    var name = fields.displayName();
    var parts =
        Stream.of(fields.firstName(), fields.lastName())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "))
            .strip();
    return Stream.of(name, parts, fields.phone(), fields.email())
        .filter(text -> text != null && !text.isEmpty())
        .findFirst()
        .orElse(survivor.shownName());
  }

  private static List<String> labels(List<ContactFields> records) {
    var labels = new LinkedHashSet<String>();
    records.forEach(record -> labels.addAll(record.labels()));
    return labels.stream().limit(LABELS).toList();
  }

  private static Map<String, JsonNode> attributes(List<ContactFields> records) {
    var attributes = new LinkedHashMap<String, JsonNode>();
    for (var record : records) {
      record
          .attributes()
          .forEach(
              (key, value) -> {
                if (attributes.size() < ATTRIBUTES) {
                  attributes.putIfAbsent(key, value);
                }
              });
    }
    return attributes;
  }

  private static Contact.Stats stats(List<Contact> records) {
    var stats = records.stream().map(Contact::stats).toList();
    var last =
        stats.stream()
            .filter(s -> s.lastMessageAt() != null)
            .max(Comparator.comparing(s -> Objects.requireNonNull(s.lastMessageAt())))
            .orElse(stats.getFirst());
    return new Contact.Stats(
        best(stats, Contact.Stats::firstSeenAt, Merged::earlier),
        best(stats, Contact.Stats::lastSeenAt, Merged::later),
        stats.stream().mapToInt(Contact.Stats::websiteVisits).sum(),
        last.lastMessageAt(),
        last.lastMessageBy(),
        stats.stream().anyMatch(Contact.Stats::userInteracted),
        stats.stream().mapToInt(Contact.Stats::conversationCount).sum());
  }

  private static <T, V> @Nullable V first(List<T> records, Function<T, @Nullable V> part) {
    for (var record : records) {
      var value = part.apply(record);
      if (value != null && !value.equals("")) {
        return value;
      }
    }
    return null;
  }

  private static <T> @Nullable Instant best(
      List<T> records,
      Function<T, @Nullable Instant> part,
      BiFunction<Instant, Instant, Instant> better) {
    Instant best = null;
    for (var record : records) {
      var value = part.apply(record);
      best =
          best == null || value == null ? (best == null ? value : best) : better.apply(best, value);
    }
    return best;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
