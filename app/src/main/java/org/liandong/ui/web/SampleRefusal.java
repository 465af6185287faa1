package org.liandong.ui.web;

/** The refusal shown in the catalogue. */
enum SampleRefusal {
  FEE_OVER_LIMIT
}
