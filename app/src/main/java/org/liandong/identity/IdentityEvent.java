package org.liandong.identity;

import java.time.Instant;
import org.liandong.base.AccountId;

/** What happened to accounts and hats: ids and facts only. */
public sealed interface IdentityEvent {

  /** Somebody was appointed. */
  record Appointed(Appointment.Id appointment, AccountId account, String post, String place)
      implements IdentityEvent {}

  /** An appointment was ended. */
  record AppointmentEnded(Appointment.Id appointment, AccountId account, String post, String place)
      implements IdentityEvent {}

  /** A helper began to act for a resident; the resident is told. */
  record ActedFor(
      Authorisation.Id authorisation,
      AccountId resident,
      AccountId helper,
      String helperName,
      Instant at)
      implements IdentityEvent {}

  /** Somebody was authorised to act for a resident; the resident is told. */
  record Authorised(
      Authorisation.Id authorisation,
      AccountId resident,
      AccountId helper,
      String helperName,
      AccountId by)
      implements IdentityEvent {}

  /** An authorisation was taken back; the other one is told. */
  record Withdrawn(
      Authorisation.Id authorisation, AccountId resident, AccountId helper, AccountId by)
      implements IdentityEvent {}
}
