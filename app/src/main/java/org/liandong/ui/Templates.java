package org.liandong.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
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
  AbstractTemplateViewResolver jteViews(TemplateEngine engine, Screens screens) {
    var views =
        new AbstractTemplateViewResolver() {
          @Override
          protected AbstractUrlBasedView instantiateView() {
            return new JteView(engine, screens);
          }
        };
    views.setViewClass(JteView.class);
    views.setOrder(0);
    views.setContentType("text/html;charset=UTF-8");
    return views;
  }

  static class JteView extends AbstractTemplateView {
    private final TemplateEngine engine;
    private final Screens screens;

    JteView(TemplateEngine engine, Screens screens) {
      this.engine = engine;
      this.screens = screens;
    }

    @Override
    public boolean checkResource(Locale locale) {
      return engine.hasTemplate(getUrl() + ".jte");
    }

    @Override
    protected void renderMergedTemplateModel(
        Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
        throws Exception {
      var html = new Utf8ByteOutput();
      ScopedValue.where(Screen.CURRENT, screens.of(request, model))
          .run(() -> engine.render(getUrl() + ".jte", model.get("page"), html));
      response.setContentLength(html.getContentLength());
      html.writeTo(response.getOutputStream());
    }
  }
}
