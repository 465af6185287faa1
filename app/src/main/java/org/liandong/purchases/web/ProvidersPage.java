package org.liandong.purchases.web;

import java.util.List;
import org.liandong.base.CountyId;
import org.liandong.purchases.Provider;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;

/** The providers of a county. */
public record ProvidersPage(String words, List<Provider> rows, boolean adds, Form form) {
  public List<Choice> kinds() {
    return ProvidersController.kinds();
  }

  public String href(Provider provider) {
    return "/purchases/providers/" + new CountyId(provider.county(), provider.id());
  }
}
