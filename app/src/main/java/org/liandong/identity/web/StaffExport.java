package org.liandong.identity.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.WorkingDays;
import org.liandong.identity.Appointment;
import org.liandong.identity.Appointments;
import org.liandong.platform.SheetFile;
import org.liandong.ui.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which post today in the reach of the hat, as a sheet. */
@Component
class StaffExport {
  private final Appointments appointments;
  private final AccountNames names;
  private final PlaceWords places;
  private final Messages messages;
  private final Clock clock;

  StaffExport(
      Appointments appointments,
      AccountNames names,
      PlaceWords places,
      Messages messages,
      Clock clock) {
    this.appointments = appointments;
    this.names = names;
    this.places = places;
    this.messages = messages;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public SheetFile sheet(Actor actor) {
    if (!Appointments.administers(actor)) throw new Absent("staff export");
    var today = LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
    var staff = appointments.staff(actor, today);
    var who = names.of(staff.stream().map(Appointment::account).toList());
    var where = places.full(staff.stream().map(Appointment::place).distinct().toList());
    var heads = List.of("姓名", "岗位", "地点", "地点代码", "起始日", "届满日");
    var rows = new ArrayList<List<@Nullable Object>>();
    for (var held : staff)
      rows.add(
          List.of(
              who.getOrDefault(held.account(), ""),
              messages.text(Messages.CHINESE, "identity.post." + held.post()),
              where.getOrDefault(held.place(), ""),
              held.place().value(),
              held.since().toString(),
              day(held.until())));
    return new SheetFile("人员", heads, rows);
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
