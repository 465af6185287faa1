package org.liandong.ledger.web;

import java.util.List;
import org.liandong.ledger.Amount;
import org.liandong.ledger.Unit;
import org.liandong.ui.Form;
import org.liandong.ui.TypedWhole;

/** Reads the forms of a fund, whose amounts are money or hours. */
final class Input extends TypedWhole {
  private final Form form;
  private final Unit unit;

  Input(Form form, Unit unit) {
    super(form);
    this.form = form;
    this.unit = unit;
  }

  Amount amount(String field) {
    if (form.value(field).isBlank()) wrong(field, "ui.typed.missing");
    return optionalAmount(field);
  }

  /** An amount, or nothing where the field is empty. */
  Amount optionalAmount(String field) {
    return read(field, form.value(field));
  }

  /** Amounts under each other, or none. */
  List<Amount> amounts(String field) {
    return form.value(field)
        .lines()
        .filter(line -> !line.isBlank())
        .limit(100)
        .map(line -> read(field, line))
        .toList();
  }

  private Amount read(String field, String text) {
    if (text.isBlank()) return new Amount(unit, 0);
    try {
      return Amount.parse(unit, text);
    } catch (NumberFormatException noAmount) {
      wrong(field, "ledger.invalid.amount");
      return new Amount(unit, 0);
    }
  }
}
