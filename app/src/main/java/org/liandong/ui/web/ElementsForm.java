package org.liandong.ui.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The sample form of the catalogue. */
record ElementsForm(
    @NotBlank @Size(max = 200) String words, @Nullable @Min(1) @Max(1_000_000) Long amount) {}
