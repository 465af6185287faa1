package org.liandong.requests.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.requests.Channel;
import org.springframework.web.multipart.MultipartFile;

/**
 * What the report page sends. Fields are named as on the page.
 *
 * @param place code of the committee
 * @param spot code of the compound or building, if one was pointed at
 * @param once the token of this form
 */
record ReportForm(
    @NotBlank(message = "requests.report.words.missing")
        @Size(max = 5000, message = "requests.report.words.long")
        String words,
    @NotBlank(message = "requests.report.place.missing") String place,
    @Nullable @Size(max = 200, message = "requests.report.address.long") String address,
    @Nullable String spot,
    @Nullable String category,
    @Nullable Double longitude,
    @Nullable Double latitude,
    @Nullable Boolean anonymous,
    @Nullable Channel channel,
    @Nullable UUID once,
    @Nullable List<MultipartFile> pictures) {}
