package org.rookery.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The whole product in one process. */
@SpringBootApplication(
    scanBasePackages = "org.rookery",
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableConfigurationProperties(RookerySettings.class)
public class Rookery {

  /** Starts the server, or does one of the {@link Tools}; {@code ./rookery} passes the options. */
  public static void main(String[] arguments) {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    if (Tools.knows(arguments)) System.exit(Tools.run(arguments));
    var application = new SpringApplication(Rookery.class);
    application.setDefaultProperties(ShortNames.in(System.getenv()));
    application.addListeners(new Checked(), new ReadyLine(), new TrainingRun(), new ReplayRun());
    application.run(arguments);
  }
}
