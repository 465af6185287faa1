package org.liandong.purchases.web;

import static org.liandong.ui.Screen.t;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.liandong.purchases.Provider;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;

/** One provider with its papers. */
public record ProviderPage(
    String id,
    Provider provider,
    List<Provider.Qualification> proofs,
    List<Provider.Benefit> benefits,
    boolean notes,
    LocalDate today,
    Form form) {

  public boolean expired(Provider.Qualification proof) {
    return today.isAfter(proof.until());
  }

  public List<Choice> sorts() {
    return Arrays.stream(Provider.Benefit.Sort.values())
        .map(sort -> Choice.of(sort.name(), t("purchases.benefit." + sort)))
        .toList();
  }
}
