package org.liandong.ui.web;

import java.time.Duration;
import org.liandong.ui.Assets;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Static files: for ever under their version, asked again each time without one. Libraries carry
 * their release in the address.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {
  private static final CacheControl FOREVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final Assets assets;

  StaticFiles(Assets assets) {
    this.assets = assets;
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler(assets.root() + "/**")
        .addResourceLocations(Assets.PLACE)
        .setCacheControl(FOREVER);
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations(Assets.PLACE)
        .setCacheControl(CacheControl.noCache());
    registry
        .addResourceHandler("/webjars/**")
        .addResourceLocations("classpath:/META-INF/resources/webjars/")
        .setCacheControl(FOREVER);
    registry
        .addResourceHandler("/_static/**")
        .addResourceLocations("classpath:/META-INF/resources/_static/")
        .setCacheControl(FOREVER);
    registry
        .addResourceHandler("/sw.js", "/favicon.ico", "/robots.txt")
        .addResourceLocations("classpath:/static/")
        .setCacheControl(CacheControl.noCache());
  }

  /** What is joined from parts, or has a kind that the server does not know by its ending. */
  @Controller
  static class Joined {
    private final Assets assets;

    Joined(Assets assets) {
      this.assets = assets;
    }

    @GetMapping("/manifest.webmanifest")
    ResponseEntity<Resource> manifest() {
      return ResponseEntity.ok()
          .contentType(MediaType.valueOf("application/manifest+json"))
          .cacheControl(CacheControl.noCache())
          .body(new ClassPathResource("static/manifest.webmanifest"));
    }

    @GetMapping("/assets/{version:v-[0-9a-f]+}/look.css")
    ResponseEntity<byte[]> look() {
      return ResponseEntity.ok()
          .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
          .cacheControl(FOREVER)
          .body(assets.styles());
    }
  }
}
