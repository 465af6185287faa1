package org.liandong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.liandong.PlatformTest;
import org.liandong.base.Invalid;
import org.liandong.base.Position;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class CreateAdminTests {
  @Autowired CreateAdmin command;
  @Autowired SignIns signIns;
  @Autowired Actors actors;

  @Test
  void theFirstAdministratorSignsInAndHasToChooseAPassword() {
    var password = command.create("first.admin");
    var outcome = signIns.attempt("first.admin", password, "10.4.4.4");
    assertThat(outcome)
        .isInstanceOfSatisfying(
            SignIn.Welcome.class,
            in -> {
              assertThat(in.renew()).isTrue();
              var actor = actors.of(in.account(), null, null).orElseThrow();
              assertThat(actor.is(Position.ADMINISTRATOR)).isTrue();
            });
    assertThatThrownBy(() -> command.create("first.admin")).isInstanceOf(Invalid.class);
    assertThat(command.lines()).isEmpty();
  }
}
