package org.rookery.e2e;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures of screens for those who want to look at them: {@code -Drookery.screenshots=FOLDER}. */
final class Screenshots {
  private Screenshots() {}

  static void keep(Page page, String name) {
    var folder = System.getProperty("rookery.screenshots");
    if (folder == null) return;
    var file = name.replaceAll("[^A-Za-z0-9-]+", "-").replaceFirst("^-", "") + ".png";
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, file)));
  }
}
