package org.liandong.requests;

import static org.liandong.requests.RequestReading.utc;
import static org.liandong.requests.db.Tables.REQUEST;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** What goes on beside the stage, as the row keeps it for lists. */
final class AsideColumns {
  private AsideColumns() {}

  static Map<Field<?>, @Nullable Object> of(Aside aside) {
    var columns = new LinkedHashMap<Field<?>, @Nullable Object>();
    var sender = aside.sender();
    columns.put(REQUEST.SENDER, sender == null ? null : sender.account().value());
    columns.put(REQUEST.SENDER_NAME, sender == null ? null : sender.name());
    columns.put(REQUEST.LEVEL, (short) aside.raised().level());
    columns.put(REQUEST.OVERSEER, aside.raised().to().account().value());
    columns.put(REQUEST.OVERSEER_NAME, aside.raised().to().name());
    columns.put(REQUEST.RAISED, utc(aside.raised().at()));
    var question = aside.question();
    columns.put(REQUEST.ASKER, question == null ? null : question.asker().account().value());
    columns.put(REQUEST.ASKER_NAME, question == null ? null : question.asker().name());
    columns.put(REQUEST.REPLY_DUE, question == null ? null : utc(question.due()));
    columns.put(REQUEST.VISITING, aside.visiting().name());
    columns.put(REQUEST.RATING, aside.rating() == null ? null : aside.rating().shortValue());
    columns.put(REQUEST.JOINED, aside.joined());
    columns.put(REQUEST.MAIN, aside.main());
    return columns;
  }
}
