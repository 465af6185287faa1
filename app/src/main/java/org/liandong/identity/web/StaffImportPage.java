package org.liandong.identity.web;

import org.jspecify.annotations.Nullable;
import org.liandong.identity.StaffImport.Report;
import org.liandong.ui.Form;

/** Importing staff: choose a sheet, see how each row goes, take it. */
public record StaffImportPage(Form form, @Nullable Report report) {}
