package org.liandong.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.view.AbstractTemplateView;
import org.springframework.web.servlet.view.AbstractTemplateViewResolver;
import org.springframework.web.servlet.view.AbstractUrlBasedView;

/** JTE templates as views: the view name is the template, its one argument the model's page. */
@Configuration(proxyBeanMethods = false)
class Templates {

  @Bean
  TemplateEngine templateEngine() {
    return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.liandong");
  }

  @Bean
  AbstractTemplateViewResolver jteViews(Pages pages) {
    var views =
        new AbstractTemplateViewResolver() {
          @Override
          protected AbstractUrlBasedView instantiateView() {
            return new JteView(pages);
          }
        };
    views.setViewClass(JteView.class);
    views.setOrder(0);
    views.setExposeSpringMacroHelpers(false);
    return views;
  }

  static class JteView extends AbstractTemplateView {
    private final Pages pages;

    JteView(Pages pages) {
      this.pages = pages;
    }

    @Override
    public boolean checkResource(Locale locale) {
      return getUrl() != null && pages.has(getUrl());
    }

    @Override
    protected void renderMergedTemplateModel(
        Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
        throws Exception {
      pages.write(String.valueOf(getUrl()), model, request, response);
    }
  }
}
