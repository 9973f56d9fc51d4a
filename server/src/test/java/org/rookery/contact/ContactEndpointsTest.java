package org.rookery.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rookery.testing.Api;
import org.rookery.testing.ServerTest;

class ContactEndpointsTest extends ServerTest {
  private Api owner;

  @BeforeEach
  void aWorkspace() {
    owner = anonymous().withToken(world.aToken(world.aWorkspace()));
  }

  private String aContact(String first, String last, String email) {
    return owner
        .post("/api/v1/contacts", Map.of("firstName", first, "lastName", last, "email", email))
        .json()
        .path("id")
        .stringValue();
  }

  private List<String> found(String query) {
    return owner
        .get("/api/v1/contacts?" + query)
        .json()
        .path("data")
        .valueStream()
        .map(contact -> contact.path("displayName").stringValue())
        .toList();
  }

  @Test
  void aContactWithAnAddressIsALead() {
    var made =
        owner.post("/api/v1/contacts", Map.of("firstName", "Zoë", "email", "Zoe@Shop.example"));

    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.json().path("email").stringValue()).isEqualTo("zoe@shop.example");
    assertThat(made.json().path("isLead").booleanValue()).isTrue();
    assertThat(made.json().path("displayName").stringValue()).isEqualTo("Zoë");
  }

  @Test
  void aContactComesBackOutOfTheBinWithinThirtyDays() {
    var path = "/api/v1/contacts/" + aContact("Bin", "Dweller", "bin@shop.example");
    owner.delete(path);
    assertThat(owner.get(path).status()).isEqualTo(404);

    var restored = owner.post(path + "/restore");

    assertThat(restored.status()).as(restored.text()).isEqualTo(200);
    assertThat(found("q=dweller")).containsExactly("Bin Dweller");
    assertThat(owner.post(path + "/restore").status()).isEqualTo(404);
    owner.delete(path);
    clock.advance(java.time.Duration.ofDays(31));
    assertThat(owner.post(path + "/restore").status()).isEqualTo(404);
  }

  @Test
  void everyWrongFieldIsNamedAtOnce() {
    var refused =
        owner.post(
            "/api/v1/contacts",
            Map.of("email", "no address", "phone", "12", "attributes", Map.of("nowhere", 1)));

    assertThat(refused.errors())
        .containsExactlyInAnyOrder(
            "email:invalid_email", "phone:invalid_phone", "attributes.nowhere:unknown_attribute");
  }

  @Test
  void theSameAddressTwiceIsADuplicateUnlessTheCallerWantsTheFirst() {
    var first = aContact("Ana", "Ruiz", "ana@shop.example");

    var twice = owner.post("/api/v1/contacts", Map.of("email", "ANA@shop.example"));
    var again =
        owner.post("/api/v1/contacts?onDuplicate=return", Map.of("email", "ana@shop.example"));

    assertThat(twice.code()).isEqualTo("duplicate_contact");
    assertThat(twice.json().path("contactId").stringValue()).isEqualTo(first);
    assertThat(again.json().path("id").stringValue()).isEqualTo(first);
  }

  @Test
  void peopleAreFoundByBeginningsOfWordsWithoutAccentsAndByTheEndOfAPhone() {
    aContact("Zoë", "O'Hara", "zoe@shop.example");
    owner.post(
        "/api/v1/contacts",
        Map.of("firstName", "Bo", "lastName", "Lind", "phone", "+46 70 123 45 67"));

    assertThat(found("q=zoe")).containsExactly("Zoë O'Hara");
    assertThat(found("q=har%20zo")).containsExactly("Zoë O'Hara");
    assertThat(found("q=4567")).containsExactly("Bo Lind");
    assertThat(found("q=zoe@shop.example")).containsExactly("Zoë O'Hara");
    assertThat(found("q=ara")).isEmpty();
  }

  @Test
  void aRenamedContactIsFoundByTheNewNameOnly() {
    var id = aContact("Ana", "Ruiz", "ana@shop.example");

    owner.patch("/api/v1/contacts/" + id, Map.of("lastName", "Santos"));

    assertThat(found("q=santos")).containsExactly("Ana Santos");
    assertThat(found("q=ruiz")).isEmpty();
  }

  @Test
  void absentStaysAndNullClears() {
    var id = aContact("Ana", "Ruiz", "ana@shop.example");
    var patch = new HashMap<String, Object>();
    patch.put("lastName", null);

    var patched = owner.patch("/api/v1/contacts/" + id, patch).json();

    assertThat(patched.path("lastName").isNull() || patched.path("lastName").isMissingNode())
        .isTrue();
    assertThat(patched.path("email").stringValue()).isEqualTo("ana@shop.example");
    assertThat(patched.path("version").intValue()).isEqualTo(2);
  }

  @Test
  void anAttributeHasAKeyATypeAndValuesOfThatType() {
    assertThat(
            owner
                .post(
                    "/api/v1/attributes",
                    Map.of(
                        "key", "budget", "label", "Budget", "type", "number", "scope", "contact"))
                .status())
        .isEqualTo(201);

    var id = aContact("Ana", "Ruiz", "ana@shop.example");
    var wrong =
        owner.patch("/api/v1/contacts/" + id, Map.of("attributes", Map.of("budget", "much")));
    var right = owner.patch("/api/v1/contacts/" + id, Map.of("attributes", Map.of("budget", 3500)));

    assertThat(wrong.errors()).containsExactly("attributes.budget:invalid_value");
    assertThat(right.json().path("attributes").path("budget").intValue()).isEqualTo(3500);
    assertThat(owner.patch("/api/v1/attributes/budget", Map.of("type", "text")).code())
        .isEqualTo("attribute_in_use");
  }

  @Test
  void reservedAndBuiltInKeysAreRefused() {
    for (var key : List.of("session", "email")) {
      var refused =
          owner.post(
              "/api/v1/attributes",
              Map.of("key", key, "label", "X", "type", "text", "scope", "contact"));
      assertThat(refused.errors()).as(key).containsExactly("key:reserved");
    }
  }

  @Test
  void aDeletedContactIsNotThereAnyMore() {
    var id = aContact("Ana", "Ruiz", "ana@shop.example");

    assertThat(owner.delete("/api/v1/contacts/" + id).status()).isEqualTo(204);

    assertThat(owner.get("/api/v1/contacts/" + id).status()).isEqualTo(404);
    assertThat(found("q=ana")).isEmpty();
  }

  @Test
  void aContactOfAnotherWorkspaceIsNotThere() {
    var id = aContact("Ana", "Ruiz", "ana@shop.example");
    var stranger = anonymous().withToken(world.aToken(world.aWorkspace()));

    assertThat(stranger.get("/api/v1/contacts/" + id).status()).isEqualTo(404);
    assertThat(stranger.patch("/api/v1/contacts/" + id, Map.of("firstName", "X")).status())
        .isEqualTo(404);
    assertThat(stranger.post("/api/v1/contacts/" + id + "/notes", Map.of("text", "X")).status())
        .isEqualTo(404);
    assertThat(stranger.get("/api/v1/contacts?q=ana").json().path("data").size()).isZero();
  }

  @Test
  void theListGoesOnBehindItsCursor() {
    for (int i = 0; i < 5; i++) {
      aContact("Person" + i, "Page", "p" + i + "@shop.example");
    }

    var first = owner.get("/api/v1/contacts?limit=3").json();
    var second =
        owner
            .get(
                "/api/v1/contacts?limit=3&cursor="
                    + first.path("page").path("nextCursor").stringValue())
            .json();

    assertThat(first.path("data").size()).isEqualTo(3);
    assertThat(first.path("page").path("hasMore").booleanValue()).isTrue();
    assertThat(second.path("data").size()).isEqualTo(2);
    assertThat(second.path("page").path("hasMore").booleanValue()).isFalse();
    assertThat(
            owner
                .get(
                    "/api/v1/contacts?limit=3&q=page&cursor="
                        + first.path("page").path("nextCursor").stringValue())
                .code())
        .isEqualTo("invalid_cursor");
  }

  @Test
  void notesShowNewestFirstAndTheTimelineTellsTheStory() {
    var id = aContact("Ana", "Ruiz", "ana@shop.example");
    owner.post("/api/v1/contacts/" + id + "/notes", Map.of("text", "Called twice."));
    owner.patch("/api/v1/contacts/" + id, Map.of("company", "Tallow"));

    assertThat(
            owner
                .get("/api/v1/contacts/" + id + "/notes")
                .json()
                .path("data")
                .get(0)
                .path("text")
                .stringValue())
        .isEqualTo("Called twice.");
    await()
        .untilAsserted(
            () ->
                assertThat(
                        owner
                            .get("/api/v1/contacts/" + id + "/timeline")
                            .json()
                            .path("data")
                            .valueStream()
                            .map(entry -> entry.path("kind").stringValue()))
                    .containsExactly("attribute_changed", "note", "created"));
  }
}
