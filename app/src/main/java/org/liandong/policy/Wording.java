package org.liandong.policy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import org.liandong.base.Share;
import org.liandong.policy.Measured.Input;
import org.liandong.ui.Messages;
import org.springframework.stereotype.Component;

/** Says values, comparisons and rulings in the words of a language. */
@Component
public class Wording {
  private static final int DECIMALS = 4;
  private final Messages messages;

  Wording(Messages messages) {
    this.messages = messages;
  }

  /** The demand: {@code 不超过 10%}, {@code 5,000 户至 10,000 户}. */
  public String demand(Definition definition, Locale locale) {
    if (definition.unit().form() == Unit.Form.WORDS) return definition.value();
    return say(locale, "policy.comparison." + definition.comparison(), value(definition, locale));
  }

  /** The value alone: {@code 10%}, {@code 100,000.00 元}. */
  public String value(Definition definition, Locale locale) {
    if (definition.unit().form() == Unit.Form.WORDS) return definition.value();
    var limit = definition.limit();
    var low = number(definition.unit(), limit.low(), locale);
    if (limit.low().equals(limit.high())) return low;
    return say(locale, "policy.span", low, number(definition.unit(), limit.high(), locale));
  }

  /** The ruling with its arithmetic: {@code 管理费用 1,100.00 元 ÷ 资金总额 ... = 11%,应不超过 10%}. */
  public String sentence(Ruling ruling, Locale locale) {
    var definition = ruling.definition();
    return say(
        locale,
        "policy.sentence",
        definition.title(locale),
        arithmetic(definition, ruling.measured(), locale),
        demand(definition, locale));
  }

  /** How the measured number came about. */
  public String arithmetic(Definition definition, Measured measured, Locale locale) {
    var result = number(definition.unit(), measured.result(), locale);
    var inputs = measured.inputs().stream().map(it -> input(it, locale)).toList();
    if (measured.formula() == Formula.AMOUNT) return inputs.getFirst();
    return say(
        locale,
        "policy.formula." + measured.formula(),
        inputs.getFirst(),
        inputs.getLast(),
        result);
  }

  /** Document and clause, or that the platform itself chose the value. */
  public String source(Definition definition, Locale locale) {
    var source = definition.clause().source();
    if (source.isEmpty()) return say(locale, "policy.reading");
    var quote = definition.clause().quote();
    return quote.isEmpty() ? source : say(locale, "policy.quoted", quote, source);
  }

  private String input(Input input, Locale locale) {
    return say(locale, input.name()) + " " + number(input.unit(), input.value(), locale);
  }

  /** A number in its unit, exact or visibly cut: a cut number never looks like the limit itself. */
  public String number(Unit unit, Share number, Locale locale) {
    return switch (unit) {
      case DATES -> LocalDate.ofEpochDay(number.part().longValueExact()).toString();
      case RATIO -> number.part() + ":" + number.whole();
      case PERCENT ->
          digits(new Share(number.part().multiply(BigInteger.valueOf(100)), number.whole()), 0)
              + "%";
      case YUAN -> say(locale, "policy.unit.YUAN", digits(number, 2));
      default -> say(locale, "policy.unit." + unit, digits(number, 0));
    };
  }

  private static String digits(Share number, int least) {
    var part = new BigDecimal(number.part());
    var cut = part.divide(new BigDecimal(number.whole()), DECIMALS, RoundingMode.FLOOR);
    var exact = cut.multiply(new BigDecimal(number.whole())).compareTo(part) == 0;
    var plain = cut.stripTrailingZeros();
    var text = String.format(Locale.ROOT, "%,." + Math.max(plain.scale(), least) + "f", plain);
    return exact ? text : text + "…";
  }

  private String say(Locale locale, String key, Object... arguments) {
    return messages.text(locale, key, arguments);
  }
}
