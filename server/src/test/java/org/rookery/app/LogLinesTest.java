package org.rookery.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rookery.testing.ServerTest;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the server logs is one event a line, with its fields and the request it belongs to. */
@ExtendWith(OutputCaptureExtension.class)
class LogLinesTest extends ServerTest {

  @Test
  void aLineNamesTheRequestAndItsFields(CapturedOutput output) {
    try (var _ = MDC.putCloseable("requestId", "req_01TEST")) {
      LoggerFactory.getLogger(LogLinesTest.class)
          .atInfo()
          .addKeyValue("lateMs", 1200)
          .log("timer fired");
    }

    assertThat(output.getOut().lines().filter(line -> line.contains("timer fired")))
        .singleElement()
        .asString()
        .contains("lateMs=\"1200\"", "requestId=req_01TEST");
  }
}
