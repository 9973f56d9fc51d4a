package org.rookery.chatflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Graph documents as JSON. */
class GraphJsonTest {
  private static final String GRAPH =
      """
      {"meta":{"schema":1,"language":"en","theme":"dark"},
       "nodes":{"n_1":{"type":"start","v":1,"pos":{"x":0,"y":0},"settings":{},"color":"red"},
                "n_2":{"type":"send.text","v":1,"pos":{"x":240.5,"y":0},"group":"g_1",
                       "settings":{"text":{"en":["Hi"]},"sparkle":{"deep":[1,2.50]}}}},
       "edges":[{"id":"e_1","from":{"node":"n_1","port":"next"},"to":{"node":"n_2"},"bend":3}],
       "groups":[{"id":"g_1","title":"Intro"}],"notes":[],"viewport":{"x":0,"y":0,"zoom":1},"future":true}
      """;

  @Test
  void readingAndWritingKeepsWhatNobodyKnows() {
    var mapper = GraphJson.MAPPER;

    var written = GraphJson.write(GraphJson.read(GRAPH));

    assertThat(mapper.readTree(written)).isEqualTo(mapper.readTree(GRAPH));
  }

  @Test
  void movingANodeDoesNotChangeTheChecksum() {
    var moved =
        GRAPH
            .replace("240.5", "99.0")
            .replace("\"zoom\":1", "\"zoom\":2")
            .replace("Intro", "Outro");

    assertThat(checksum(moved)).isEqualTo(checksum(GRAPH));
  }

  @Test
  void anotherWordChangesTheChecksum() {
    assertThat(checksum(GRAPH.replace("\"Hi\"", "\"Ho\""))).isNotEqualTo(checksum(GRAPH));
  }

  @Test
  void theOrderOfFieldsDoesNotChangeTheChecksum() {
    var turned =
        GRAPH.replace("\"schema\":1,\"language\":\"en\"", "\"language\":\"en\",\"schema\":1");

    assertThat(checksum(turned)).isEqualTo(checksum(GRAPH));
  }

  private static String checksum(String graph) {
    return GraphJson.checksum(GraphJson.read(graph));
  }
}
