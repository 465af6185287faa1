package org.liandong.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.As.actor;
import static org.liandong.As.as;
import static org.liandong.files.db.Tables.ATTACHMENT;

import java.awt.image.BufferedImage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Files are kept once and shown to those who may see them. */
@PlatformTest
@Covers("APP-21")
class FilesTests {
  private static final PlaceCode SQUARE = new PlaceCode("530111001001");
  private static final Actor RESIDENT = actor("王某(示例)", Position.RESIDENT, "530111001001");
  private static final Actor NEIGHBOUR = actor("赵某(示例)", Position.RESIDENT, "530111001001");
  private static final Actor OWNER = actor("李某(示例)", Position.GRID_OWNER, "530111001001");
  private static final Actor ELSEWHERE = actor("钱某(示例)", Position.GRID_OWNER, "530111001002");
  private static final Actor COUNTY = actor("孙某(示例)", Position.COUNTY_OFFICER, "530111");

  private static final Actor ORGANISATION = actor("吴某(示例)", Position.ORGANISATION_STAFF, "530111");
  private static final Actor ADMINISTRATOR = actor("郑某(示例)", Position.ADMINISTRATOR, "");

  @Autowired org.liandong.files.Files files;
  @Autowired ContentFolder folder;
  @Autowired Rows rows;
  @Autowired Sweep sweep;
  @Autowired Reaches reaches;
  @Autowired Clock clock;
  @Autowired DSLContext sql;
  @Autowired MockMvcTester web;

  private Attachment store(byte[] bytes, Audience audience) {
    var upload = new Upload("photo", "井盖.jpg", new ByteArrayResource(bytes), audience);
    return files.store(RESIDENT, SQUARE, upload);
  }

  private int status(Attachment attachment, Actor reader) {
    return web.get()
        .uri(URI.create(attachment.href()))
        .with(as(reader))
        .exchange()
        .getResponse()
        .getStatus();
  }

  @Test
  void eachAudienceSeesItsOwn() {
    var photo = Photo.jpeg(40, 30);
    var own = store(photo, Audience.OWNER);
    var staff = store(photo, Audience.STAFF);
    var open = store(photo, Audience.PUBLIC);
    for (var reader :
        List.of(RESIDENT, NEIGHBOUR, OWNER, ELSEWHERE, COUNTY, ORGANISATION, ADMINISTRATOR)) {
      boolean mine = reader == RESIDENT;
      boolean here = reader == OWNER || reader == COUNTY;
      assertThat(status(own, reader)).isEqualTo(mine ? 200 : 404);
      assertThat(status(staff, reader)).isEqualTo(mine || here ? 200 : 404);
      assertThat(status(open, reader)).isEqualTo(200);
    }
    assertThat(web.get().uri(URI.create(open.href()))).hasStatusOk();
    assertThat(web.get().uri(URI.create(staff.href()))).hasStatus(404);
    assertThat(web.get().uri(URI.create(own.thumb()))).hasStatus(404);
    assertThat(files.list(OWNER, List.of(own.id(), staff.id(), open.id())))
        .containsExactlyInAnyOrder(staff, open);
  }

  /** A helper hands in for a resident: the file is the resident's. */
  @Test
  void inAgentModeItBelongsToTheResident() {
    var helper =
        new Actor(
            OWNER.account(),
            OWNER.name(),
            OWNER.hat(),
            new Actor.Principal(RESIDENT.account(), RESIDENT.name(), "A-1"));
    var upload =
        new Upload("photo", "x.jpg", new ByteArrayResource(Photo.jpeg(9, 9)), Audience.OWNER);
    var stored = files.store(helper, SQUARE, upload);
    assertThat(stored.owner()).isEqualTo(RESIDENT.account());
    assertThat(files.find(RESIDENT, stored.id())).isEqualTo(stored);
    assertThatThrownBy(() -> files.find(OWNER, stored.id())).isInstanceOf(Absent.class);
  }

  @Test
  void theDatabaseIsASecondWall() {
    store(Photo.jpeg(40, 30), Audience.STAFF);
    for (var reader : List.of(RESIDENT, OWNER, COUNTY))
      assertThat(reaches.within(Reach.of(reader), () -> sql.fetchCount(ATTACHMENT))).isPositive();
    for (var reader : List.of(NEIGHBOUR, ELSEWHERE, Actor.VISITOR))
      assertThat(reaches.within(Reach.of(reader), () -> sql.fetchCount(ATTACHMENT))).isZero();
  }

  @Test
  void aPictureIsShownAndADocumentSaved() {
    var photo = store(Photo.jpeg(800, 600), Audience.STAFF);
    var shown = web.get().uri(URI.create(photo.href())).with(as(RESIDENT)).exchange();
    assertThat(shown)
        .hasStatusOk()
        .hasContentType("image/jpeg")
        .hasHeader("X-Content-Type-Options", "nosniff")
        .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    assertThat(shown.getResponse().getHeader("Cache-Control")).contains("private", "max-age=0");
    assertThat(shown.getResponse().getHeader("Content-Disposition")).startsWith("inline");
    var document = store("%PDF-1.7 <script>".getBytes(StandardCharsets.UTF_8), Audience.PUBLIC);
    assertThat(document.name()).isEqualTo("井盖.pdf");
    var saved = web.get().uri(URI.create(document.href())).exchange();
    assertThat(saved).hasStatusOk().hasContentType("application/pdf");
    assertThat(saved.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
    assertThat(web.get().uri(URI.create(document.thumb()))).hasStatus(404);
  }

  @Test
  void theBrowserKeepsWhatItHas() {
    var photo = store(Photo.jpeg(800, 600), Audience.STAFF);
    var first =
        web.get().uri(URI.create(photo.thumb())).with(as(RESIDENT)).exchange().getResponse();
    var tag = String.valueOf(first.getHeader("ETag"));
    assertThat(
            web.get()
                .uri(URI.create(photo.thumb()))
                .with(as(RESIDENT))
                .header("If-None-Match", tag))
        .hasStatus(304);
    assertThat(
            web.get()
                .uri(URI.create(photo.thumb()))
                .with(as(NEIGHBOUR))
                .header("If-None-Match", tag))
        .hasStatus(404);
  }

  @Test
  void guessedIdsFindNothing() {
    for (var id :
        List.of("x", "530111-", "530111-00000000-0000-7000-8000-000000000000", "..%2F..%2Fpg"))
      assertThat(web.get().uri(URI.create("/files/" + id + "/a.jpg")).with(as(COUNTY)))
          .hasStatus4xxClientError();
  }

  @Test
  void theSameBytesAreKeptOnce() {
    var photo = Photo.png(300, 200, BufferedImage.TYPE_INT_RGB);
    var first = files.open(RESIDENT, store(photo, Audience.OWNER).id());
    var second = files.open(RESIDENT, store(photo, Audience.OWNER).id());
    assertThat(first.path()).isEqualTo(second.path()).exists();
    assertThat(first.attachment().id()).isNotEqualTo(second.attachment().id());
    assertThat(first.path().getFileName()).hasToString(first.sha256());
  }

  @Test
  void aProblemStandsAtItsField() {
    assertThatThrownBy(() -> store(new byte[0], Audience.STAFF))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid -> assertThat(invalid.fields()).containsEntry("photo", "files.invalid.EMPTY"));
    assertThatThrownBy(() -> store("MZ".getBytes(StandardCharsets.UTF_8), Audience.STAFF))
        .isInstanceOf(Invalid.class);
    var upload = new Upload("p", "x", new ByteArrayResource(Photo.jpeg(2, 2)), Audience.PUBLIC);
    assertThatThrownBy(() -> files.store(Actor.VISITOR, SQUARE, upload))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aFieldLeftEmptyIsNoUpload() {
    var empty = new MockMultipartFile("photo", "", "application/octet-stream", new byte[0]);
    var chosen = new MockMultipartFile("photo", "leer.jpg", "image/jpeg", new byte[0]);
    assertThat(Upload.chosen("photo", List.of(empty, chosen), Audience.STAFF))
        .extracting(Upload::name)
        .containsExactly("leer.jpg");
  }

  /** Bytes without a row go after a day; bytes with one stay, however old. */
  @Test
  void theSweepTakesOnlyWhatNobodyNames() throws Exception {
    var kept = files.open(RESIDENT, store(Photo.jpeg(33, 44), Audience.OWNER).id()).path();
    var orphan = folder.draft(out -> out.write(42));
    folder.keep(orphan, clock.instant());
    var young = folder.draft(out -> out.write(43));
    var now = clock.instant();
    var dayOld = FileTime.from(now.minus(Duration.ofDays(1)).minusSeconds(1));
    Files.setLastModifiedTime(kept, dayOld);
    Files.setLastModifiedTime(folder.path(orphan.sha256()), dayOld);
    sweep.run();
    assertThat(kept).exists();
    assertThat(young.file()).exists();
    assertThat(folder.path(orphan.sha256())).doesNotExist();
    young.close();
  }

  @Test
  void rowsAreOnlyAdded() {
    assertThatThrownBy(() -> sql.deleteFrom(ATTACHMENT).execute())
        .hasStackTraceContaining("permission denied");
  }
}
