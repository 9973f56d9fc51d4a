package org.rookery.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The attributes that a turn reads and writes: those of the session, of the contact and of the
 * conversation. A map of the stored session is copied when it is first changed.
 */
final class Attributes {
  private final Surroundings around;
  private final List<Effect> effects;
  private Map<String, Object> vars = Map.of();
  private Map<String, Object> facts = Map.of();
  private Map<String, Integer> visits = Map.of();
  private boolean varsMine;
  private boolean factsMine;
  private boolean visitsMine;
  private @Nullable Map<String, @Nullable Object> contactWrites;
  private @Nullable Map<String, @Nullable Object> chatWrites;

  Attributes(Surroundings around, List<Effect> effects) {
    this.around = around;
    this.effects = effects;
  }

  void adopt(Session session) {
    vars = session.vars();
    facts = session.facts();
    visits = session.visits();
  }

  /** A new session knows nothing but the language. */
  void begin() {
    clearVars();
    var language = facts.get("language");
    facts = new LinkedHashMap<>();
    factsMine = true;
    if (language != null) facts.put("language", language);
    visits = Map.of();
    visitsMine = false;
  }

  @Nullable Object var(String key) {
    return vars.get(key);
  }

  void setVar(String key, @Nullable Object value) {
    if (!varsMine) {
      vars = new LinkedHashMap<>(vars);
      varsMine = true;
    }
    if (value == null) vars.remove(key);
    else vars.put(key, value);
  }

  Map<String, Object> vars() {
    return vars;
  }

  void clearVars() {
    vars = Map.of();
    varsMine = false;
  }

  @Nullable Object fact(String key) {
    return facts.get(key);
  }

  void setFact(String key, @Nullable Object value) {
    if (!factsMine) {
      facts = new LinkedHashMap<>(facts);
      factsMine = true;
    }
    if (value == null) facts.remove(key);
    else facts.put(key, value);
  }

  @Nullable Object contact(String key) {
    return contactWrites != null && contactWrites.containsKey(key)
        ? contactWrites.get(key)
        : around.contact().get(key);
  }

  void setContact(String key, @Nullable Object value) {
    if (contactWrites == null) contactWrites = new HashMap<>();
    contactWrites.put(key, value);
    effects.add(new Effect.SetContact(key, value));
  }

  boolean wroteContact(String key) {
    return contactWrites != null && contactWrites.containsKey(key);
  }

  @Nullable Object chat(String key) {
    return chatWrites != null && chatWrites.containsKey(key)
        ? chatWrites.get(key)
        : around.chat().get(key);
  }

  void setChat(String key, @Nullable Object value) {
    if (chatWrites == null) chatWrites = new HashMap<>();
    chatWrites.put(key, value);
    effects.add(new Effect.SetChat(key, value));
  }

  int countVisit(String key) {
    if (!visitsMine) {
      visits = new LinkedHashMap<>(visits);
      visitsMine = true;
    }
    return visits.merge(key, 1, Integer::sum);
  }

  Map<String, Object> facts() {
    return facts;
  }

  Map<String, Integer> visits() {
    return visits;
  }
}
