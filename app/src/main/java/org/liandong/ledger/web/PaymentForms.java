package org.liandong.ledger.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.WorkingDays;
import org.liandong.files.Audience;
import org.liandong.files.Files;
import org.liandong.files.Upload;
import org.liandong.ledger.Book;
import org.liandong.ledger.Commitment;
import org.liandong.ledger.Commitments;
import org.liandong.ledger.Payment;
import org.liandong.ui.Form;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The form of a payment, read; its scans are stored when everything else is right. */
@Component
class PaymentForms {
  private final Commitments commitments;
  private final Files files;
  private final Clock clock;

  PaymentForms(Commitments commitments, Files files, Clock clock) {
    this.commitments = commitments;
    this.files = files;
    this.clock = clock;
  }

  /** The line that pays, and the promise it is taken from. */
  private record Payer(UUID line, @Nullable UUID commitment) {}

  Payment.Entry read(Actor actor, Book book, Form form, @Nullable List<MultipartFile> sent) {
    var input = new Input(form, book.unit());
    var payer = payer(book, form.value("payer"));
    if (payer == null) input.wrong("payer", "ui.typed.choose");
    var amount = input.amount("amount");
    var items = input.amounts("items");
    var payee = new Payment.Payee(input.words("payee", 80), input.checked("person"));
    var words = input.words("words", 500);
    var voucher = new Payment.Voucher(input.words("voucher", 60), input.day("voucher-day"));
    if (voucher.day().isAfter(today())) input.wrong("voucher-day", "ledger.invalid.future");
    var chosen = Upload.chosen("scans", sent == null ? List.of() : sent, Audience.STAFF);
    if (chosen.isEmpty()) input.wrong("scans", "ledger.invalid.scans");
    input.check();
    if (payer == null) throw Invalid.field("payer", "ui.typed.choose");
    return new Payment.Entry(
        payer.line(),
        payer.commitment(),
        amount,
        items,
        payee,
        words,
        voucher,
        stored(actor, book, chosen),
        input.once());
  }

  private List<UUID> stored(Actor actor, Book book, List<Upload> chosen) {
    var stored = new ArrayList<UUID>();
    for (var upload : chosen) stored.add(files.store(actor, book.place(), upload).id().id());
    return stored;
  }

  /** Who pays: a line ({@code L/…}) or a promise ({@code C/…}). */
  private @Nullable Payer payer(Book book, String text) {
    if (text.length() != 38 || text.charAt(1) != '/') return null;
    try {
      var id = UUID.fromString(text.substring(2));
      if (text.charAt(0) == 'L') return new Payer(id, null);
      var promise = commitments.find(book, new Commitment.Id(book.id().county(), id));
      return new Payer(promise.line(), id);
    } catch (IllegalArgumentException noId) {
      return null;
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
  }
}
