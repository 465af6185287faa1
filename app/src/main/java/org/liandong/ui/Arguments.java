package org.liandong.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/**
 * Hands the {@link Actor} of the request, what it typed as a {@link Form}, or all that was {@link
 * Sent} for a step, to controllers.
 */
@Configuration(proxyBeanMethods = false)
class Arguments implements HandlerMethodArgumentResolver, WebMvcConfigurer {
  private static final Set<Class<?>> TYPES = Set.of(Actor.class, Form.class, Sent.class);

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return TYPES.contains(parameter.getParameterType());
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var type = parameter.getParameterType();
    if (type.equals(Actor.class)) return actor(request);
    if (type.equals(Form.class)) return form(request);
    var after = new RedirectAttributesModelMap();
    Objects.requireNonNull(container).setRedirectModel(after);
    return new Sent(actor(request), id(request), form(request), after);
  }

  private static Actor actor(NativeWebRequest request) {
    var actor = request.getAttribute(Actor.class.getName(), RequestAttributes.SCOPE_REQUEST);
    return actor instanceof Actor known ? known : Actor.VISITOR;
  }

  private static Form form(NativeWebRequest request) {
    return Form.typed(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
  }

  /** The variable {@code id} of the address. */
  private static String id(NativeWebRequest request) {
    var variables =
        request.getAttribute(
            HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    return variables instanceof Map<?, ?> known && known.get("id") instanceof String id ? id : "";
  }
}
