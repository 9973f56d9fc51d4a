package org.rookery.app.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.rookery.identity.Open;
import org.rookery.identity.Site;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The look of the pages under the request's host. */
@RestController
@RequestMapping("/api/v1/brand")
@Tag(name = "Brand")
class BrandEndpoints {
  private final BrandOfPlace brands;

  BrandEndpoints(BrandOfPlace brands) {
    this.brands = brands;
  }

  @GetMapping
  @Open("the sign-in page wears the brand before anybody is signed in")
  @Operation(operationId = "getBrand", summary = "Shows the brand of the request's host")
  BrandJson brand(HttpServletRequest request) {
    return brands.of(Site.partner(request).orElse(null));
  }
}
