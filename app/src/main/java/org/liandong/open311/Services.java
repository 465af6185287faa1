package org.liandong.open311;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.liandong.base.PlaceCode;
import org.liandong.policy.Catalogue;
import org.liandong.policy.Catalogue.Item;
import org.liandong.requests.Categories;
import org.springframework.stereotype.Component;

/** The categories of a county as services. */
@Component
class Services {
  private final Categories categories;

  Services(Categories categories) {
    this.categories = categories;
  }

  /** Every category that can be chosen: those without others below them. */
  List<Map<String, Object>> list(PlaceCode county, Locale locale) {
    var catalogue = categories.at(county);
    return catalogue.items().stream()
        .filter(item -> catalogue.children(item.code()).isEmpty())
        .map(item -> service(catalogue, item, locale))
        .toList();
  }

  /** One service with what may be sent along: whether the name stays hidden from the public. */
  Map<String, Object> definition(PlaceCode county, String code, Locale locale) {
    var item = categories.at(county).find(code).orElseThrow(() -> Fault.absent(code));
    var english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    var attribute = new LinkedHashMap<String, Object>();
    attribute.put("variable", true);
    attribute.put("code", "anonymous");
    attribute.put("datatype", "singlevaluelist");
    attribute.put("required", false);
    attribute.put("datatype_description", "");
    attribute.put("order", 1);
    attribute.put("description", english ? "Keep my name from the public" : "不对外公开姓名");
    attribute.put(
        "values",
        List.of(
            Map.of("key", "true", "name", english ? "Yes" : "是"),
            Map.of("key", "false", "name", english ? "No" : "否")));
    var definition = new LinkedHashMap<String, Object>();
    definition.put("service_code", item.code());
    definition.put("attributes", List.of(attribute));
    return definition;
  }

  private static Map<String, Object> service(Catalogue catalogue, Item item, Locale locale) {
    var service = new LinkedHashMap<String, Object>();
    service.put("service_code", item.code());
    service.put("service_name", item.name(locale));
    service.put("description", item.name(locale));
    service.put("metadata", true);
    service.put("type", "realtime");
    service.put("keywords", String.join(",", item.words("keywords")));
    service.put("group", group(catalogue, item, locale));
    return service;
  }

  private static String group(Catalogue catalogue, Item item, Locale locale) {
    var parent = item.parent();
    return parent == null ? "" : catalogue.find(parent).map(above -> above.name(locale)).orElse("");
  }
}
