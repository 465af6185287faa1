package org.liandong.contracts.web;

import org.liandong.base.Actor;
import org.liandong.contracts.ContractReading;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A contract on paper, and as a package that anybody can check. */
@Controller
class PaperController {
  private final ContractReading reading;

  PaperController(ContractReading reading) {
    this.reading = reading;
  }

  @GetMapping("/contracts/{id}/contract.pdf")
  ResponseEntity<byte[]> pdf(Actor actor, @PathVariable String id) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .body(reading.pdf(actor, Ids.contract(id)));
  }

  @GetMapping("/contracts/{id}/package.zip")
  ResponseEntity<byte[]> taken(Actor actor, @PathVariable String id) {
    var name = ContentDisposition.attachment().filename("contract.zip").build().toString();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "application/zip")
        .header(HttpHeaders.CONTENT_DISPOSITION, name)
        .body(reading.taken(actor, Ids.contract(id)));
  }
}
